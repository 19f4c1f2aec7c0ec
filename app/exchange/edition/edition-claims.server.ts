import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { ClaimMaterial } from './materials'

/** As many claims as a reader takes in; a day with more shows those with a verdict and the best reported of the rest. */
export const mostClaims = 400

/** A claim as its list has it, before its passages are read. */
export type DayClaim = Pick<ClaimMaterial, 'id' | 'version' | 'wording' | 'state' | 'stale' | 'credibility'>

export interface DayClaims {
  claims: DayClaim[]
  /** Claims of the choice that are left out: triaged as none of the desk's business, or for want of room. */
  left: { triage: number; room: number }
}

/** Which claims: those that were first reported on a day, or these. */
export type ClaimChoice = { day: string } | { claims: readonly number[] }

function chosen(choice: ClaimChoice): RawBuilder<SqlBool> {
  return 'day' in choice
    ? sql<SqlBool>`s.published_day = ${choice.day}`
    : sql<SqlBool>`s.claim_id = any(${choice.claims}::int[])`
}

/** The claims that are chosen, in the order in which they were first reported. */
export async function readChosenClaims(db: ReadDatabase, choice: ClaimChoice): Promise<DayClaims> {
  const { rows } = await sql<DayClaim & { unasked: boolean }>`
    select s.claim_id as id, c.version, c.wording, s.state, s.stale, v.credibility,
           s.state = 'open' and s.triage in ('not-checkable', 'out-of-scope') as unasked
      from derived.claim_state s
      join record.claim c on c.id = s.claim_id
      left join record.verdict v on v.id = s.verdict_id
     where ${chosen(choice)} and s.state <> 'empty'
     order by s.state = 'open', s.origins desc, s.claim_id`.execute(db)
  const asked = rows.filter(({ unasked }) => !unasked)
  const claims = asked
    .slice(0, mostClaims)
    .map(({ unasked: _unasked, ...claim }) => claim)
    .sort((one, other) => one.id - other.id)
  return { claims, left: { triage: rows.length - asked.length, room: asked.length - claims.length } }
}

/** What claims are linked to by a judgement, conflicts and updates alike. */
export async function readLinkedClaims(
  db: ReadDatabase,
  claims: readonly number[],
): Promise<{ claim: number; other: number; conflict: boolean }[]> {
  const { rows } = await sql<{ claim: number; other: number; conflict: boolean }>`
    select own.claim_id as claim, other.claim_id as other, bool_or(j.decision = 'conflict') as conflict
      from record.passage own
      join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision in ('update', 'conflict')
      join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id
     where own.claim_id = any(${claims}::int[]) and not own.retired and not other.retired and other.claim_id <> own.claim_id
     group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** The values that the desk adopted in these claims and those merged into them, the newest last. */
export async function readAdopted(
  db: ReadDatabase,
  claims: readonly number[],
): Promise<{ claim: number; field: string; value: string }[]> {
  const { rows } = await sql<{ claim: number; field: string; value: string }>`
    with recursive merged(id, top) as (
      select id, id from unnest(${claims}::int[]) as given(id)
      union
      select c.id, m.top from merged m join record.claim c on c.merged_into_claim_id = m.id
    )
    select m.top as claim, f.field, f.value_key as value
      from merged m join record.current_settled_field f on f.claim_id = m.id where m.id = m.top order by f.id`.execute(
    db,
  )
  return rows
}

/** The events that the passages of these claims are in. */
export async function readEventsOf(
  db: ReadDatabase,
  claims: readonly number[],
): Promise<{ claim: number; event: number }[]> {
  const { rows } = await sql<{ claim: number; event: number }>`
    select distinct p.claim_id as claim, m.event_id as event
      from record.passage p join derived.event_member m on m.passage_id = p.id
     where p.claim_id = any(${claims}::int[]) and not p.retired order by 1, 2`.execute(db)
  return rows
}

/** The governorates of the places that each passage's report named before it, as they were read. */
export async function readContexts(db: ReadDatabase, passages: readonly number[]): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ passage: number; governorate: string }>`
    select f.passage_id as passage, place ->> 'governorate' as governorate
      from derived.passage_facts f cross join jsonb_array_elements(case jsonb_typeof(f.context) when 'array' then f.context else '[]' end) as place
     where f.passage_id = any(${passages}::int[]) and place ->> 'governorate' is not null`.execute(db)
  const byPassage = new Map<number, string[]>()
  for (const { passage, governorate } of rows) byPassage.set(passage, [...(byPassage.get(passage) ?? []), governorate])
  return byPassage
}

/** Days that claims were first reported on, the newest first, with how many there are and how many have a verdict. */
export async function readEditionDays(
  db: ReadDatabase,
  most: number,
): Promise<{ day: string; claims: number; decided: number }[]> {
  const { rows } = await sql<{ day: string; claims: number; decided: number }>`
    with recursive days(day) as (
      (select max(published_day) from derived.claim_state)
      union all
      select (select max(s.published_day) from derived.claim_state s where s.published_day < days.day) from days where days.day is not null
    ), newest as (select day from days where day is not null limit ${most})
    select n.day, count(*)::int as claims, count(*) filter (where s.state <> 'open')::int as decided
      from newest n join derived.claim_state s on s.published_day = n.day and s.state <> 'empty'
     group by n.day order by n.day desc`.execute(db)
  return rows
}
