import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { ONE_EVENT } from '../../../matching/groups/clusters'
import { fieldsOf, type Field } from '../../rules/claims/claim-values'
import { saysOtherwise } from '../../rules/event-proposals'
import type { FieldValue } from '../../rules/claims/field-value'
import { readDossierPassages } from '../claims/read-claim-passages.server'

/** A settled claim that a newer report speaks of again. */
export interface Reopened {
  claim: number
  headline: string
  /** Its passage, and the newer one. */
  settled: number
  newer: number
  report: { id: number; title: string }
  /** Fields in which the two say otherwise, with both values; empty where the newer one only overlaps. */
  fields: { field: Pick<Field, 'key' | 'name' | 'part' | 'noun'>; before: FieldValue[]; now: FieldValue[] }[]
}

type Pair = readonly [left: number, right: number]

/** Which of these suggestions bring a settled claim back, in the order given, with what they change. */
export async function readReopened(db: ReadDatabase, pairs: readonly Pair[]): Promise<Reopened[]> {
  if (pairs.length === 0) return []
  const [left, right] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])]
  const { rows } = await sql<{
    claim: number
    headline: string
    settled: number
    newer: number
    report: number
    title: string
  }>`
    ${planOnce} with pair as (select * from unnest(${left}::int[], ${right}::int[]) with ordinality as t(l, r, n)),
    side as (select n, l as settled, r as newer from pair union all select n, r, l from pair)
    select distinct on (side.n) s.claim_id as claim, s.headline, side.settled, side.newer, d.id as report, d.title
      from side
      join record.passage own on own.id = side.settled
      join derived.claim_state s on s.claim_id = own.claim_id and s.state in ('confirmed', 'disputed', 'unverifiable')
      join record.verdict v on v.id = s.verdict_id
      join record.passage p on p.id = side.newer
      join record.report d on d.id = p.report_id and d.received_at > v.created_at
     order by side.n, side.settled`.execute(db)
  const ids = [...new Set(rows.flatMap(({ settled, newer }) => [settled, newer]))]
  const passages = new Map((await readDossierPassages(db, { passages: ids })).map((passage) => [passage.id, passage]))
  return rows.map(({ claim, headline, settled, newer, report, title }) => {
    const [before, now] = [passages.get(settled), passages.get(newer)]
    const otherwise = before && now ? fieldsOf([before, now]).filter(saysOtherwise) : []
    const said = (field: Field, by: number) =>
      field.values.filter(({ statedBy }) => statedBy.some(({ passage }) => passage === by))
    return {
      claim,
      headline,
      settled,
      newer,
      report: { id: report, title },
      fields: otherwise
        .filter(({ name }) => name !== 'event')
        .map((field) => ({
          field: { key: field.key, name: field.name, part: field.part, noun: field.noun },
          before: said(field, settled),
          now: said(field, newer),
        })),
    }
  })
}

/** So many of the likeliest suggestions of one claim are looked at, and so many of what they bring back are named. */
const mostLookedAt = 20
const mostReasons = 3

/** What brings this settled claim back: the likeliest open suggestions with newer reports. */
export async function readReopenedOfClaim(db: ReadDatabase, claimId: number): Promise<Reopened[]> {
  const { rows } = await sql<{ l: number; r: number }>`
    ${planOnce} with own as materialized (select id from record.passage where claim_id = ${claimId} and not retired)
    select o.left_passage_id as l, o.right_passage_id as r
      from (select * from own join derived.overlap o on o.left_passage_id = own.id
            union all select * from own join derived.overlap o on o.right_passage_id = own.id) o
     where o.status = 'open' and o.score >= ${sql.lit(ONE_EVENT)}
     order by o.score desc, l, r limit ${mostLookedAt}`.execute(db)
  const found = await readReopened(
    db,
    rows.map(({ l, r }): Pair => [l, r]),
  )
  return found.filter(({ claim }) => claim === claimId).slice(0, mostReasons)
}
