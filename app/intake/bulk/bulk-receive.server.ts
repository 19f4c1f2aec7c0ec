import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { oneLine, receiveText, refusedCharacter } from '../../text/characters/incoming-text'
import { MultipartError, readMultipart, type Part } from '../decode/multipart.server'
import { collect } from '../decode/receive.server'
import { largestFile } from '../formats/largest-file'
import { largestDocument, longestManifest } from '../limits'
import { takeBulkParts } from './bulk-part.server'
import { beginUpload, discardUpload, finishUpload, nameForm, type UploadState } from './bulk-upload-state.server'
import { BulkError } from './bulk-error'
import { FilesTogether, type BulkReader } from './files-together'
import { nameUpload, resumeUpload, type Resumption } from './resume-upload.server'

/** Reads them in this thread. */
export function readingHere(db: Kysely<DB>): BulkReader {
  return {
    take: (state, parts) => takeBulkParts(db, { state, parts }),
    finish: (state, source) => finishUpload(db, { state, source }),
  }
}

/** Who brings files in, and the desk's time zone. */
export interface Importer {
  personId: number
  timeZone: string
}

/** More of a small field is not read. */
const smallField = 1000

/**
 * Keeps the files of a bulk form as they stream in, and returns the id of the import, of which nothing is stored yet. What
 * comes after an error is let run out unkept, so that the browser, which listens only once it has sent everything, gets an
 * answer. Throws `BulkError`; nothing is kept then, but of an upload that can be resumed and broke off: see `keptOfUpload`.
 */
export async function receiveBulk(
  db: Kysely<DB>,
  importer: Importer,
  request: Request,
  reader: BulkReader = readingHere(db),
  resumption?: Resumption,
): Promise<string> {
  const { personId } = importer
  const begun = await beginOrResume(db, importer, resumption)
  try {
    const { source, state, form } = await readForm(request, begun, reader, resumption)
    const earlier = form === null ? null : await nameForm(db, { id: begun.id, personId, form })
    if (earlier !== null) {
      await discardUpload(db, begun.id)
      return earlier
    }
    await reader.finish(state, source)
    return begun.id
  } catch (error) {
    const brokeOff = request.signal.aborted ? new BulkError('broken', undefined, { cause: error }) : error
    const goesOn = resumption !== undefined && !(brokeOff instanceof BulkError && brokeOff.code !== 'broken')
    if (!goesOn) await discardUpload(db, begun.id)
    throw brokeOff
  }
}

async function beginOrResume(
  db: Kysely<DB>,
  { personId, timeZone }: Importer,
  resumption: Resumption | undefined,
): Promise<UploadState> {
  if (resumption && resumption.from > 0) {
    const resumed = await resumeUpload(db, personId, resumption)
    if (!resumed) throw new BulkError('broken')
    return resumed
  }
  const begun = await beginUpload(db, personId, timeZone)
  if (resumption) await nameUpload(db, begun.id, personId, resumption.request)
  return begun
}

/** Makes an import of one file that somebody chose as a single report and that holds several. Returns its id. Throws `BulkError`. */
export async function receiveOneFile(
  db: Kysely<DB>,
  { personId, timeZone }: Importer,
  file: { name: string; bytes: Uint8Array },
  reader: BulkReader,
): Promise<string> {
  const begun = await beginUpload(db, personId, timeZone)
  try {
    await reader.finish(await reader.take(begun, [{ field: 'files', ...file }]), '')
    return begun.id
  } catch (error) {
    await discardUpload(db, begun.id)
    throw error
  }
}

/** The manifest that somebody chose for an import, of which the form gives the id; `bytes` is null where it has too many. Throws `MultipartError`. */
export async function receiveManifest(
  request: Request,
): Promise<{ id: string; file: { name: string; bytes: Buffer | null } | null }> {
  const received: { id: string; file: { name: string; bytes: Buffer | null } | null } = { id: '', file: null }
  await readMultipart(request, async ({ name, filename, data }) => {
    if (name === 'manifest' && filename) received.file = { name: filename, bytes: await collect(data, longestManifest) }
    else if (name === 'import') received.id = await readSmall(data)
    else await collect(data, 0)
  })
  return received
}

async function readForm(
  request: Request,
  begun: UploadState,
  reader: BulkReader,
  resumption: Resumption | undefined,
): Promise<{ source: string; state: UploadState; form: string | null }> {
  let [source, named, failure, left] = ['', '', undefined as unknown, begun.taken - (resumption?.from ?? 0)]
  const files = new FilesTogether(reader, begun)
  const take = async ({ name, filename, data }: Part) => {
    try {
      const isFile = (name === 'files' || name === 'manifest') && Boolean(filename)
      if (failure !== undefined || (isFile && left > 0)) {
        await collect(data, 0)
        left -= 1
      } else if ((name === 'files' || name === 'manifest') && filename) {
        const most = name === 'manifest' ? longestManifest : (largestFile(filename) ?? largestDocument)
        await files.add({ field: name, name: filename, bytes: await collect(data, most) })
      } else if (name === 'source') source = sourceOf(await readSmall(data))
      else if (name === 'request') named = await readSmall(data)
      else await collect(data, 0)
    } catch (error) {
      failure = error
      await collect(data, 0)
    }
  }
  await readMultipart(request, take).catch((error: unknown) => (failure ??= error))
  // Of what can be resumed the files that have come whole are kept.
  if (failure instanceof MultipartError && resumption) await files.end().catch(() => undefined)
  if (failure instanceof MultipartError) throw new BulkError('broken', undefined, { cause: failure })
  if (failure !== undefined) throw failure
  const state = await files.end()
  return { source, state, form: named ? formOf(named, source, state.sent) : null }
}

/** Names a form by all that it sends, its number among it. */
function formOf(request: string, source: string, files: string): string {
  return createHash('sha256')
    .update(JSON.stringify([request, source, files]))
    .digest('hex')
}

async function readSmall(data: Part['data']): Promise<string> {
  return (await collect(data, smallField))?.toString('utf8') ?? ''
}

function sourceOf(written: string): string {
  const name = oneLine(receiveText(written, 'field')).trim()
  if (refusedCharacter(name, 'field')) throw new BulkError('source-character')
  return name
}
