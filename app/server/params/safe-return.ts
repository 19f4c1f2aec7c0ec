const here = 'http://here.invalid'
const longest = 2_000

/**
 * A path of this server, as it can stand in a header, or `/`: an address from outside never decides where somebody goes.
 *
 * @example
 * safeReturn('/claims/7?at=3') // '/claims/7?at=3'
 * safeReturn('//elsewhere.example') // '/'
 */
export function safeReturn(path: unknown): string {
  if (
    typeof path !== 'string' ||
    path.length > longest ||
    !/^\/(?![/\\])[^\s\\]*$/.test(path) ||
    !URL.canParse(path, here)
  )
    return '/'
  const { origin, pathname, search, hash } = new URL(path, here)
  // `/.//elsewhere.example` is a path that begins with two strokes once it is read.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
