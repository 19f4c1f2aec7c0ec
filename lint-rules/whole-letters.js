const cuts = new Set(['slice', 'substring', 'substr'])
/** A fixed room for a text: what is shorter cuts days, hashes and codes, whose letters are single characters. */
const shortestRoom = 40
/** How variables that hold a text are called; the linter's own rules see no types. */
const textName =
  /(?:text|title|name|words?|note|quote|label|sentence|string|value|rationale|address|url|body|html|message|reason|caption|summary|line|cell)$/i
/** Methods that answer with a text. */
const textMethods = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'replace',
  'replaceAll',
  'normalize',
  'join',
  'toLowerCase',
  'toString',
  ...cuts,
])

/** Refuses `text.slice(0, 200)`: it tears an emoji, or a letter from its marks, where `cutTo` and `beginningOf` do not. */
export const wholeLetters = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      torn: 'Cut a text with cutTo, endOf or beginningOf (app/text/characters/beginning.ts): a slice to a fixed length tears letters apart.',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        if (cuts.has(callee.property.name) && cutsToRoom(node.arguments) && isText(callee.object))
          context.report({ node, messageId: 'torn' })
      },
    }
  },
}

function cutsToRoom([from, to]) {
  if (to === undefined) return from?.type === 'UnaryExpression' && isRoom(from.argument)
  return from?.type === 'Literal' && from.value === 0 && isRoom(to)
}

function isRoom(node) {
  if (node.type === 'Literal') return typeof node.value === 'number' && node.value >= shortestRoom
  const name = node.type === 'MemberExpression' ? `${node.object.name ?? ''}${node.property.name ?? ''}` : node.name
  return /longest|most|shown|max|limit|length/i.test(name ?? '') && !/^length$/.test(name)
}

function isText(node) {
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return true
    case 'Identifier':
      return textName.test(node.name)
    case 'MemberExpression':
      return node.property.type === 'Identifier' && !node.computed && textName.test(node.property.name)
    case 'CallExpression':
      return isTextCall(node.callee)
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return isText(node.expression)
    default:
      return false
  }
}

function isTextCall(callee) {
  if (callee.type === 'Identifier') return callee.name === 'String'
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false
  const { name } = callee.property
  // Lists are cut by a method of the same name.
  return cuts.has(name) ? isText(callee.object) : textMethods.has(name)
}
