import { sql } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readEventStamp } from '../../lookups/events/event-stamp.server'
import { readReservations } from '../../lookups/reservations.server'
import { readSubject, type Subject } from '../../rules/queue/queue-subject'

/** What a page that is open should know at once. */
export interface PageState {
  /** Others who are at it, the first first. */
  here: { id: number; name: string }[]
  /** Changes whenever what the page shows is decided anew. */
  stamp: string
  /** Claims whose change concerns it. */
  claims: number[]
}

export interface QueueState {
  /** Who is at which subject, the reader left out. */
  holders: Record<string, { id: number; name: string }[]>
  /** What the reader took by a key. */
  taken: string[]
  stamp: string
}

/** Null for a subject that is not stored. */
export async function readPageState(db: ReadDatabase, at: string, personId: number): Promise<PageState | null> {
  const subject = readSubject(at)
  const [stamp, holds] = await Promise.all([subject && readStamp(db, subject), readReservations(db, [at], personId)])
  return stamp && { ...stamp, here: holds.filter(({ person }) => person.id !== personId).map(({ person }) => person) }
}

export async function readQueueState(db: ReadDatabase, personId: number): Promise<QueueState> {
  const [holds, { rows }] = await Promise.all([
    readReservations(db, null, personId),
    sql<{ stamp: string }>`
      select concat_ws('.', (select max(id) from record.judgement), (select max(id) from record.verdict), (select max(id) from record.evidence), (select max(id) from record.triage), (select max(id) from record.report)) as stamp`.execute(
      db,
    ),
  ])
  const holders: QueueState['holders'] = {}
  for (const { subject, person } of holds) if (person.id !== personId) (holders[subject] ??= []).push(person)
  const taken = holds.filter((held) => held.taken && held.person.id === personId).map((held) => held.subject)
  return { holders, taken, stamp: rows[0]?.stamp ?? '' }
}

async function readStamp(db: ReadDatabase, subject: Subject): Promise<Pick<PageState, 'stamp' | 'claims'> | null> {
  if ('event' in subject) return readEventStamp(db, subject.event)
  const { rows } = await ('claim' in subject
    ? sql<{
        claim: number
        stamp: string
      }>`select id as claim, concat_ws('.', version, merged_into_claim_id, (select max(id) from record.triage where claim_id = ${subject.claim})) as stamp from record.claim where id = ${subject.claim}`.execute(
        db,
      )
    : sql<{ claim: number; stamp: string }>`
        ${planOnce} select c.id as claim, concat_ws('.', c.id, c.version, p.retired, (
          select j.id from record.current_judgement j where j.left_passage_id = ${subject.pair[0]} and j.right_passage_id = ${subject.pair[1]})) as stamp
          from record.passage p join record.claim c on c.id = p.claim_id where p.id in (${subject.pair[0]}, ${subject.pair[1]}) order by p.id`.execute(
        db,
      ))
  return rows.length === 0
    ? null
    : { stamp: rows.map((row) => row.stamp).join(' '), claims: rows.map((row) => row.claim) }
}
