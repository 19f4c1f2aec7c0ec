import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Actor } from '../../audit/action/action.server'
import { importFiles } from './import-files.server'
import type { FileOutcome } from './import-outcomes.server'
import type { FileToImport } from './import-open.server'

export type Imported = Exclude<FileOutcome, { outcome: 'failed' }>

/**
 * Takes one file in as one report, cut as proposed, in one action. Throws
 * `UploadError` and `PublishedError`; a text that is there already changes nothing.
 */
export async function importFile(
  db: Kysely<DB>,
  actor: Actor,
  file: FileToImport,
  timeZone: string,
): Promise<Imported> {
  const outcomes: FileOutcome[] = []
  for await (const batch of importFiles(db, actor, [{ name: file.name, load: () => file }], { timeZone }))
    outcomes.push(...batch)
  const [outcome] = outcomes
  if (!outcome) throw new Error('a file has one outcome')
  if (outcome.outcome === 'failed') throw outcome.error
  return outcome
}
