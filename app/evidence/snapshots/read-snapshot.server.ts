import type { CustodyEvent, FileRole, SnapshotKind } from '../../../db/schema'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDatabase } from '../../audit/action/action.server'
import { sealedCustody } from '../../audit/history/sealed.server'

export interface SnapshotFile {
  id: number
  sha256: string
  role: FileRole
  name: string
  mediaType: string
  declaredType: string
  bytes: number
  madeFrom: string | null
  madeBy: string
  /** A copy that was withdrawn. */
  withdrawn: boolean
}

export interface CustodyEntry {
  id: number
  event: CustodyEvent
  file: string | null
  why: string
  found: string | null
  /** Null for a job or the command line; `sealed` where it may not be shown yet. */
  person: { id: number; name: string } | 'sealed' | null
  at: string
  /** Of a time stamp: who gave it, and the time in it. */
  stamp: { authority: string; at: string } | null
}

export interface Snapshot {
  id: number
  kind: SnapshotKind
  address: string | null
  finalAddress: string | null
  status: number | null
  title: string
  startedAt: string
  endedAt: string
  tool: string
  failure: string | null
  quote: string
  contains: boolean | null
  warnings: string[]
  details: Record<string, unknown>
  files: SnapshotFile[]
}

export async function readSnapshot(db: ReadDatabase, id: number): Promise<Snapshot | null> {
  const row = await db.selectFrom('record.snapshot').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    kind: row.kind,
    address: row.address,
    finalAddress: row.final_address,
    status: row.status,
    title: row.title,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at.toISOString(),
    tool: row.tool,
    failure: row.failure,
    quote: row.quote,
    contains: row.contains,
    warnings: row.warnings,
    details: row.details as Record<string, unknown>,
    files: await readSnapshotFiles(db, id),
  }
}

/** The files of a snapshot, in the order in which they came. */
export async function readSnapshotFiles(db: ReadDatabase, snapshotId: number): Promise<SnapshotFile[]> {
  const rows = await db
    .selectFrom('record.snapshot_file as f')
    .innerJoin('record.stored_file as s', 's.id', 'f.file_id')
    .selectAll('f')
    .select(['s.media_type', 's.byte_count'])
    .where('f.snapshot_id', '=', snapshotId)
    .orderBy('f.id')
    .execute()
  const withdrawn = rows.some(({ role }) => role === 'copy') ? await withdrawnCopies(db, snapshotId) : new Set<string>()
  return rows.map((row) => ({
    id: row.id,
    sha256: row.file_id,
    role: row.role,
    name: row.name,
    mediaType: row.media_type,
    declaredType: row.declared_type,
    bytes: row.byte_count,
    madeFrom: row.made_from,
    madeBy: row.made_by,
    withdrawn: row.role === 'copy' && withdrawn.has(row.file_id),
  }))
}

/** The copies of a snapshot that were withdrawn and not restored since, by their hashes. */
async function withdrawnCopies(db: ReadDatabase, snapshotId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('record.custody')
    .select(['file_id', 'event'])
    .where('snapshot_id', '=', snapshotId)
    .where('event', 'in', ['withdrawn', 'restored'])
    .orderBy('id')
    .execute()
  const last = new Map(rows.map(({ file_id, event }) => [file_id, event]))
  return new Set([...last].flatMap(([file, event]) => (event === 'withdrawn' && file !== null ? [file] : [])))
}

/** The custody of a snapshot in order, as `viewer` may read it: whose upload it is waits where their review is sealed. */
export async function readCustody(
  db: ReadDatabase,
  snapshotId: number,
  viewer: number | null,
): Promise<CustodyEntry[]> {
  const rows = await db
    .selectFrom('record.custody as c')
    .leftJoin('record.person as p', 'p.id', 'c.person_id')
    .select([
      'c.id',
      'c.event',
      'c.file_id',
      'c.why',
      'c.found_sha256',
      'c.created_at',
      'c.person_id',
      'p.name',
      'c.details',
    ])
    .select(sealedCustody('c', viewer).as('sealed'))
    .where('c.snapshot_id', '=', snapshotId)
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    file: row.file_id,
    why: row.sealed ? '' : row.why,
    found: row.found_sha256,
    person: row.sealed ? 'sealed' : row.person_id === null ? null : { id: row.person_id, name: row.name ?? '' },
    at: row.created_at.toISOString(),
    stamp: row.event === 'time-stamped' ? (stampDetails.safeParse(row.details).data ?? null) : null,
  }))
}

const stampDetails = z.object({ authority: z.string(), at: z.string() })

/** The claims that a snapshot is evidence of, by today's numbers of the evidence. */
export async function readClaimsOfSnapshot(db: ReadDatabase, snapshotId: number): Promise<number[]> {
  const { rows } = await sql<{ claim: number }>`
    select distinct coalesce(e.claim_id, s.claim_id) as claim
      from record.snapshot s
      left join record.citation c on c.snapshot_id = s.id
      left join record.evidence e on e.id in (c.evidence_id, s.evidence_id)
     where s.id = ${snapshotId} and coalesce(e.claim_id, s.claim_id) is not null order by 1`.execute(db)
  return rows.map(({ claim }) => claim)
}

/** The last check of all files that this snapshot was part of, and what it found of its files. */
export async function readLastCheck(
  db: ReadDatabase,
  snapshotId: number,
  files: readonly string[],
): Promise<{ at: string; wrong: string[] } | null> {
  const row = await db
    .selectFrom('record.fixity_check')
    .select(['ended_at', 'missing', 'differing'])
    .where('last_snapshot_id', '>=', snapshotId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const wrong = new Set([...row.missing, ...row.differing])
  return { at: row.ended_at.toISOString(), wrong: files.filter((file) => wrong.has(file)) }
}
