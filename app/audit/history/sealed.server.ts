import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import type { ReadDatabase } from '../action/action.server'
import type { ActionKind } from '../action/kinds'
import type { SealedAuthor } from './as-of'

/**
 * What a first reviewer may have done for the review: it would reveal whose the review is, and often which way it goes. Every kind
 * that concerns evidence is here, whether its entry names the claim or one of the claim's snapshots or watches.
 */
const sealedKinds: readonly ActionKind[] = [
  'add-evidence',
  'withdraw-evidence',
  'undo-evidence',
  'upload-file',
  'capture',
  'view-file',
  'copy-file',
  'withdraw-copy',
  'judge-picture',
  'download-file',
  'export-evidence',
  'check-files',
  'time-stamp-snapshot',
  'watch-address',
  'unwatch-address',
  'word-claim',
  'settle-field',
  'undo-field',
  'judge',
  'undo-judgement',
  'triage',
  'undo-triage',
  'undo-hour',
]

/**
 * Who gave a sealed review, and on which claims what they did is sealed with it: the claim of the review and those merged
 * into it, since their last verdict. What a verdict rested on was shown with that verdict, and stays so.
 */
const sealedAuthors = sql`(
  with recursive covered(person_id, review_claim_id, claim_id) as (
    select w.person_id, w.claim_id, w.claim_id from record.sealed_review w where w.person_id is not null
    union
    select k.person_id, k.review_claim_id, c.id from covered k join record.claim c on c.merged_into_claim_id = k.claim_id
  )
  select k.person_id, k.claim_id,
         (select max(v.created_at) from record.verdict v where v.claim_id in (k.claim_id, k.review_claim_id)) as since
    from covered k)`

/** The snapshots that a claim in `claim` has, or that its evidence cites or was captured for. */
const snapshotsOf = (claim: RawBuilder<unknown>) => sql`(
  select s.id from record.snapshot s where s.claim_id = ${claim}
  union select s.id from record.evidence e join record.snapshot s on s.evidence_id = e.id where e.claim_id = ${claim}
  union select c.snapshot_id from record.evidence e join record.citation c on c.evidence_id = e.id where e.claim_id = ${claim})`

/** The watches over an address that is evidence of the claim in `claim`. */
const watchesOf = (claim: RawBuilder<unknown>) => sql`(
  select w.id from record.evidence e join record.watch w on w.address = e.address where e.claim_id = ${claim})`

/** What an entry names as its subject when it concerns the claim in `claim`: the claim, its snapshots, and watches over its addresses. */
const subjectsAround = (claim: RawBuilder<unknown>) => sql`array(
  select 'claim:' || ${claim}
  union all select 'snapshot:' || s.id from ${snapshotsOf(claim)} s
  union all select 'watch:' || w.id from ${watchesOf(claim)} w)`

/** The rows of the record that concern a claim though their entry names none of its subjects, with their request, author and time. */
const rowsAround = (claim: RawBuilder<unknown>) => sql`(
  select k.request, k.person_id, k.created_at from record.custody k where k.snapshot_id in ${snapshotsOf(claim)}
  union all
  select s.request, s.person_id, s.created_at from record.snapshot s where s.id in ${snapshotsOf(claim)}
  union all
  select w.request, w.person_id, w.created_at from record.watch w where w.id in ${watchesOf(claim)})`

/** Whether the entry `e` is a judgement on a picture among the snapshots of the claim in `claim`: its row names files alone. */
const isOnPictureOf = (claim: RawBuilder<unknown>) => sql`(
  e.head ->> 'kind' = 'judge-picture' and exists (
    select 1 from audit.body b, jsonb_array_elements(b.payload::jsonb -> 'changes') c, record.snapshot_file f
     where b.seq = e.seq and c ->> 'table' = 'picture_judgement' and f.snapshot_id in ${snapshotsOf(claim)}
       and f.file_id in (c -> 'after' ->> 'file_id', c -> 'after' ->> 'other_id')))`

/**
 * The requests whose entries `viewer` may not read yet: blind first reviews of
 * others, until a second one is in, and what their authors did around the same claim
 * since its last verdict: on the claim, its snapshots, their pictures, and watches
 * over its addresses. Whoever reads entries for the screens leaves
 * out of them who acted, why and what changed, and finds them by none of these.
 * Without a viewer everybody's are sealed.
 */
