import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { runAction, type Actor } from '../audit/action.server'
import { guessLanguage } from '../text/language'
import { sourceByName } from '../review/sources.server'
import { decode } from './decode.server'
import { sha256 } from './hashes.server'
import type { ManifestRow } from './manifest.server'
import { proposePlan } from './propose'
import { parsePublished } from './published'
import { AlreadyStored, findStored, saveReport } from './save.server'

export type Imported =
  | { outcome: 'imported'; reportId: number; sha256: string; passages: number; overlaps: number }
  | { outcome: 'stored-already'; reportId: number }

/** What one file needs to become a report. */
export interface FileToImport {
  name: string
  bytes: Uint8Array
  row: Omit<ManifestRow, 'file'>
}

/**
 * Takes one file in as one report, cut as proposed, in one action. Throws
 * `UploadError` and `PublishedFault`; a text that is there already changes nothing.
 */
export async function importFile(db: Kysely<DB>, actor: Actor, file: FileToImport, timeZone: string): Promise<Imported> {
  const { text, encoding } = decode(file.bytes)
  const published = parsePublished(file.row.published_at, timeZone)
  const stored = await findStored(db, text)
  if (stored !== null) return { outcome: 'stored-already', reportId: stored }
  const language = file.row.language || (guessLanguage(text) === 'en' ? 'en' : 'ar')
  const planned = proposePlan(text, language).reports[0]
  if (!planned) throw new Error('a text has at least one report')
  try {
    const reportId = await runAction(db, { actor, kind: 'import-report' }, async (tx) => {
      const sourceId = await sourceByName(tx, { name: file.row.source, kind: 'other', reliability: 'F', note: '' })
      const details = { title: file.row.title, sourceId, language, address: null, ...published }
      return saveReport(tx, { bytes: file.bytes, fileName: file.name, encoding }, text, planned, details)
    })
    return { outcome: 'imported', reportId, sha256: sha256(file.bytes), ...(await count(db, reportId)) }
  } catch (error) {
    if (error instanceof AlreadyStored) return { outcome: 'stored-already', reportId: error.reportId }
    throw error
  }
}

async function count(db: Kysely<DB>, reportId: number): Promise<{ passages: number; overlaps: number }> {
  const own = db.selectFrom('record.passage').select('id').where('report_id', '=', reportId).where('retired', '=', false)
  const { passages } = await own.clearSelect().select((eb) => eb.fn.countAll<string>().as('passages')).executeTakeFirstOrThrow()
  const { overlaps } = await db
    .selectFrom('derived.overlap')
    .select((eb) => eb.fn.countAll<string>().as('overlaps'))
    .where((eb) => eb.or([eb('left_passage_id', 'in', own), eb('right_passage_id', 'in', own)]))
    .executeTakeFirstOrThrow()
  return { passages: Number(passages), overlaps: Number(overlaps) }
}
