import type { Stance } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { addEvidence } from '../../review/commands/evidence.server'
import { longestQuote } from '../../review/rules/claims/evidence-place'
import { quotePlaces, wordsAt, type QuotePlace } from '../../text/finding/quote-places'
import type { Span } from '../../text/span'
import { software } from '../capture/software'
import { copiedEntries, recordCustody } from '../custody/record-custody.server'
import type { KeptFile } from '../files/file-store'
import { storeBytes } from '../files/store-file.server'
import { lockSnapshot } from '../snapshots/lock-snapshot.server'
import { readSnapshotFiles, type SnapshotFile } from '../snapshots/read-snapshot.server'
import { addSnapshotFiles } from '../snapshots/record-snapshot.server'
import { viewKind } from '../view/choose-view'
import { pageAt, readFileText, type TextSource } from './file-text.server'
import { placeOf, readLayout, type PageBox } from './page-layout.server'

/** A place of a file's text, with the page that it is on where the file has pages. */
export interface FilePlace extends QuotePlace {
  page: number | null
}

/** Where a kept file has these words, in a thread; null where no text can be read from it. */
export async function findInFile({ words, ...source }: TextSource & { words: string }): Promise<FilePlace[] | null> {
  const found = await readFileText(source)
  if (!found) return null
  if (words === '' || words.length > longestQuote) return []
  return quotePlaces(found.text, words).map((place) => ({ ...place, page: pageAt(found.text, place.start) }))
}

/** Exact words of a file, and the text file that their offsets count in: it is kept, so that they can be looked up for ever. */
export interface KeptQuote extends Span {
  quote: string
  page: number | null
  /** Of words that were recognised: where they stand on their page. */
  box: PageBox | null
  text: KeptFile
  /** What recognised them; null where they are the file's own. */
  recognisedBy: string | null
}

/** Keeps the text of a file, in a thread, and gives the words of one place in it; null where it has no such place. */
export async function keepQuote({ start, end, ...source }: TextSource & Span): Promise<KeptQuote | null> {
  const found = await readFileText(source)
  const quote = found && wordsAt(found.text, { start, end }, longestQuote * 2)
  if (!found || quote === null) return null
  const text = await storeBytes(source.directory, Buffer.from(found.text))
  const layout = await readLayout(source)
  const recognisedBy = layout?.recognisedBy ?? null
  const place = layout && recognisedBy !== null ? placeOf(layout, { start, end }) : null
  const page = viewKind(source.mediaType) === 'picture' ? null : (place?.page ?? pageAt(found.text, start))
  const kept = { ...text, mediaType: 'text/plain' }
  return { start, end, quote, page, box: place?.box ?? null, text: kept, recognisedBy }
}

interface QuoteOfFile {
  claimId: number
  stance: Stance
  note: string
  snapshotId: number
  file: SnapshotFile
}

/**
 * Links words of a snapshot's file to a claim, and returns the evidence's id. The text that was read out of the file becomes a
 * file of the snapshot that names it, with entries of custody on both. Throws `Refusal`.
 */
export async function addQuoteOfFile(
  tx: ActionTransaction,
  { claimId, stance, note, snapshotId, file }: QuoteOfFile,
  { quote, start, end, page, box, text, recognisedBy }: KeptQuote,
  personId: number | null,
): Promise<number> {
  await tx.selectFrom('record.claim').select('id').where('id', '=', claimId).forUpdate().execute()
  await lockSnapshot(tx, snapshotId)
  const files = await readSnapshotFiles(tx, snapshotId)
  if (!files.some(({ sha256 }) => sha256 === text.sha256)) {
    const madeBy = `${software}, ${recognisedBy === null ? 'text of the file' : `letters recognised by ${recognisedBy}`}`
    const made = { ...text, role: 'text' as const, name: `${file.name}.txt`, madeFrom: file.sha256, madeBy }
    await addSnapshotFiles(tx, snapshotId, [made], personId)
    await recordCustody(tx, copiedEntries(snapshotId, file.sha256, text.sha256, madeBy), personId)
  }
  const source = { snapshotId, fileId: text.sha256 }
  return addEvidence(tx, { kind: 'quote', claimId, stance, note, quote, source, start, end, page, box }, personId)
}
