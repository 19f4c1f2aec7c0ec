const statements = new Set([
  'selectFrom',
  'selectNoFrom',
  'insertInto',
  'replaceInto',
  'mergeInto',
  'updateTable',
  'deleteFrom',
  'withRecursive',
  'executeQuery',
])

/** A route reads its request, checks the permission, calls one room and answers: what it asks of the database has a name in that room. */
export const noSqlInRoutes = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sql: 'No SQL in a route: move the statement into a lookup, query or command of its room, and call that.',
    },
  },
  create(context) {
    const refuse = (node) => context.report({ node, messageId: 'sql' })
    return {
      CallExpression(node) {
        const { callee } = node
        if (callee.type === 'MemberExpression' && statements.has(callee.property.name)) refuse(node)
      },
      TaggedTemplateExpression(node) {
        if (node.tag.type === 'Identifier' && node.tag.name === 'sql') refuse(node)
      },
      ImportDeclaration(node) {
        if (node.source.value === 'kysely' && node.importKind !== 'type') refuse(node)
      },
    }
  },
}
