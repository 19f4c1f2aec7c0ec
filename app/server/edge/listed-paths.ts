/** An id, a pair of ids or a day in a path. */
const written = /^\d[\d-]*$/

/**
 * The query of Remix's request for the routes behind the links of a page, with one path for all that differ in numbers alone:
 * they have the same routes, and the server matches each path that is left with every route.
 *
 * @example
 * distinctPaths('?version=1&p=/claims/7&p=/claims/8') // 'version=1&p=%2Fclaims%2F1'
 */
export function distinctPaths(query: string): string {
  const parameters = new URLSearchParams(query)
  const shapes = new Set(parameters.getAll('p').map(shapeOf))
  parameters.delete('p')
  for (const shape of shapes) parameters.append('p', shape)
  return parameters.toString()
}

function shapeOf(path: string): string {
  return path
    .split('/')
    .map((part) => (written.test(part) ? '1' : part))
    .join('/')
}