export function sealedFrom(viewer: number | null | undefined) {
  const reader = sql`${viewer ?? null}::int`
  const claim = sql.ref('a.claim_id')
  const entriesSince = sql`e.head ->> 'actor' = 'person:' || a.person_id and e.head ->> 'request' is not null
       and (a.since is null or (e.head ->> 'at') collate "C" > to_char(a.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))`
  return sql`(
    select w.request from record.sealed_review w where w.person_id is distinct from ${reader}
    union
    select e.head ->> 'request' from ${sealedAuthors} a join audit.entry e on e.head -> 'subjects' ?| ${subjectsAround(claim)}
     where a.person_id is distinct from ${reader} and ${entriesSince}
       and e.head ->> 'kind' in (${sql.join(sealedKinds.map((kind) => sql.lit(kind)))})
    union
    select r.request from ${sealedAuthors} a cross join lateral ${rowsAround(claim)} r
     where a.person_id is distinct from ${reader} and r.person_id = a.person_id and (a.since is null or r.created_at > a.since)
    union
    select e.head ->> 'request' from ${sealedAuthors} a join audit.entry e on ${isOnPictureOf(claim)}
     where a.person_id is distinct from ${reader} and ${entriesSince})`
}

/**
 * Which of these requests are sealed from `viewer`, see `sealedFrom`. A statement of its own, planned once: planning it within another
 * takes ten times as long as reading a page of the trail.
 */
export async function sealedAmong(
  db: ReadDatabase,
  viewer: number | undefined,
  requests: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ request: string }>`
    ${planOnce} select s.request from ${sealedFrom(viewer)} s(request) where s.request = any(${[...requests]}::text[])`.execute(
    db,
  )
  return new Set(rows.map(({ request }) => request))
}

/**
 * Whether the row `alias` of the record, on the claim `claim`, is the work of somebody whose review of it is sealed from
 * `viewer`: then neither its author nor what it says for or against the claim is shown.
 *
 * @example sealedWork('e', sql.ref('e.claim_id'), viewer) // of record.evidence as e
 */
export function sealedWork(
  alias: string,
  claim: RawBuilder<unknown>,
  viewer: number | null | undefined,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from ${sealedAuthors} a
     where a.claim_id = ${claim} and a.person_id = ${sql.ref(`${alias}.person_id`)} and a.person_id is distinct from ${viewer ?? null}::int
       and (a.since is null or ${sql.ref(`${alias}.created_at`)} > a.since))`
}

/**
 * Whether the entry `alias` of a snapshot's custody is by somebody whose review of a claim is sealed from `viewer`, where the snapshot
 * belongs to that claim or to its evidence: whose file it is first makes no difference.
 */
export function sealedCustody(alias: string, viewer: number | null): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from ${sealedAuthors} a
     where a.person_id = ${sql.ref(`${alias}.person_id`)} and a.person_id is distinct from ${viewer}::int
       and (a.since is null or ${sql.ref(`${alias}.created_at`)} > a.since)
       and ${sql.ref(`${alias}.snapshot_id`)} in ${snapshotsOf(sql.ref('a.claim_id'))})`
}

/** The ids of the judgements that are sealed from `viewer` in the same way, by the claims of either passage. */
export function sealedJudgements(viewer: number | null) {
  const on = (side: 'left' | 'right') => sql`
    select j.id from ${sealedAuthors} a
      join record.passage p on p.claim_id = a.claim_id
      join record.judgement j on j.person_id = a.person_id and ${sql.ref(`j.${side}_passage_id`)} = p.id
     where a.person_id is distinct from ${viewer}::int and (a.since is null or j.created_at > a.since)`
  return sql`${on('left')} union ${on('right')}`
}

/** Whether anything at all is sealed from `viewer`: it says nothing of whose it is. */
export async function anySealed(db: ReadDatabase, viewer: number): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sealedFrom(viewer)} s limit 1`.execute(db)
  return rows.length > 0
}

/** Whose reviews are sealed from `viewer`, for readers that have rows of the trail and not of the record. */
export async function readSealedAuthors(db: ReadDatabase, viewer: number | null): Promise<SealedAuthor[]> {
  const { rows } = await sql<SealedAuthor>`
    select a.person_id as person, a.claim_id as claim, a.since from ${sealedAuthors} a where a.person_id is distinct from ${viewer}::int`.execute(
    db,
  )
  return rows
}
