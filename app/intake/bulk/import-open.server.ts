import type { Locale } from '../../../db/schema'
import { guessLanguage } from '../../text/language'
import type { Encoding } from '../decode/encodings'
import { decode } from '../decode/decode.server'
import { sha256 } from '../report/hashes.server'
import { textKey } from '../report/report-keys.server'
import type { ReportText } from '../report/read-reports.server'
import type { FileDetails } from '../manifest/read-manifest'
import { parsePublished } from '../report/published'

/** What one file needs to become a report. */
export interface FileToImport {
  name: string
  bytes: Uint8Array
  row: FileDetails
  /** The encoding to read it in; guessed where there is none. */
  encoding?: Encoding
}

/** A file whose bytes are read, not yet cut. */
export interface OpenedFile extends ReportText {
  name: string
  source: string
  bytes: Uint8Array
  encoding: string
  originalSha256: string
  textKey: string
  publishedAt: Date | null
}

/** Decodes a file and reads its row of the manifest. Throws `UploadError` and `PublishedError`. */
export function openFile({ name, bytes, row, encoding: chosen }: FileToImport, timeZone: string): OpenedFile {
  const { text, encoding } = decode(bytes, chosen)
  const language: Locale = row.language || (guessLanguage(text) === 'en' ? 'en' : 'ar')
  const published = parsePublished(row.published_at, timeZone)
  return {
    name,
    title: row.title,
    source: row.source,
    language,
    ...published,
    text,
    textKey: textKey(text),
    bytes,
    encoding,
    originalSha256: sha256(bytes),
  }
}
