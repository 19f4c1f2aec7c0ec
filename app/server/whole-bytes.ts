import { Transform } from 'node:stream'

/**
 * Cuts off the end of each chunk that React left unwritten. React 18 encodes into buffers of 2,048 bytes, and where a
 * letter of several bytes does not fit into what is left of one it sends the whole buffer, with zeros for those that it
 * did not write (https://github.com/facebook/react/pull/24985 mends it in React 19). No page has U+0000 in it.
 */
export function withoutUnwrittenBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let end = chunk.length
      while (end > 0 && chunk[end - 1] === 0) end -= 1
      done(null, end === chunk.length ? chunk : chunk.subarray(0, end))
    },
  })
}
