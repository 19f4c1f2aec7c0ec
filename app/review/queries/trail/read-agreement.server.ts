import { sql } from 'kysely'
import type { VerdictDecision } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { cohenKappa, krippendorffAlpha, type Judged } from '../../rules/verdicts/agreement'

export interface PairAgreement {
  people: [Reviewer, Reviewer]
  /** Claims that both reviewed, and on how many of these they agreed. */
  claims: number
  agreed: number
  /** Cohen's kappa; null where it is not defined. */
  kappa: number | null
}

interface Reviewer {
  id: number
  name: string
}

export interface AgreementFigures {
  /** Claims that two people reviewed blind, and on how many of these they agreed. */
  claims: number
  agreed: number
  /** Krippendorff's alpha over all of them. */
  alpha: number | null
  people: number
  pairs: PairAgreement[]
  /** Second reviews given with the first in sight: they are no independent judgements, and count for nothing here. */
  open: number
}

interface Row {
  first: VerdictDecision
  second: VerdictDecision
  blind: boolean
  one: number
  other: number
  one_name: string
  other_name: string
}

/** How far reviewers agree, from the rounds that are over: what is sealed is no part of any figure. */
export async function readAgreement(db: ReadDatabase): Promise<AgreementFigures> {
  const { rows } = await sql<Row>`
    select f.decision as first, s.decision as second, f.blind, f.person_id as one, s.person_id as other, p.name as one_name, q.name as other_name
      from record.review s join record.review f on f.id = s.answers
      join record.person p on p.id = f.person_id join record.person q on q.id = s.person_id
     where s.kind = 'second' order by s.id`.execute(db)
  const blind = rows.filter((row) => row.blind)
  return {
    claims: blind.length,
    agreed: blind.filter((row) => row.first === row.second).length,
    alpha: krippendorffAlpha(
      blind.map(
        (row): Judged =>
          new Map([
            [row.one, row.first],
            [row.other, row.second],
          ]),
      ),
    ),
    people: new Set(blind.flatMap((row) => [row.one, row.other])).size,
    pairs: pairsOf(blind),
    open: rows.length - blind.length,
  }
}

/** Each two people with the claims that both reviewed, whoever was first; most claims first. */
function pairsOf(rows: readonly Row[]): PairAgreement[] {
  const pairs = new Map<string, { people: [Reviewer, Reviewer]; said: [string, string][] }>()
  for (const row of rows) {
    const one = { id: row.one, name: row.one_name }
    const other = { id: row.other, name: row.other_name }
    const turned = one.id > other.id
    const people: [Reviewer, Reviewer] = turned ? [other, one] : [one, other]
    const key = people.map((person) => person.id).join(' ')
    const pair = pairs.get(key) ?? { people, said: [] }
    pair.said.push(turned ? [row.second, row.first] : [row.first, row.second])
    pairs.set(key, pair)
  }
  return [...pairs.values()]
    .map(({ people, said }) => ({
      people,
      claims: said.length,
      agreed: said.filter(([a, b]) => a === b).length,
      kappa: cohenKappa(said),
    }))
    .sort((a, b) => b.claims - a.claims || a.people[0].id - b.people[0].id || a.people[1].id - b.people[1].id)
}
