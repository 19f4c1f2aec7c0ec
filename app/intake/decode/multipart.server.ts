import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from 'busboy'
import { largestUpload, mostBulkFiles } from '../limits'

/** One field or file of a form; a field has no file name, and a file field that was left empty has an empty one. */
export interface Part {
  name: string
  filename: string | undefined
  data: AsyncIterable<Uint8Array>
}

/**
 * Hands the parts of a form with files to `take`, one after the other, as they come in. Throws for a body that is no
 * such form, or breaks off. (Remix's own reader takes the heads of parts apart at every semicolon, within quotes too:
 * a file called `a;b=c.txt` came without its name.)
 */
export async function readMultipart(request: Request, take: (part: Part) => Promise<void>): Promise<void> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '')) throw new Error('no form with files')
  const parser = busboy({
    headers: Object.fromEntries(request.headers),
    defParamCharset: 'utf8',
    preservePath: true,
    limits: {
      fieldNameSize: 100,
      fieldSize: largestUpload + 1,
      fields: 100,
      files: mostBulkFiles + 100,
      headerPairs: 50,
    },
  })
  let turn = Promise.resolve()
  const takeInOrder = (part: Part) => {
    turn = turn.then(() => take(part))
    // A failure is heard of once, below; the parser must not wait for a part that nobody takes.
    turn.catch((error: unknown) => parser.destroy(error as Error))
  }
  parser.on('file', (name, stream, { filename }) =>
    takeInOrder({ name, filename, data: stream as AsyncIterable<Uint8Array> }),
  )
  parser.on('field', (name, value) =>
    takeInOrder({ name, filename: undefined, data: Readable.from([Buffer.from(value)]) }),
  )
  if (!request.body) throw new Error('a form without a body')
  await pipeline(Readable.fromWeb(request.body as WebStream), parser)
  await turn
}
