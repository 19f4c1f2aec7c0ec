import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { makeCopy } from '../evidence/copies/make-copy.server'
import { recogniseFile } from '../evidence/text/recognised-layout.server'
import { drawDocumentPage } from '../evidence/view/draw-document.server'
import { importWaiting } from '../intake/bulk/bulk-run.server'
import { recogniseScans } from '../intake/bulk/scans/recognise.server'
import { holdJob, type JobAttempt } from './queue/hold-job.server'
import { readingTasks } from './reading-tasks.server'
import { updateDerived } from './update-derived.server'

interface OfImport {
  importId: string
  timeZone: string
  attempt: JobAttempt
}

/** What threads do that nobody waits for with an open page: the long part of jobs, each within its attempt. */
export const backgroundTasks = {
  'import-waiting': (db: Kysely<DB>, { importId: id, timeZone, mandate, attempt }: OfImport & { mandate: string }) =>
    importWaiting({
      ...{ db, id, timeZone, actor: { mandate } },
      hold: (within, percent) => holdJob(within, attempt, { step: 'importing', progress: percent }),
    }),
  'recognise-scans': (db: Kysely<DB>, { importId: id, timeZone, attempt }: OfImport) =>
    recogniseScans(db, { id, timeZone }, (pages) => holdJob(db, attempt, { step: 'recognising', progress: pages })),
  'recognise-file': (
    db: Kysely<DB>,
    { attempt, ...source }: Parameters<typeof recogniseFile>[0] & { attempt: JobAttempt },
  ) => recogniseFile(source, (page) => holdJob(db, attempt, { step: 'recognising', progress: page })),
  'make-copy': (_db: Kysely<DB>, input: Parameters<typeof makeCopy>[0]) => makeCopy(input),
  'draw-evidence-page': (_db: Kysely<DB>, input: Parameters<typeof drawDocumentPage>[0]) => drawDocumentPage(input),
  ...readingTasks,
  'update-derived': (db: Kysely<DB>, { outdated, attempt }: { outdated: boolean; attempt: JobAttempt }) =>
    updateDerived(db, { outdated }, (reports) => holdJob(db, attempt, { step: 'reading', progress: reports })),
}
