import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { NoLiveSession } from '../../audit/action/action.server'
import { UploadError } from '../decode/decode.server'
import { importFiles, type FileOutcome, type FileSource } from './import-files.server'
import type { Encoding } from '../decode/encodings'
import type { FileDetails } from '../manifest/read-manifest'
import { PublishedError } from '../report/published'

/** Somebody else works at the import, or took it over. */
export class TakenOver extends Error {
  override name = 'TakenOver'
}

export interface BulkRun {
  db: Kysely<DB>
  id: string
  /** Of the session in whose name the files enter the record. */
  token: string
  timeZone: string
  signal?: AbortSignal
  /** See `ImportOptions`. */
  atOnce?: number
}

export interface Claim {
  runner: string
  busy: number
}

/** How long a run is believed to be alive without a word from it, in seconds. */
const believed = 30
/** Files read from the database at once. */
const page = 20

/** Takes an import over; null where it is done or another run works at it. */
export async function claimBulk({ db, id }: BulkRun): Promise<Claim | null> {
  const runner = randomUUID()
  const claimed = await db
    .updateTable('working.bulk_import')
    .set({ runner, held_until: lease(), halt_reason: '' })
    .where('id', '=', id)
    .where('approved_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`(held_until is null or held_until < clock_timestamp())`)
    .returning('busy_ms')
    .executeTakeFirst()
  return claimed ? { runner, busy: claimed.busy_ms } : null
}

/**
 * Imports the files that have no outcome yet, once it is its `turn`, by `work`; the import stays claimed meanwhile.
 * Whatever ends the run, it can be claimed and run again.
 */
export async function runBulk(
  run: BulkRun,
  claim: Claim,
  turn?: Promise<unknown>,
  work: (run: BulkRun, claim: Claim) => Promise<void> = importWaiting,
): Promise<void> {
  const timer = setInterval(() => void renew(run, claim).catch(() => undefined), (believed * 1000) / 3)
  try {
    await turn
    if (!run.signal?.aborted) await work(run, claim)
    await release(run, claim, run.signal?.aborted ? {} : { ended_at: new Date() })
  } catch (error) {
    if (error instanceof TakenOver) return
    // What stops the process stops the thread in which the action is under way: nothing of that action stands.
    if (run.signal?.aborted) {
      await release(run, claim, {})
      return
    }
    await release(run, claim, { halt_reason: error instanceof NoLiveSession ? 'session' : 'error' })
    if (!(error instanceof NoLiveSession)) throw error
  } finally {
    clearInterval(timer)
  }
}

/** Imports the files of a claimed import; each is noted within the action that imports it. */
export async function importWaiting(run: BulkRun, claim: Claim): Promise<void> {
  const from = performance.now()
  const positions: number[] = []
  const keep = async (db: Kysely<DB>, outcomes: readonly FileOutcome[], first: number) => {
    await renew({ ...run, db }, claim, Math.round(claim.busy + performance.now() - from))
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

/** The files that are to be taken and have no outcome, in their order; `positions` is told which were handed out. */
async function* waitingFiles({ db, id }: BulkRun, positions: number[]): AsyncGenerator<FileSource> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('working.bulk_file')
      .select(['position', 'name', 'bytes', 'encoding', 'details', 'edits'])
      .where('import_id', '=', id)
      .where('outcome', '=', 'waiting')
      .where('decision', '=', 'take')
      .where('position', '>', last)
      .orderBy('position')
      .limit(page)
      .execute()
    if (rows.length === 0) return
    for (const { position, name, bytes, encoding, details, edits } of rows) {
      positions.push(position)
      const base = posix.basename(name)
      const row = { ...(details as FileDetails), ...(edits as Partial<FileDetails>) }
      yield {
        name: base,
        load: () => ({
          name: base,
          bytes: bytes ?? Buffer.alloc(0),
          row,
          encoding: (encoding as Encoding | null) ?? undefined,
        }),
      }
      last = position
    }
  }
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
      set outcome = n.outcome, reason = n.reason, report_id = n.report_id, passage_count = n.passage_count, overlap_count = n.overlap_count, bytes = null
     from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n(position int, outcome text, reason text, report_id int, passage_count int, overlap_count int)
    where f.import_id = ${id} and f.position = n.position`.execute(db)
}

/** Why a file failed; an error that is not about the file is thrown on and ends the run. */
function reasonOf(error: unknown): string {
  if (error instanceof UploadError) return error.issue
  if (error instanceof PublishedError) return 'published'
  throw error
}

/** Renews the lease of this run; within an action this keeps a second run from going on beside it. */
async function renew({ db, id }: BulkRun, { runner }: Claim, busy?: number): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('working.bulk_import')
    .set({ held_until: lease(), ...(busy !== undefined && { busy_ms: busy }) })
    .where('id', '=', id)
    .where('runner', '=', runner)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new TakenOver('another run works at this import')
}

async function release(
  { db, id }: BulkRun,
  { runner }: Claim,
  outcome: { ended_at?: Date; halt_reason?: 'session' | 'error' },
): Promise<void> {
  await db
    .updateTable('working.bulk_import')
    .set({ held_until: null, ...outcome })
    .where('id', '=', id)
    .where('runner', '=', runner)
    .execute()
}

function lease() {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${believed})`
}
