import { MultipartError, readMultipart, type Part } from '../../intake/decode/multipart.server'
import { cutTo } from '../../text/characters/beginning'
import { oneLine, receiveText, refusedCharacter, writeRefused } from '../../text/characters/incoming-text'
import { FileStoreError, type FileStoreErrorCode, type KeptFile } from '../files/file-store'
import { storeFile } from '../files/store-file.server'

/** Why no file was received: nothing of it is kept then. */
export type UploadFailure = FileStoreErrorCode | 'missing' | 'broken-off' | 'unreadable'

export interface ReceivedFile extends KeptFile {
  name: string
  /** The media type that its sender named. */
  declaredType: string
}

export interface ReceivedUpload {
  /** The other fields of the form. */
  fields: Record<string, string>
  /** Characters that cannot be kept, by field: see `writeRefused`. */
  refused: Record<string, string>
  file: ReceivedFile | null
  failure: UploadFailure | null
}

const longestField = 20_000
const longestName = 255

/**
 * Reads a form with one file, in the field `file`, which is kept in `directory` while it comes in. The fields that stand
 * before it are there whatever becomes of it.
 */
export async function receiveUpload(request: Request, directory: string): Promise<ReceivedUpload> {
  const upload: ReceivedUpload = { fields: {}, refused: {}, file: null, failure: null }
  try {
    await readMultipart(request, async (part) => {
      if (part.filename === undefined) await takeField(upload, part)
      else if (part.name === 'file' && part.filename !== '' && upload.file === null)
        upload.file = await takeFile(part, directory)
      else for await (const _chunk of part.data);
    })
    if (upload.file === null) upload.failure = 'missing'
  } catch (error) {
    upload.failure = failureOf(error)
    upload.file = null
  }
  return upload
}

async function takeFile(part: Part, directory: string): Promise<ReceivedFile> {
  const kept = await storeFile(directory, part.data)
  return { ...kept, name: storable(part.filename ?? '') || 'file', declaredType: storable(part.mediaType ?? '') }
}

/** A name as it came, on one line and without what no text of the database can hold. */
function storable(name: string): string {
  return cutTo(oneLine(name.replaceAll('\0', '')), longestName)
}

async function takeField({ fields, refused }: ReceivedUpload, part: Part): Promise<void> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of part.data) {
    length += chunk.length
    if (length <= longestField) chunks.push(chunk)
  }
  const text = receiveText(Buffer.concat(chunks).toString(), 'field')
  const character = refusedCharacter(text, 'field')
  if (character) refused[part.name] = writeRefused(character)
  fields[part.name] = text
}

function failureOf(error: unknown): UploadFailure {
  if (error instanceof FileStoreError) return error.code
  if (error instanceof MultipartError) return error.message === 'broken off' ? 'broken-off' : 'unreadable'
  throw error
}
