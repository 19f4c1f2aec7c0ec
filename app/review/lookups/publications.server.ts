import type { Selectable } from 'kysely'
import type { PublicationTable } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'

/** What can be made public: a claim by its number, or an issued edition by the id of its row. */
export type Publishable = { claim: number } | { edition: number }

export type PublicationStep = Selectable<PublicationTable> & { person: string | null }

function steps(db: ReadDatabase, subject: Publishable) {
  const all = db
    .selectFrom('record.publication as b')
    .leftJoin('record.person as w', 'w.id', 'b.person_id')
    .selectAll('b')
    .select('w.name as person')
    .orderBy('b.id', 'desc')
  return 'claim' in subject
    ? all.where('b.claim_id', '=', subject.claim)
    : all.where('b.edition_id', '=', subject.edition)
}

/** All steps by which something was made public or taken back, the newest first. */
export function readPublicationSteps(db: ReadDatabase, subject: Publishable): Promise<PublicationStep[]> {
  return steps(db, subject).execute()
}

export function lastPublicationStep(db: ReadDatabase, subject: Publishable): Promise<PublicationStep | undefined> {
  return steps(db, subject).limit(1).executeTakeFirst()
}

export interface PublishingPolicy {
  /** 0 while the desk has none. */
  id: number
  /** What readers know the desk as; '' while nobody said it, and nothing can be published. */
  deskName: string
  /** The address under which the public pages are; '' while this server alone shows them. */
  site: string
  /** Nothing goes out before a second person released it. */
  secondPerson: boolean
  reason: string
  person: string | null
  at: string | null
}

/** How the desk publishes: the last row, or nothing set yet. */
export async function readPublishingPolicy(db: ReadDatabase): Promise<PublishingPolicy> {
  const row = await db
    .selectFrom('record.publishing_policy as p')
    .leftJoin('record.person as w', 'w.id', 'p.person_id')
    .selectAll('p')
    .select('w.name as person')
    .orderBy('p.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { id: 0, deskName: '', site: '', secondPerson: false, reason: '', person: null, at: null }
  return {
    id: row.id,
    deskName: row.desk_name,
    site: row.site,
    secondPerson: row.second_person,
    reason: row.reason,
    person: row.person,
    at: row.created_at.toISOString(),
  }
}
