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
 * answer. Throws `BulkError`; nothing is kept then.
 */
export async function receiveBulk(
  db: Kysely<DB>,
  { personId, timeZone }: Importer,
  request: Request,
  reader: BulkReader = readingHere(db),
): Promise<string> {
  const begun = await beginUpload(db, personId, timeZone)
  try {
    const { source, state, form } = await readForm(request, begun, reader)
    const earlier = form === null ? null : await nameForm(db, { id: begun.id, personId, form })
    if (earlier !== null) {
      await discardUpload(db, begun.id)
      return earlier
    }
    await reader.finish(state, source)
    return begun.id
  } catch (error) {
    await discardUpload(db, begun.id)
    throw error
  }
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
): Promise<{ source: string; state: UploadState; form: string | null }> {
  let [source, named, failure] = ['', false, undefined as unknown]
  const files = new FilesTogether(reader, begun)
  const sent = createHash('sha256')
  const read = async (part: Part, most: number) => {
    const bytes = await collect(part.data, most)
    sent.update(JSON.stringify([part.name, part.filename ?? '', bytes?.length ?? -1])).update(bytes ?? '')
    return bytes
  }
  const take = async (part: Part) => {
    const { name, filename, data } = part
    try {
      if (failure !== undefined) await collect(data, 0)
      else if ((name === 'files' || name === 'manifest') && filename)
        await files.add({
          field: name,
          name: filename,
          bytes: await read(part, name === 'manifest' ? longestManifest : (largestFile(filename) ?? largestDocument)),
        })
      else if (name === 'source') source = sourceOf((await read(part, smallField))?.toString('utf8') ?? '')
      else if (name === 'request') named = (await read(part, smallField)) !== null
      else await collect(data, 0)
    } catch (error) {
      failure = error
      await collect(data, 0)
    }
  }
  await readMultipart(request, take).catch((error: unknown) => (failure ??= error))
  if (failure instanceof MultipartError) throw new BulkError('broken', undefined, { cause: failure })
  if (failure !== undefined) throw failure
  return { source, state: await files.end(), form: named ? sent.digest('hex') : null }
}

async function readSmall(data: Part['data']): Promise<string> {
  return (await collect(data, smallField))?.toString('utf8') ?? ''
}

function sourceOf(written: string): string {
  const name = oneLine(receiveText(written, 'field')).trim()
  if (refusedCharacter(name, 'field')) throw new BulkError('source-character')
  return name
}
