import { posix } from 'node:path'
import { sql, type Kysely, type Selectable } from 'kysely'
import type { BulkFileTable, DB } from '../../../db/schema'
import { NoLiveSession } from '../../audit/action/action.server'
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
import { LeaseLost, leaseSeconds, renew, release, type BulkRun, type BulkLease } from './bulk-lease.server'

/** Files read from the database at once. */
const page = 20

/**
 * Runs an import by `work` after `previous` has ended, and renews its lease meanwhile. However the run ends, the lease can
 * be acquired again and the import resumed.
 */
export async function runBulk(
  run: BulkRun,
  lease: BulkLease,
  previous?: Promise<unknown>,
  work: (run: BulkRun, lease: BulkLease) => Promise<void> = importWaiting,
): Promise<void> {
  const timer = setInterval(() => void renew(run, lease).catch(() => undefined), (leaseSeconds * 1000) / 3)
  try {
    await previous
    if (!run.signal?.aborted) await work(run, lease)
    await release(run, lease, run.signal?.aborted ? {} : { ended_at: new Date() })
  } catch (error) {
    if (error instanceof LeaseLost) return
    // Stopping the process also stops the thread, and the action that was running there is rolled back.
    if (run.signal?.aborted) {
      await release(run, lease, {})
      return
    }
    await release(run, lease, { halt_reason: error instanceof NoLiveSession ? 'session' : 'error' })
    if (!(error instanceof NoLiveSession)) throw error
  } finally {
    clearInterval(timer)
  }
}

/** Imports the files of a claimed import; each is noted within the action that imports it. */
export async function importWaiting(run: BulkRun, lease: BulkLease): Promise<void> {
  const from = performance.now()
  const positions: number[] = []
  const keep = async (db: Kysely<DB>, outcomes: readonly FileOutcome[], first: number) => {
    await renew({ ...run, db }, lease, Math.round(lease.busy + performance.now() - from))
    await noteOutcomes(db, run.id, positions.slice(first, first + outcomes.length), outcomes)
  }
  const files = waitingFiles(run, positions)
  for await (const _outcomes of importFiles(run.db, { session: run.token }, files, {
    timeZone: run.timeZone,
    atOnce: run.atOnce,
    keep,
  })) {
    if (run.signal?.aborted) return
  }
}

/** The files that are to be taken and have no outcome, in their order; `positions` collects those that were yielded. */
async function* waitingFiles({ db, id }: BulkRun, positions: number[]): AsyncGenerator<FileSource> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('working.bulk_file')
      .select(['position', 'name', 'bytes', 'encoding', 'details', 'edits'])
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
      positions.push(row.position)
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
  positions: readonly number[],
  outcomes: readonly FileOutcome[],
): Promise<void> {
  const rows = outcomes.map((outcome, at) => {
    const imported = outcome.outcome === 'imported' ? outcome : null
    return {
      position: positions[at],
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
