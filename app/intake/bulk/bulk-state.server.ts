import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { PartIssue } from '../formats/reader'
import type { EntryIssue } from '../formats/archives/archived-file'
import { noteFinished } from '../draft/finished-drafts.server'
import { percentDone, secondsLeft } from './import-pace'

/** Why a file was not imported; the screens have a sentence for each, and types ask for those that a reader gives. */
type Reason =
  | PartIssue
  | EntryIssue
  | 'published'
  | 'archive'
  | 'archive-password'
  | 'archive-too-large'
  | 'archive-in-archive'
  | 'person'

const reasons: Readonly<Record<Reason, true>> = {
  empty: true,
  binary: true,
  'too-large': true,
  'too-many-passages': true,
  'invalid-bytes': true,
  published: true,
  unread: true,
  password: true,
  'bad-path': true,
  'bad-name': true,
  link: true,
  kind: true,
  archive: true,
  'archive-password': true,
  'archive-too-large': true,
  'archive-in-archive': true,
  encrypted: true,
  damaged: true,
  burst: true,
  'too-deep': true,
  'too-many-parts': true,
  'too-slow': true,
  entities: true,
  'needs-ocr': true,
  'too-many-pages': true,
  'not-recognised': true,
  'old-office': true,
  presentation: true,
  ebook: true,
  'apple-document': true,
  heic: true,
  outlook: true,
  recording: true,
  'other-archive': true,
  'zip-archive': true,
  service: true,
  deleted: true,
  'no-text': true,
  'no-column': true,
  hidden: true,
  'beside-list': true,
  'beside-text': true,
  attached: true,
  program: true,
  frame: true,
  malformed: true,
  'loose-quotes': true,
  'cut-off': true,
  'rest-unread': true,
  'needs-mapping': true,
  person: true,
}

function isReason(reason: string): reason is Reason {
  return Object.hasOwn(reasons, reason)
}

/** Why an import stopped, by the state of its job; the screens have a sentence for each. */
const haltReasons: Partial<Record<string, 'error' | 'cancelled'>> = { failed: 'error', cancelled: 'cancelled' }

export type Bulk = NonNullable<Awaited<ReturnType<typeof readBulk>>>
export type BulkFile = Awaited<ReturnType<typeof listFiles>>[number]

/** `waiting`: for a worker. */
export type BulkState = 'preview' | 'waiting' | 'running' | 'halted' | 'done'

/** Whether a job has yet to store files of the import, or is at it. */
export function isUnderWay(state: BulkState): boolean {
  return state === 'waiting' || state === 'running'
}

/** Of failed files those of which nobody can say anything more: columns of a table can be named, a scan recognised. */
const notAsked = sql`reason <> 'needs-mapping' and not (reason = 'needs-ocr' and bytes is not null)`

/** More of a list are counted, not shown. */
const shownFiles = 200

const state = sql<BulkState>`case when i.approved_at is null then 'preview' when i.ended_at is not null then 'done'
    when j.state = 'running' then 'running' when j.state in ('waiting', 'retrying') then 'waiting' else 'halted' end`

/** How far a bulk import is and what became of its files; null where this person has none of that id. */
export async function readBulk(db: ReadDatabase, personId: number, id: string) {
  const found = await db
    .selectFrom('working.bulk_import as i')
    .leftJoin('working.job as j', 'j.id', 'i.job_id')
    .select(['i.job_id', 'j.state as job', 'i.busy_ms', 'i.created_at', state.as('state')])
    .where('i.id', '=', id)
    .where('i.person_id', '=', personId)
    .where('i.received_at', 'is not', null)
    .executeTakeFirst()
  if (!found) return null
  const count = (outcome: string) => sql<number>`count(*) filter (where outcome = ${outcome})::int`
  const waiting = (decision: string) =>
    sql<number>`count(*) filter (where outcome = 'waiting' and decision = ${decision})::int`
  const sums = await db
    .selectFrom('working.bulk_file')
    .select([
      waiting('take').as('waiting'),
      waiting('ask').as('doubtful'),
      waiting('leave').as('leaving'),
      count('imported').as('imported'),
      count('skipped').as('skipped'),
      sql<number>`count(*) filter (where outcome = 'failed' and ${notAsked})::int`.as('failed'),
      sql<number>`count(*) filter (where outcome = 'failed' and not (${notAsked}))::int`.as('asked'),
      count('left-out').as('leftOut'),
      sql<number>`count(*)::int`.as('files'),
    ])
    .select(sql<number>`coalesce(sum(size) filter (where decision = 'take'), 0)::int`.as('total'))
    .select(
      sql<number>`coalesce(sum(size) filter (where outcome <> 'waiting' and decision = 'take'), 0)::int`.as('done'),
    )
    .select([sql<number>`sum(passage_count)::int`.as('passages'), sql<number>`sum(overlap_count)::int`.as('overlaps')])
    .where('import_id', '=', id)
    .executeTakeFirstOrThrow()
  const { total, done, ...counts } = sums
  // Each list reads all files of the import: one of which there is nothing is not asked for.
  const list = (files: number, outcome: ListedOutcome, which?: RawBuilder<unknown>) =>
    files === 0 ? Promise.resolve([]) : listFiles(db, id, outcome, which)
  return {
    id,
    createdAt: found.created_at,
    state: found.state,
    jobId: found.job_id,
    haltReason: haltReasons[found.job ?? ''] ?? ('' as const),
    counts,
    percent: percentDone({ done, total }),
    secondsLeft: secondsLeft({ done, total, elapsed: found.busy_ms }),
    /** Those whose columns somebody has to name. */
    tables: await list(counts.asked, 'failed', sql`reason = 'needs-mapping'`),
    lists: {
      imported: await list(counts.imported, 'imported'),
      skipped: await list(counts.skipped, 'skipped'),
      failed: await list(counts.failed, 'failed', notAsked),
      'left-out': await list(counts.leftOut, 'left-out'),
    },
  }
}

