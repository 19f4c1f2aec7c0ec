import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { UploadError } from '../../decode/decode.server'
import { lookedAtKinds } from '../../formats/kinds'
import { findRecogniser } from '../../formats/ocr/find-recogniser.server'
import type { Recogniser } from '../../formats/ocr/recogniser'
import { readFile } from '../../formats/read-file.server'
import { bytesInput, type FoundPart } from '../../formats/reader'
import { planBulk } from '../bulk-plan.server'
import { readUploadState } from '../bulk-upload-state.server'
import { BulkUpload } from '../bulk-upload.server'

/** Files of an import that are pictures of pages, and whether their letters are being recognised. */
export interface Scans {
  files: { position: number; name: string }[]
  /** The job that recognises them, with the file and the page that it is at; null where there is none. */
  running: { job: number; position: number; page: number; of: number } | null
  /** What would recognise them; null where nothing on this machine can. */
  by: string | null
}

/** How far a file is. */
interface Progress {
  page: number
  of: number
}

const mostListed = 50

const isScan = sql<boolean>`outcome = 'failed' and reason = 'needs-ocr' and bytes is not null and kind = any(${lookedAtKinds})`

/** The scans among the files of an import; null where there are none. */
export async function readScans(db: ReadDatabase, id: string): Promise<Scans | null> {
  const rows = await db
    .selectFrom('working.bulk_file')
    .select(['position', 'name', 'found'])
    .where('import_id', '=', id)
    .where(isScan)
    .orderBy('position')
    .limit(mostListed)
    .execute()
  if (rows.length === 0) return null
  const job = await openRecognition(db, id)
  const at = rows.flatMap(({ position, found }) => {
    const { recognising } = found as { recognising?: Progress }
    return recognising ? [{ position, ...recognising }] : []
  })[0]
  const first = { position: rows[0]?.position ?? 0, page: 0, of: 0 }
  const recogniser = await findRecogniser()
  return {
    files: rows.map(({ position, name }) => ({ position, name })),
    running: job === null ? null : { job, ...(at ?? first) },
    by: recogniser?.name ?? null,
  }
}

/** The job that recognises the scans of an import and has not ended; null where there is none. */
export async function openRecognition(db: ReadDatabase, id: string): Promise<number | null> {
  const job = await db
    .selectFrom('working.job')
    .select('id')
    .where('kind', '=', 'recognise')
    .where(sql<boolean>`payload ->> 'importId' = ${id}`)
    .where('state', 'in', ['waiting', 'running', 'retrying'])
    .executeTakeFirst()
  return job?.id ?? null
}

/**
 * Recognises the letters of the scans of an import, one file after the other, and puts each result where the scan was: it waits
 * for a person to compare it with its pages. It takes seconds a page; `onPage` is told the number of pages so far. One that was
 * stopped goes on with the file that it was at.
 */
export async function recogniseScans(
  db: Kysely<DB>,
  { id, timeZone }: { id: string; timeZone: string },
  onPage: (pages: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const recogniser = await findRecogniser()
  if (!recogniser) return
  let last = 0
  let pages = 0
  for (;;) {
    const next = await firstScan(db, id, last)
    if (!next) return
    await recogniseScan(db, { id, timeZone, ...next }, recogniser, () => onPage((pages += 1)))
    last = next.position
  }
}

type Scan = NonNullable<Awaited<ReturnType<typeof firstScan>>>

/** The first scan of an import after a position. */
async function firstScan(db: ReadDatabase, id: string, after: number) {
  return db
    .selectFrom('working.bulk_file')
    .select(['position', 'name', 'archive', 'bytes'])
    .where('import_id', '=', id)
    .where('position', '>', after)
    .where(isScan)
    .orderBy('position')
    .executeTakeFirst()
}

async function recogniseScan(
  db: Kysely<DB>,
  { id, position, timeZone, name, archive, bytes }: Scan & { id: string; timeZone: string },
  recogniser: Recogniser,
  onPage: () => Promise<void>,
): Promise<void> {
  if (!bytes) return
  const reportProgress = async (page: number, of: number) => {
    await noteProgress(db, id, position, { page, of })
    await onPage()
  }
  const parts: FoundPart[] = []
  try {
    for await (const part of readFile(bytesInput(name, bytes), {
      timeZone,
      recognition: { recogniser, reportProgress },
    }))
      parts.push(part)
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    await noteFailure(db, id, position, error.issue)
    return
  }
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('working.bulk_file')
      .where('import_id', '=', id)
      .where('position', '=', position)
      .where(isScan)
      .executeTakeFirst()
    // Somebody threw the import away meanwhile.
    if (gone.numDeletedRows === 0n) return
    const upload = new BulkUpload(tx, await readUploadState(tx, id, timeZone))
    await upload.keep({ name, archive, doubts: [], bytes }, parts)
    await upload.flush()
    await planBulk(tx, id)
  })
}

async function noteProgress(db: Kysely<DB>, id: string, position: number, recognising: Progress): Promise<void> {
  await db
    .updateTable('working.bulk_file')
    .set({ found: JSON.stringify({ recognising }) })
    .where('import_id', '=', id)
    .where('position', '=', position)
    .execute()
}

async function noteFailure(db: Kysely<DB>, id: string, position: number, reason: string): Promise<void> {
  await db
    .updateTable('working.bulk_file')
    .set({ reason, found: '{}', bytes: null })
    .where('import_id', '=', id)
    .where('position', '=', position)
    .execute()
}
