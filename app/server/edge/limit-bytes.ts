import { Transform } from 'node:stream'

/** A stream that passes on `limit` bytes; one more calls `exceeded` and ends it with an error. */
export function limitBytes(limit: number, exceeded: () => void): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen <= limit) {
        done(null, chunk)
        return
      }
      exceeded()
      done(new Error('the body is longer than its limit'))
    },
  })
}