function selectImported(db: ReadDatabase, personId: number, id: string) {
  return db
    .selectFrom('working.bulk_file as f')
    .innerJoin('working.bulk_import as i', 'i.id', 'f.import_id')
    .innerJoin('record.report as r', 'r.id', 'f.report_id')
    .where('i.id', '=', id)
    .where('i.person_id', '=', personId)
    .where('f.outcome', '=', 'imported')
}

/** The reports that a bulk import of this person brought, and whether they were withdrawn since. */
export async function importedReports(
  db: ReadDatabase,
  personId: number,
  id: string,
): Promise<{ id: number; withdrawn: boolean }[]> {
  return selectImported(db, personId, id)
    .select(['r.id', sql<boolean>`r.withdrawn_at is not null`.as('withdrawn')])
    .execute()
}

/** How many reports a bulk import of this person brought, and how many of them stand. */
export async function countImported(
  db: ReadDatabase,
  personId: number,
  id: string,
): Promise<{ imported: number; standing: number }> {
  return selectImported(db, personId, id)
    .select([
      sql<number>`count(*)::int`.as('imported'),
      sql<number>`count(*) filter (where r.withdrawn_at is null)::int`.as('standing'),
    ])
    .executeTakeFirstOrThrow()
}

/** How many files of the upload that this person has begun last were read so far; 0 where none is under way. */
export async function countFilesRead(db: ReadDatabase, personId: number): Promise<number> {
  const last = await db
    .selectFrom('working.bulk_import')
    .select('id')
    .where('person_id', '=', personId)
    .where('received_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return 0
  const { files } = await db
    .selectFrom('working.bulk_file')
    .select((eb) => eb.fn.countAll<string>().as('files'))
    .where('import_id', '=', last.id)
    .executeTakeFirstOrThrow()
  return Number(files)
}

/** This person's bulk imports, the last one first. */
export async function listBulk(db: ReadDatabase, personId: number) {
  return db
    .selectFrom('working.bulk_import as i')
    .leftJoin('working.job as j', 'j.id', 'i.job_id')
    .select(['i.id', 'i.created_at as createdAt', state.as('state')])
    .select(sql<number>`(select count(*)::int from working.bulk_file f where f.import_id = i.id)`.as('files'))
    .where('i.person_id', '=', personId)
    .where('i.received_at', 'is not', null)
    .orderBy('i.created_at', 'desc')
    .limit(10)
    .execute()
}

type ListedOutcome = 'imported' | 'skipped' | 'failed' | 'left-out'

async function listFiles(db: ReadDatabase, id: string, outcome: ListedOutcome, which: RawBuilder<unknown> = sql`true`) {
  const rows = await db
    .selectFrom('working.bulk_file as f')
    .leftJoin('record.report as r', 'r.id', 'f.report_id')
    .select([
      'f.position',
      'f.name',
      'f.archive',
      'f.reason',
      'f.report_id as reportId',
      'r.title',
      'f.passage_count as passages',
      'f.overlap_count as overlaps',
    ])
    .where('f.import_id', '=', id)
    .where('f.outcome', '=', outcome)
    .where(sql<boolean>`${which}`)
    .orderBy('f.position')
    .limit(shownFiles)
    .execute()
  return rows.map(({ reason, ...row }) => ({ ...row, reason: isReason(reason) ? reason : ('unread' as const) }))
}

/** Throws an import away of which nothing is stored yet. */
export async function discardBulk(db: Kysely<DB>, personId: number, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('working.bulk_import')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('approved_at', 'is', null)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await noteFinished(db, { id, personId, outcome: 'discarded', reportIds: [] })
}
