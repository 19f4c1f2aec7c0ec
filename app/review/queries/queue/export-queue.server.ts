import type { ReadDatabase } from '../../../audit/action/action.server'
import { likelihoodOf } from '../../../matching/scoring/match'
import { readEventLinks, readEventMembers } from '../../lookups/events/event-members.server'
import { readReopened } from '../../lookups/events/reopened.server'
import { readSubject } from '../../rules/queue/queue-subject'
import { exportPassages, type ExportedPassage } from '../reports/export-passages.server'

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
  const cards: ExportedCard[] = []
  for (const row of rows) {
    const shown = shownBy(row).flatMap((id) => passages.get(id) ?? [])
    cards.push(exportCard(row, shown, row.kind === 'reopened' ? await reopenedWords(db, row) : []))
  }
  return cards
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

/** Which settled claim comes back, and field by field both values. */
async function reopenedWords(db: ReadDatabase, { subject, left, right }: Row): Promise<string[]> {
  const [event] = eventIn(subject)
  const links = event === undefined ? [] : await readEventLinks(db, event)
  const pairs =
    left !== null && right !== null ? [[left, right] as const] : links.map((link) => [link.left, link.right] as const)
  const [reopened] = await readReopened(db, pairs)
  if (!reopened) return []
  const written = (values: readonly { statedBy: readonly { written: string }[] }[]): string =>
    [...new Set(values.map(({ statedBy }) => statedBy[0]?.written ?? ''))].join(', ')
  return [
    `claim ${reopened.claim} is settled; report ${reopened.report.id} came after its verdict`,
    ...reopened.fields.map(({ field, before, now }) => `${field.key}: ${written(before)} / ${written(now)}`),
  ]
}

function exportCard({ subject, kind, score }: Row, shown: readonly ExportedPassage[], more: string[]): ExportedCard {
  const isEvent = eventIn(subject).length > 0
  const suggested = isEvent || kind === 'overlap' || kind === 'reopened'
  const reports = new Set(shown.map(({ report }) => report)).size
  const why = isEvent ? [`${shown.length} passages of ${reports} reports seem to describe one event`] : []
  if (suggested) why.push(`${likelihoodOf(score)} (${score.toFixed(2)})`)
  if (kind !== 'event' && kind !== 'overlap') why.push(kind)
  why.push(...more)
  return {
    card: subject,
    kind: kind === 'overlap' ? 'pair' : kind,
    passages: shown.map(({ id, report, file, start, end }) => ({ passage: id, report, file, start, end })),
    claims: [...new Set(shown.map(({ claim }) => claim))].sort((a, b) => a - b),
    score: suggested ? score : null,
    why,
  }
}
