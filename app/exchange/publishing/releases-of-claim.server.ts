import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

/** Where readers have the words of a claim already. */
export interface ReleasesOfClaim {
  /** It has a page of its own that is public now. */
  isPublic: boolean
  /** Issued editions that it is in, the newest first. */
  issues: { number: number; isPublic: boolean }[]
}

const mostIssues = 20

/** What was published or issued of a claim: it keeps its words whatever is blacked out of a dossier. */
export async function readReleasesOf(db: ReadDatabase, claim: number): Promise<ReleasesOfClaim> {
  const lastStep = (column: 'claim_id' | 'edition_id', id: ReturnType<typeof sql>) => sql<boolean>`
    coalesce((select b.step = 'published' from record.publication b
               where b.${sql.ref(column)} = ${id} and b.step <> 'proposed' order by b.id desc limit 1), false)`
  const { rows } = await sql<{
    isPublic: boolean
  }>`select ${lastStep('claim_id', sql`${claim}::int`)} as "isPublic"`.execute(db)
  const { rows: issues } = await sql<ReleasesOfClaim['issues'][number]>`
    select e.number, ${lastStep('edition_id', sql`e.id`)} as "isPublic" from record.edition e
     where e.content ~ ${`"claim":${claim}[^0-9]`} order by e.number desc limit ${mostIssues}`.execute(db)
  return { isPublic: rows[0]?.isPublic ?? false, issues }
}
