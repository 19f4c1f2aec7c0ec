import type { Locale } from '../../../db/schema'
import { guessLanguage } from '../../text/characters/language'
import { cutTo } from '../../text/characters/beginning'
import type { Encoding } from '../decode/encodings'
import { decode } from '../decode/decode.server'
import { largestUpload } from '../limits'
import type { FormatKind } from '../formats/kinds'
import type { FoundReport } from '../formats/reader'
import { sha256 } from '../report/hashes.server'
import { textKey } from '../report/report-keys.server'
import type { ReportText } from '../report/read-reports.server'
import type { FileDetails } from '../manifest/read-manifest'
import { parsePublished } from '../report/published'

/** What a reader made of some bytes that are no text file: the same text that somebody looked at is stored. */
export interface ReadText {
  kind: FormatKind
  text: string
  /** '' where it has none. */
  address: string
  forwardedFrom: string
  said?: FoundReport['said']
  /** The file that the bytes are a part of. */
  partOf: { sha256: string; start: number } | null
}

/** What one file needs to become a report. */
export interface FileToImport {
  name: string
  bytes: Uint8Array
  row: FileDetails
  /** The encoding to read it in; guessed where there is none. */
  encoding?: Encoding
  /** Where it was read already; else it is a text file. */
  read?: ReadText
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
  kind: FormatKind
  address: string | null
  forwardedFrom: string | null
  said?: FoundReport['said']
  partOf: ReadText['partOf']
}

/** Decodes a file, where it was not read already, and reads its row of the manifest. Throws `UploadError` and `PublishedError`. */
export function openFile({ name, bytes, row, encoding: chosen, read }: FileToImport, timeZone: string): OpenedFile {
  const { text, encoding } = read ? { text: read.text, encoding: chosen ?? '' } : decode(bytes, chosen, largestUpload)
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
    kind: read?.kind ?? 'text',
    address: cutTo(read?.address ?? '', longestAddress) || null,
    forwardedFrom: read?.forwardedFrom || null,
    said: read?.said,
    oneClaim: read?.said?.oneClaim,
    partOf: read?.partOf ?? null,
  }
}

const longestAddress = 2000
