import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'

/**
 * Claims with a verdict in force that rests on a passage of this source, as a passage of the claim or as evidence;
 * where asked also those with a review that waits, which lapses. It begins at the verdicts, of which a desk gives fewer
 * than a source has passages.
 */
export async function decidedClaims(
  db: ReadDatabase,
  sourceId: number,
  which: 'decided' | 'or-awaited' = 'decided',
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive weighed(id, told) as (
      select c.id, c.id from record.claim c
       where c.merged_into_claim_id is null
         and c.id in (select v.claim_id from record.current_verdict v union select w.claim_id from record.review w where ${which === 'or-awaited'})
      union
      select weighed.id, c.id from weighed join record.claim c on c.merged_into_claim_id = weighed.told
    )
    select distinct id from weighed
     where exists (select from record.passage p join record.report r on r.id = p.report_id where p.claim_id = weighed.told and not p.retired and r.source_id = ${sourceId})
        or exists (
          select from record.current_evidence e join record.passage p on p.id = e.passage_id join record.report r on r.id = p.report_id
           where e.claim_id = weighed.told and r.source_id = ${sourceId})
     order by 1`.execute(db)
  return rows.map((row) => row.id)
}
