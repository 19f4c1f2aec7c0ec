import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { findAllStored } from '../report/known-texts.server'
import type { StoredReport } from '../report/store-reports.server'
import type { Batch } from './import-batches.server'
import type { OpenedFile } from './import-open.server'

export type FileOutcome =
  | { outcome: 'imported'; file: string; reportId: number; sha256: string; passages: number; overlaps: number }
  | { outcome: 'stored-already'; file: string; reportId: number }
  /** The file cannot be imported: an `UploadError`, a `PublishedError`, or what `load` threw. */
  | { outcome: 'failed'; file: string; error: unknown }

/** What became of each file of a batch, in their order: a text that several files hold was imported from the first of them. */
export async function outcomesOf(
  db: Kysely<DB>,
  { files, stored }: Batch,
  saved: ReadonlyMap<string, StoredReport>,
): Promise<FileOutcome[]> {
  const meanwhile = await storedMeanwhile(
    db,
    files.flatMap(({ opened }) =>
      opened && !stored.has(opened.textKey) && !saved.has(opened.textKey) ? [opened] : [],
    ),
  )
  const imported = new Set<string>()
  const outcomes: FileOutcome[] = []
  for (const { name, opened, error } of files) {
    if (!opened) outcomes.push({ outcome: 'failed', file: name, error })
    else {
      const { textKey: key, originalSha256 } = opened
      const report = imported.has(key) ? undefined : saved.get(key)
      imported.add(key)
      if (report)
        outcomes.push({
          outcome: 'imported',
          file: name,
          reportId: report.id,
          sha256: originalSha256,
          passages: report.passages,
          overlaps: report.overlaps,
        })
      else
        outcomes.push({
          outcome: 'stored-already',
          file: name,
          reportId: stored.get(key) ?? saved.get(key)?.id ?? idOf(meanwhile, key),
        })
    }
  }
  return outcomes
}

/** The reports that another action or another import stored since these texts were read, by the keys of the texts. */
async function storedMeanwhile(db: Kysely<DB>, opened: readonly OpenedFile[]): Promise<Map<string, number>> {
  if (opened.length === 0) return new Map()
  const found = await findAllStored(
    db,
    opened.map(({ text }) => text),
  )
  return new Map(opened.flatMap(({ textKey }, at) => (found[at] == null ? [] : [[textKey, found[at]] as const])))
}

function idOf(stored: ReadonlyMap<string, number>, key: string): number {
  const id = stored.get(key)
  if (id === undefined) throw new Error('a text that was passed over is not stored')
  return id
}
