import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

export interface ListedPublication {
  publication: number
  claim: number | null
  /** The number of the issue. */
  edition: number | null
  words: string | null
  day: string | null
  step: 'proposed' | 'published' | 'taken-back'
  person: string | null
  at: string
}

const mostListed = 300

/** The last step on everything that was proposed or published, what waits for a second person first, then the newest. */
export async function listPublications(db: ReadDatabase): Promise<ListedPublication[]> {
  const { rows } = await sql<ListedPublication>`
    select b.id as publication, b.claim_id as claim, e.number as edition, coalesce(c.wording, s.headline) as words, e.day, b.step, w.name as person,
           to_char(b.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from record.publication b
      left join record.edition e on e.id = b.edition_id
      left join record.claim c on c.id = b.claim_id
      left join derived.claim_state s on s.claim_id = b.claim_id
      left join record.person w on w.id = b.person_id
     where not exists (select 1 from record.publication n where n.supersedes = b.id)
     order by b.step <> 'proposed', b.id desc limit ${mostListed}`.execute(db)
  return rows
}
