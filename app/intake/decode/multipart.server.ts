import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from 'busboy'
import { receiveFileName } from '../../text/characters/incoming-text'
import { largestUpload, mostBulkFiles } from '../limits'
import { withPlainHeads } from './part-heads'

/** One field or file of a form; a field has no file name, and a file field that was left empty has an empty one. */
export interface Part {
  name: string
  filename: string | undefined
  /** The media type that the sender named for a file. */
  mediaType?: string
  /** Throws `MultipartError` where the body breaks off within it. */
  data: AsyncIterable<Uint8Array>
}

/** A body that is no form with files, or breaks off before its end. */
export class MultipartError extends Error {
  override name = 'MultipartError'
}

/**
 * Hands the parts of a form with files to `take`, one after the other, as they come in. Throws `MultipartError` for a body
 * that is no such form or breaks off, and what `take` throws. (Remix's own reader takes the heads of parts apart at every
 * semicolon, within quotes too: a file called `a;b=c.txt` came without its name.)
 */
export async function readMultipart(request: Request, take: (part: Part) => Promise<void>): Promise<void> {
  const parser = parserFor(request)
  let turn = Promise.resolve()
  // All but the last part, which may go on in bytes that are still to come.
  let before = turn
  let failed: { error: unknown } | undefined
  const takeInOrder = (part: Part) => {
    before = turn
    turn = turn.then(() => take(part))
    turn.catch((error: unknown) => {
      failed ??= { error }
      // A parser that goes on would wait for a part that nobody takes.
      parser.destroy(error as Error)
    })
  }
  parser.on('file', (name, stream, { filename, mimeType }: { filename: string | undefined; mimeType: string }) => {
    // A body that breaks off fails its file as well, perhaps before the file's turn has come: unheard, that would end the process.
    stream.on('error', (error) => (failed ??= { error: brokenOff(error) }))
    takeInOrder({
      name,
      filename: filename === undefined ? filename : receiveFileName(filename),
      mediaType: mimeType,
      data: untilBrokenOff(stream),
    })
  })
  parser.on('field', (name, value) =>
    takeInOrder({ name, filename: undefined, data: Readable.from([Buffer.from(value)]) }),
  )
  try {
    await pipeline(
      withPlainHeads(Readable.fromWeb(request.body as WebStream), request.headers.get('Content-Type') ?? ''),
      // Thousands of small files fit into what a parser reads ahead: they would all lie in memory before the first is taken.
      async function* (body: AsyncIterable<Uint8Array>) {
        for await (const bytes of body) {
          yield bytes
          await before.catch(() => undefined)
        }
      },
      parser,
    )
    await turn
  } catch (error) {
    // Parts that came whole before the body broke off are taken.
    await turn.catch(() => undefined)
    throw failed ? failed.error : brokenOff(error)
  }
}

async function* untilBrokenOff(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* stream
  } catch (error) {
    throw brokenOff(error)
  }
}

function brokenOff(cause: unknown): MultipartError {
  return new MultipartError('broken off', { cause })
}

function parserFor(request: Request): busboy.Busboy {
  if (!request.body || !/^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? ''))
    throw new MultipartError('no form with files')
  try {
    return busboy({
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
  } catch (error) {
    throw new MultipartError('no boundary', { cause: error })
  }
}
