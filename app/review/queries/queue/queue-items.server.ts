import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Reason } from '../../../matching/scoring/match'
import { comparePublication } from '../../rules/pairs/publication-order'
import type { QueueKey } from '../../rules/queue/queue-filters'
import type { QueueKind } from '../../rules/queue/queue-kinds'
import { headlineLeads } from '../claims/headline-leads.server'
import { listedPassage, type ListedPassage } from '../../lookups/pairs/listed-passage'
import type { TriageableClaim } from '../../rules/queue/triage-plan'
import { triageable } from './read-triage.server'
import { readEventLinks, readEventMembers, type EventMember } from '../../lookups/events/event-members.server'
import { readReopened, type Reopened } from '../../lookups/events/reopened.server'
import { readRejectedTwins } from '../../lookups/events/rejected-twins.server'
import { readSides, type PassageSide } from '../../lookups/pairs/read-sides.server'
import { readSubject } from '../../rules/queue/queue-subject'
import type { QueueRow } from './queue-rows.server'

export interface QueueItem extends QueueKey {
  kind: QueueKind
  reports: number
  origins: number
  toll: number
  disagreement: number
  since: Date
  claim: number
  /** The pair's passages, the older report's first, and why it is suggested; kind and score are null where the reader hides them. Null for a claim. */
  pair: {
    passages: [ListedPassage, ListedPassage]
    kind: string | null
    score: number | null
    reasons: Reason[]
    turned: boolean
  } | null
  /** Of a claim: its triage, and what is proposed. Null for a pair or an event. */
  triage: { claim: TriageableClaim; person: boolean } | null
  /** The event's first passages and how many there are; `twin`: somebody rejected a copy of one of them. Null for all else. */
  event: { id: number; passages: ListedPassage[]; total: number; reports: number; twin: boolean } | null
  /** The settled claim that it brings back, with the fields that a newer report gives otherwise. */
  reopened: Reopened | null
  headline: string
  /** Of a claim: what the report says right before its headline, where that leans on it. */
  before: string
  day: string | null
  assigned: { person: { id: number; name: string }; due: string | null; note: string } | null
}

/** So many passages of an event are shown in the list. */
const shownOfEvent = 2

/** The items of the list for these rows, with the texts of their passages. */
export async function queueItems(db: ReadDatabase, rows: readonly QueueRow[]): Promise<QueueItem[]> {
  const events = rows.flatMap(({ subject }) => eventIn(subject) ?? [])
  const [members, twins] = await Promise.all([readEventMembers(db, events), readRejectedTwins(db, events)])
  const passages = [
    ...rows.flatMap((row) => [row.left_passage_id, row.right_passage_id]).filter((id) => id !== null),
    ...[...members.values()].flatMap((all) => all.slice(0, shownOfEvent).map(({ passage }) => passage)),
  ]
  const claims = rows.filter((row) => row.left_passage_id === null && eventIn(row.subject) === null)
  const [sides, reopened, leads] = await Promise.all([
    readSides(db, passages),
    readReopenedItems(db, rows),
    headlineLeads(
      db,
      claims.map(({ claim_id: id, headline }) => ({ id, headline: headline ?? '' })),
    ),
  ])
  return rows.map((row): QueueItem => {
    const [left, right] = [sides.get(row.left_passage_id ?? 0), sides.get(row.right_passage_id ?? 0)]
    const turned = left !== undefined && right !== undefined && comparePublication(left, right) > 0
    const [first, second] = turned ? [right, left] : [left, right]
    const { subject, rank, reports, origins, toll, disagreement, since, day } = row
    return {
      subject,
      rank,
      reports,
      origins,
      toll,
      disagreement,
      since,
      day,
      kind: row.kind as QueueKind,
      claim: row.claim_id,
      pair:
        first && second && row.match !== null
          ? {
              passages: [listedPassage(first), listedPassage(second)],
              kind: row.match,
              score: row.score ?? 0,
              reasons: row.reasons as Reason[],
              turned,
            }
          : null,
      triage: row.left_passage_id === null && eventIn(subject) === null ? triageOf(row) : null,
      event: listedEvent(subject, members, sides, new Set(twins.map(({ event }) => event))),
      reopened: reopened.get(subject) ?? null,
      headline: row.headline ?? '',
      before: leads.get(row.claim_id) ?? '',
      assigned:
        row.assignee === null || row.assignee_name === null
          ? null
          : { person: { id: row.assignee, name: row.assignee_name }, due: row.due_day, note: row.note ?? '' },
    }
  })
}

function triageOf({
  claim_id: id,
  version,
  state,
  review,
  triage,
  triage_id,
  returned,
  proposal,
  person,
}: QueueRow): QueueItem['triage'] {
  if (version === null || state === null) return null
  const claim = triageable({
    id,
    version,
    state,
    review: review ?? '',
    triage: triage ?? '',
    triage_id,
    returned: returned ?? '',
    proposal: proposal ?? '',
  })
  return { claim, person: person ?? false }
}

/** Which settled claims the items of that kind bring back, by subject; of an event the likeliest suggestion that does. */
async function readReopenedItems(db: ReadDatabase, rows: readonly QueueRow[]): Promise<Map<string, Reopened>> {
  const found = new Map<string, Reopened>()
  for (const { subject, kind, left_passage_id: left, right_passage_id: right } of rows) {
    if (kind !== 'reopened') continue
    const event = eventIn(subject)
    const links = event === null ? [] : await readEventLinks(db, event)
    const pairs =
      left !== null && right !== null ? [[left, right] as const] : links.map((link) => [link.left, link.right] as const)
    const [first] = await readReopened(db, pairs)
    if (first) found.set(subject, first)
  }
  return found
}

function eventIn(subject: string): number | null {
  const read = readSubject(subject)
  return read && 'event' in read ? read.event : null
}

function listedEvent(
  subject: string,
  members: ReadonlyMap<number, readonly EventMember[]>,
  sides: ReadonlyMap<number, PassageSide>,
  twins: ReadonlySet<number>,
): QueueItem['event'] {
  const id = eventIn(subject)
  const own = id === null ? [] : (members.get(id) ?? [])
  if (id === null || own.length === 0) return null
  const shown = own.slice(0, shownOfEvent).flatMap(({ passage }) => sides.get(passage) ?? [])
  return {
    id,
    passages: shown.map(listedPassage),
    total: own.length,
    reports: new Set(own.map(({ report }) => report)).size,
    twin: twins.has(id),
  }
}
