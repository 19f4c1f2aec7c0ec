import type { ClaimStateName, Decision } from '../../../../db/schema'
import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { claimWords } from '../../../audit/history/claim-words.server'
import { sealedWork } from '../../../audit/history/sealed.server'
import type { Reason } from '../../../matching/scoring/match'
import { shownFields } from '../../rules/shown-fields'
import { compareFacts, type FactPart } from '../../../text/facts/facts.compare'
import { claimsNamed, consequencesOf, type Consequence } from '../../rules/pairs/consequences'
import { readGround } from './consequences.server'
import type { OverlapKey } from '../../rules/pairs/overlap-filters'
import { comparePublication, knownOrder, type KnownOrder } from '../../rules/pairs/publication-order'
import { readSides, type PassageSide } from '../../lookups/pairs/read-sides.server'
import { comparedPassages, type Borders, type ComparedPassage } from '../../lookups/pairs/compared-passages'

export interface Comparison {
  left: number
  right: number
  /** The older passage first, or the one that stands for it where the order is unknown. */
  passages: [ComparedPassage, ComparedPassage]
  /** The first passage is the right one of the stored pair. */
  turned: boolean
  /** Whether times of publication, or whoever looks, say which of the two is the older. */
  order: KnownOrder
  suggestion: { kind: string; score: number; reasons: Reason[] } | null
  key: OverlapKey | null
  /** From the first passage to the second; empty where facts were not read. */
  fields: FactPart[]
  judgement: JudgementInForce | null
  claims: ClaimToday[]
  /** Empty where a passage was cut anew: then nothing can be judged. */
  consequences: Consequence[]
  /** The first words of every claim that the page names. */
  claimWords: Record<number, string>
}

export interface JudgementInForce {
  id: number
  decision: Decision
  note: string
  /** Of an update, the passage that it takes for the newer. */
  newer: number | null
  /** Null for the command line, and where it is sealed. */
  person: string | null
  /** Its author is not told, since a review of theirs on one of the claims is sealed. */
  sealed: boolean
  at: Date
}

export interface ClaimToday {
  id: number
  state: ClaimStateName
  stale: boolean
  passages: number
  reports: number
  origins: number
}

/**
 * Everything about a pair of passages that `viewer` may know, `left` being the lower id; null where one of them is not
 * stored. `newer` is the passage that whoever looks takes for the newer one.
 */
export async function readComparison(
  db: ReadDatabase,
  leftId: number,
  rightId: number,
  viewer: number | null,
  newer: number | null = null,
): Promise<Comparison | null> {
  const sides = await readSides(db, [leftId, rightId])
  const left = sides.get(leftId)
  const right = sides.get(rightId)
  if (!left || !right) return null
  const judgement = await readJudgement(db, left, right, viewer)
  const chosen = [leftId, rightId].find((id) => id === (newer ?? judgement?.newer))
  const turned = chosen === undefined ? comparePublication(left, right) > 0 : chosen === leftId
  const [first, second] = turned ? [right, left] : [left, right]
  const order = knownOrder(first, second, chosen !== undefined)
  const [suggestion, borders, claims, ground] = await Promise.all([
    readSuggestion(db, leftId, rightId),
    readBorders(db, [left.report.id, right.report.id]),
    readClaims(db, [...new Set([first.claim, second.claim])]),
    left.retired || right.retired ? null : readGround(db, left, right, second.id),
  ])
  const consequences = ground === null ? [] : consequencesOf({ ...ground, current: judgement?.decision ?? null })
  return {
    left: leftId,
    right: rightId,
    passages: comparedPassages(first, second, borders, order !== 'unknown'),
    turned,
    order,
    suggestion,
    key: suggestion && { score: suggestion.score, left: leftId, right: rightId },
    fields:
      first.facts && second.facts
        ? shownFields(compareFacts(first.facts, second.facts).parts, suggestion?.reasons ?? [])
        : [],
    judgement,
    claims,
    consequences,
    claimWords: await claimWords(db, [first.claim, second.claim, ...claimsNamed(consequences)]),
  }
}

async function readBorders(db: ReadDatabase, reportIds: [number, number]): Promise<Borders> {
  return db
    .selectFrom('record.section')
    .select(['report_id as report', 'start_offset as start', 'end_offset as end'])
    .where('report_id', 'in', reportIds)
    .execute()
}

async function readJudgement(
  db: ReadDatabase,
  left: PassageSide,
  right: PassageSide,
  viewer: number | null,
): Promise<JudgementInForce | null> {
  const row = await db
    .selectFrom('record.current_judgement as j')
    .leftJoin('record.person as p', 'p.id', 'j.person_id')
    .select(['j.id', 'j.decision', 'j.note', 'j.newer_passage_id as newer', 'p.name as person', 'j.created_at as at'])
    .select((eb) => eb.or([left, right].map(({ claim }) => sealedWork('j', sql`${claim}::int`, viewer))).as('sealed'))
    .where('j.left_passage_id', '=', left.id)
    .where('j.right_passage_id', '=', right.id)
    .executeTakeFirst()
  return row ? { ...row, sealed: row.sealed === true, person: row.sealed ? null : row.person } : null
}

async function readSuggestion(db: ReadDatabase, left: number, right: number): Promise<Comparison['suggestion']> {
  const row = await db
    .selectFrom('derived.overlap')
    .select(['kind', 'score', 'reasons'])
    .where('left_passage_id', '=', left)
    .where('right_passage_id', '=', right)
    .executeTakeFirst()
  return row ? { kind: row.kind, score: row.score, reasons: row.reasons as Reason[] } : null
}

async function readClaims(db: ReadDatabase, ids: number[]): Promise<ClaimToday[]> {
  const rows = await db
    .selectFrom('derived.claim_state')
    .select(['claim_id as id', 'state', 'stale', 'passages', 'reports', 'origins'])
    .where('claim_id', 'in', ids)
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
