import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'

/**
 * What the page of each of these addresses said when it was last captured well, by the first row of the evidence's chain: where
 * it is cited for words, whether they were on it, else the hash of its text. Attempts that failed say nothing of the page.
 */
export async function evidencePages(
  db: ReadDatabase,
  roots: ReadonlyMap<number, number>,
): Promise<Map<number, string>> {
  if (roots.size === 0) return new Map()
  const { rows } = await sql<{ evidence_id: number; page: string | null }>`
    select s.evidence_id,
           case when s.contains then 'quote:yes' when not s.contains then 'quote:no' else s.kind || ':' || f.file_id end as page
      from record.snapshot s left join record.snapshot_file f on f.snapshot_id = s.id and f.role = 'text'
     where s.evidence_id = any (${[...roots.keys()]}::int[]) and s.failure is null and s.kind in ('plain', 'rendered')
     order by s.id`.execute(db)
  return new Map(
    rows.flatMap(({ evidence_id, page }) => {
      const root = roots.get(evidence_id)
      return root === undefined || page === null ? [] : [[root, page] as const]
    }),
  )
}
