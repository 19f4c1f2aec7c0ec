import type { ReadDatabase } from '../../audit/action/action.server'
import { likelihoodOf } from '../../matching/scoring/match'
import { readEventMembers } from '../lookups/event-members.server'
import { readSubject } from '../rules/queue/queue-subject'
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

/** The cards of the queue in its order, those that the screens show: events, pairs that stand alone, and claims. */
export async function exportQueue(db: ReadDatabase): Promise<ExportedCard[]> {
  const rows = await readRows(db)
  const events = rows.flatMap(({ subject }) => eventIn(subject))
  const [exported, members] = await Promise.all([exportPassages(db), readEventMembers(db, events)])
  const passages = new Map(exported.map((passage) => [passage.id, passage]))
  const byClaim = new Map<number, number[]>()
  for (const { id, claim } of exported) byClaim.set(claim, [...(byClaim.get(claim) ?? []), id])
  const shownBy = ({ subject, left, right, claim }: Row): number[] => {
    if (left !== null && right !== null) return [left, right]
    const [event] = eventIn(subject)
    return event === undefined ? (byClaim.get(claim) ?? []) : (members.get(event) ?? []).map(({ passage }) => passage)
  }
  return rows.map((row) =>
    exportCard(
      row,
      shownBy(row).flatMap((id) => passages.get(id) ?? []),
    ),
  )
}

function eventIn(subject: string): number[] {
  const read = readSubject(subject)
  return read && 'event' in read ? [read.event] : []
}

type Row = Awaited<ReturnType<typeof readRows>>[number]

function readRows(db: ReadDatabase) {
  return db
    .selectFrom('derived.queue_item')
    .select(['subject', 'kind', 'claim_id as claim', 'left_passage_id as left', 'right_passage_id as right', 'score'])
    .orderBy('rank', 'desc')
    .orderBy('subject')
    .execute()
}

function exportCard({ subject, kind, score }: Row, shown: readonly ExportedPassage[]): ExportedCard {
  const suggested = kind === 'event' || kind === 'overlap'
  const reports = new Set(shown.map(({ report }) => report)).size
  const why = kind === 'event' ? [`${shown.length} passages of ${reports} reports seem to tell one event`] : []
  if (suggested) why.push(`${likelihoodOf(score)} (${score.toFixed(2)})`)
  else why.push(kind)
  return {
    card: subject,
    kind: kind === 'overlap' ? 'pair' : kind,
    passages: shown.map(({ id, report, file, start, end }) => ({ passage: id, report, file, start, end })),
    claims: [...new Set(shown.map(({ claim }) => claim))].sort((a, b) => a - b),
    score: suggested ? score : null,
    why,
  }
}
