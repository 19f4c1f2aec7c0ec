import { UploadError } from '../../intake/decode/decode.server'
import { readFile as readDocument } from '../../intake/formats/read-file.server'
import { bytesInput } from '../../intake/formats/reader'

/** All text of a web page, a mail or a document of an office program, as the import of reports reads it; null where there is none. */
export async function readDocumentText(bytes: Uint8Array, name: string): Promise<string | null> {
  try {
    for await (const part of readDocument(bytesInput(name, bytes), { timeZone: 'UTC', whole: true }))
      if ('report' in part) return part.report.text
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
  }
  return null
}
