import ts from 'typescript'

const cuts = new Set(['slice', 'substring', 'substr'])
/** A fixed room for a text: what is shorter cuts days, hashes and codes, whose letters are single characters. */
const shortestRoom = 40

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
    const services = context.sourceCode.parserServices
    const isText = (node) => (services.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0
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
