/** The bytes from `start` up to and with `end`. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The part of a file that a Range header asks for (RFC 9110): null for all of it, which is also the answer to what is not
 * understood and to several parts at once; 'outside' where the file has no such bytes.
 *
 * @example readRange('bytes=100-', 500) // { start: 100, end: 499 }
 */
export function readRange(header: string | null, size: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 ? 'outside' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return null
  return start >= size ? 'outside' : { start, end: Math.min(last === '' ? size - 1 : Number(last), size - 1) }
}
