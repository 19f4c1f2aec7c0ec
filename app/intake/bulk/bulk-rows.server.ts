import type { Insertable } from 'kysely'
import type { BulkFileTable } from '../../../db/schema'
import { cutTo, endOf } from '../../text/characters/beginning'
import { receiveFileName } from '../../text/characters/incoming-text'
import { isCounted, proposeDay } from '../../text/facts/dates/propose-day'
import { countPassages } from '../../text/segment/segment'
import { languageOf } from '../draft/guess-details'
import type { TextDoubt } from '../decode/doubts'
import type { FoundReport, PartIssue } from '../formats/reader'
import type { FoundDetails, ProposedPublication } from '../manifest/file-plan'
import { sha256 } from '../report/hashes.server'

/** Why a file is not read at all; it is kept by its name alone and told. */
export type LeftOutReason =
  | 'unread'
  | 'password'
  | 'bad-path'
  | 'bad-name'
  | 'link'
  | 'archive'
  | 'archive-password'
  | 'archive-too-large'
  | 'archive-in-archive'
  | PartIssue

/** A file of an import whose parts are kept. */
export interface KeptFile {
  name: string
  archive: string
  sha256: string
  doubts: readonly TextDoubt[]
}

export type NewRow = Omit<Partial<Insertable<BulkFileTable>>, 'import_id' | 'position' | 'name' | 'archive'>

export function leftOut(reason: LeftOutReason): NewRow {
  return { outcome: 'left-out', reason }
}

/** A part of a file lies in it as a file lies in an archive. */
export function placeIn({ name, archive }: KeptFile, part: string): { name: string; archive: string } {
  return part === '' ? { name, archive } : { name: part, archive: archive === '' ? name : `${archive}/${name}` }
}

/** A report of an import with what is kept of it until somebody says that it may be stored, but for what only the database knows. */
export interface ReportRow {
  text: string
  doubts: TextDoubt[]
  /** The bytes that it has in common with other reports, by their hash; null where it has its own. */
  shared: { sha256: string; bytes: Uint8Array } | null
  row: NewRow
}

export function reportRow(file: KeptFile, report: FoundReport, timeZone: string): ReportRow {
  const { kind, text, title, source, publishedAt, address, forwardedFrom, said, encoding, confidence, original } =
    report
  const shared = original.shared ? { sha256: hashOf(original.bytes), bytes: original.bytes } : null
  const found: FoundDetails & CountedPassages = {
    title,
    source,
    published_at: publishedAt,
    address,
    forwardedFrom,
    said,
    ...(said?.oneClaim ? { passages: 1, sentences: 1 } : countedPassages(text)),
    proposedDay: publishedAt === '' ? proposedPublication(text, timeZone) : null,
  }
  const row = {
    kind,
    encoding,
    confidence,
    // A text file says it itself, in its encoding.
    text: kind === 'text' ? null : text,
    bytes: shared ? null : Buffer.from(original.bytes),
    original_sha256: shared?.sha256 ?? null,
    // The bytes of a shared original count once: the text stands for what is stored of each report.
    size: shared ? text.length : original.bytes.length,
    part_of: original.start === undefined ? null : file.sha256,
    part_start: original.start === undefined ? null : String(original.start),
    opening: openingOf(text),
    found: JSON.stringify(found),
  }
  return { text, doubts: [...file.doubts, ...report.doubts], shared, row }
}

/** Thousands of reports may have the same bytes, which are hashed once. */
const hashes = new WeakMap<Uint8Array, string>()

function hashOf(bytes: Uint8Array): string {
  const known = hashes.get(bytes) ?? sha256(bytes)
  hashes.set(bytes, known)
  return known
}

/** The day of publication that a text proposes, which came in now. */
export function proposedPublication(text: string, timeZone: string): ProposedPublication | null {
  const found = proposeDay(text, new Date().toISOString(), timeZone)
  if (found === null) return null
  const words = cutTo(text.slice(found.start, found.end), 80)
  return { code: isCounted(found) ? 'day-counted' : 'day-in-text', day: found.day, words }
}

/** A longer text is not cut for the preview: it would hold up the other files. */
const longestCut = 100_000

/** How many passages a text would be cut into, by clauses or by whole sentences, as its source asks; null where nobody counted. */
export interface CountedPassages {
  passages: number | null
  sentences: number | null
}

function countedPassages(text: string): CountedPassages {
  if (text.length > longestCut) return { passages: null, sentences: null }
  const { clauses, sentences } = countPassages(text, languageOf(text))
  return { passages: clauses, sentences }
}

const longestName = 300
/** Of the beginning of a text, in UTF-16 code units. */
const openingLength = 240

/** The beginning of a text as the list of an import shows it. */
export function openingOf(text: string): string {
  return cutTo(text.trimStart(), openingLength)
}

/** A name as it is kept: that of an entry in an archive has not been through the gate. */
export function shown(name: string): string {
  return endOf(receiveFileName(name), longestName)
}
