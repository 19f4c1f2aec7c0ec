import type { ReadDatabase } from '../../audit/action/action.server'
import { likelihoodOf } from '../../matching/scoring/match'
import { readEventGroups } from '../lookups/event-groups.server'
import { cardsOf, type CardPlan, type QueueRow } from '../rules/queue-cards'
import { exportPassages, type ExportedPassage } from './export-passages.server'

type CardPassage = Pick<ExportedPassage, 'report' | 'file' | 'start' | 'end'> & { passage: number }

/** A card of the queue as the command line prints it; what waits for another reason than an overlap has that reason as its kind. */
export interface ExportedCard {
  card: string
  kind: string
  passages: CardPassage[]
  claims: number[]
  score: number | null
  why: string[]
}

/** The cards of the queue in its order: events, pairs that stand alone, and claims. */
export async function exportQueue(db: ReadDatabase): Promise<ExportedCard[]> {
  const [{ groups, links }, exported, rows] = await Promise.all([readEventGroups(db), exportPassages(db), readRows(db)])
  const passages = new Map(exported.map((passage) => [passage.id, passage]))
  const byClaim = new Map<number, number[]>()
  for (const { id, claim } of exported) byClaim.set(claim, [...(byClaim.get(claim) ?? []), id])
  const unitOf = (id: number): string => {
    const passage = passages.get(id)
    return passage?.section === null ? `report ${passage.report}` : `passage ${id}`
  }
  return cardsOf({ rows, groups, links, unitOf, passagesOf: (claim) => byClaim.get(claim) ?? [] }).map((plan) =>
    exportCard(plan, passages),
  )
}

function readRows(db: ReadDatabase): Promise<QueueRow[]> {
  return db
    .selectFrom('derived.queue_item')
    .select(['subject', 'kind', 'claim_id as claim', 'left_passage_id as left', 'right_passage_id as right'])
    .orderBy('rank', 'desc')
    .orderBy('subject')
    .execute()
}

function exportCard(
  { card, kind, passages, score, reports }: CardPlan,
  known: ReadonlyMap<number, ExportedPassage>,
): ExportedCard {
  const shown = passages.flatMap((id) => known.get(id) ?? [])
  const why = kind === 'event' ? [`${shown.length} passages of ${reports} reports seem to tell one event`] : []
  if (score !== null) why.push(`${likelihoodOf(score)} (${score.toFixed(2)})`)
  if (kind !== 'event' && kind !== 'pair') why.push(kind)
  return {
    card,
    kind,
    passages: shown.map(({ id, report, file, start, end }) => ({ passage: id, report, file, start, end })),
    claims: [...new Set(shown.map(({ claim }) => claim))].sort((a, b) => a - b),
    score,
    why,
  }
}
