import { posix } from 'node:path'
import { sql, type Kysely, type Selectable } from 'kysely'
import type { BulkFileTable, DB } from '../../../db/schema'
import type { Actor } from '../../audit/action/action.server'
import { UploadError } from '../decode/decode.server'
import { importFiles } from './import-files.server'
import type { FileOutcome } from './import-outcomes.server'
import type { FileSource } from './import-batches.server'
import type { FormatKind } from '../formats/kinds'
import type { Encoding } from '../decode/encodings'
import type { FoundDetails } from '../manifest/file-plan'
import type { FileToImport } from './import-open.server'
import type { FileDetails } from '../manifest/read-manifest'
import { PublishedError } from '../report/published'
import { percentDone } from './import-pace'

/** Files read from the database at once. */
const page = 20

export interface BulkRun {
  db: Kysely<DB>
  id: string
  /** In whose name the files enter the record. */
  actor: Actor
  timeZone: string
  /** See `ImportOptions`. */
  atOnce?: number
  /**
   * Called within each action that stores files, with how many per cent of the import are done then. Throws where the import is not
   * this run's any more: nothing of that action is stored then.
   */
  hold: (db: Kysely<DB>, percent: number) => Promise<void>
}

/**
 * Imports the files of an import that wait; each is noted within the action that imports it, so that a run that is interrupted
 * anywhere can be followed by another one.
 */
export async function importWaiting(run: BulkRun): Promise<void> {
  const { db, id, actor, timeZone, atOnce } = run
  const from = performance.now()
  const pace = await readPace(run)
  const taken: TakenFile[] = []
  const keep = async (within: Kysely<DB>, outcomes: readonly FileOutcome[], first: number) => {
    const noted = taken.slice(first, first + outcomes.length)
    const done = pace.done + (noted.at(-1)?.upTo ?? 0)
    await run.hold(within, percentDone({ done, total: pace.total }))
    await noteOutcomes(within, id, noted, outcomes)
    const busy = Math.round(pace.busy + performance.now() - from)
    await within.updateTable('working.bulk_import').set({ busy_ms: busy }).where('id', '=', id).execute()
  }
  const batches = importFiles(db, actor, waitingFiles(run, taken), { timeZone, atOnce, keep })
  while (!(await batches.next()).done);
}

/** A file that this run has read. */
interface TakenFile {
  position: number
  /** The size of it and of those before it in this run. */
  upTo: number
}

/** How much there is to take, how much of it is done, and the time that earlier runs took. */
async function readPace({
  db,
  id,
}: Pick<BulkRun, 'db' | 'id'>): Promise<{ total: number; done: number; busy: number }> {
  const { total, done } = await db
    .selectFrom('working.bulk_file')
    .select([
      sql<number>`coalesce(sum(size), 0)::float8`.as('total'),
      sql<number>`coalesce(sum(size) filter (where outcome <> 'waiting'), 0)::float8`.as('done'),
    ])
    .where('import_id', '=', id)
    .where('decision', '=', 'take')
    .executeTakeFirstOrThrow()
  const found = await db.selectFrom('working.bulk_import').select('busy_ms').where('id', '=', id).executeTakeFirst()
  return { total, done, busy: found?.busy_ms ?? 0 }
}

/** The files that are to be taken and have no outcome, in their order; `taken` collects those that were yielded. */
async function* waitingFiles({ db, id }: BulkRun, taken: TakenFile[]): AsyncGenerator<FileSource> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('working.bulk_file')
      .select(['position', 'name', 'size', 'bytes', 'encoding', 'details', 'edits'])
      .select(['kind', 'text', 'found', 'original_sha256', 'part_of', 'part_start'])
      .where('import_id', '=', id)
      .where('outcome', '=', 'waiting')
      .where('decision', '=', 'take')
      .where('position', '>', last)
      .orderBy('position')
      .limit(page)
      .execute()
    if (rows.length === 0) return
    for (const row of rows) {
      taken.push({ position: row.position, upTo: (taken.at(-1)?.upTo ?? 0) + row.size })
      const name = posix.basename(row.name)
      yield { name, load: async () => fileToImport(name, row, row.bytes ?? (await sharedBytes(db, id, row))) }
      last = row.position
    }
  }
}

type WaitingRow = Pick<
  Selectable<BulkFileTable>,
  'encoding' | 'details' | 'edits' | 'kind' | 'text' | 'found' | 'original_sha256' | 'part_of' | 'part_start'
>

function fileToImport(name: string, row: WaitingRow, bytes: Buffer): FileToImport {
  const found = row.found as Partial<FoundDetails>
  return {
    name,
    bytes,
    row: { ...(row.details as FileDetails), ...(row.edits as Partial<FileDetails>) },
    encoding: (row.encoding as Encoding | null) ?? undefined,
    ...(row.text !== null && {
      read: {
        kind: row.kind as FormatKind,
        text: row.text,
        address: found.address ?? '',
        forwardedFrom: found.forwardedFrom ?? '',
        said: found.said,
        partOf: row.part_of === null ? null : { sha256: row.part_of, start: Number(row.part_start) },
      },
    }),
  }
}

/** The bytes that several reports of an import have. */
async function sharedBytes(db: Kysely<DB>, id: string, { original_sha256: sha256 }: WaitingRow): Promise<Buffer> {
  const shared = await db
    .selectFrom('working.bulk_original')
    .select('bytes')
    .where('import_id', '=', id)
    .where('sha256', '=', sha256 ?? '')
    .executeTakeFirst()
  return shared?.bytes ?? Buffer.alloc(0)
}

async function noteOutcomes(
  db: Kysely<DB>,
  id: string,
  files: readonly TakenFile[],
  outcomes: readonly FileOutcome[],
): Promise<void> {
  const rows = outcomes.map((outcome, at) => {
    const imported = outcome.outcome === 'imported' ? outcome : null
    return {
      position: files[at]?.position,
      outcome: outcome.outcome === 'stored-already' ? 'skipped' : outcome.outcome,
      reason: outcome.outcome === 'failed' ? reasonOf(outcome.error) : '',
      report_id: outcome.outcome === 'failed' ? null : outcome.reportId,
      passage_count: imported?.passages ?? 0,
      overlap_count: imported?.overlaps ?? 0,
    }
  })
  await sql`update working.bulk_file f
      set outcome = n.outcome, reason = n.reason, report_id = n.report_id, passage_count = n.passage_count, overlap_count = n.overlap_count, bytes = null, text = null
     from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(position int, outcome text, reason text, report_id int, passage_count int, overlap_count int)
    where f.import_id = ${id} and f.position = n.position`.execute(db)
}

/** Why a file failed; an error that is not about the file is thrown on and ends the run. */
function reasonOf(error: unknown): string {
  if (error instanceof UploadError) return error.issue
  if (error instanceof PublishedError) return 'published'
  throw error
}
