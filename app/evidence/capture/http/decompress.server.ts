import { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { CaptureFailure } from '../failures'
import type { CaptureLimits } from '../limits'

const decoders: Partial<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Content that is this much longer than what came over the wire, and long, is made to fill the disk. */
const mostRatio = 200
const bombFrom = 16 * 1024 * 1024

/** The streams that undo the encodings of a body, each held to the limits. A body in an encoding that is unknown stays as it is. */
export function decompress(encodings: string | undefined, limits: CaptureLimits): Transform[] {
  const named = (encodings ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  if (named.length > 3) throw new CaptureFailure('decompression-bomb')
  let came = 0
  const counting = counter((bytes) => (came = bytes))
  const decoding = named.reverse().flatMap((name) => {
    const decoder = decoders[name]
    return decoder
      ? [
          decoder(),
          counter((bytes) => {
            if (bytes > limits.contentBytes || (bytes > bombFrom && bytes > came * mostRatio))
              throw new CaptureFailure('decompression-bomb')
          }),
        ]
      : []
  })
  return [counting, ...decoding]
}

/** Passes everything on and says after each piece how much it was so far; may throw. */
function counter(seen: (bytes: number) => void): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      try {
        seen(bytes)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
