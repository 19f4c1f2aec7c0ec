import { Transform } from 'node:stream'

/**
 * Removes the unwritten end of each chunk that React sends. React 18 encodes into buffers of 2,048 bytes; if a letter
 * of several bytes does not fit into the rest, it sends the whole buffer, with zeros at the end
 * (https://github.com/facebook/react/pull/24985 fixes it in React 19). No page contains U+0000.
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
