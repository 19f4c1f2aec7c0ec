import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { acceptable, sourceless } from './acceptable.server'

/** Why a doubtful file is not accepted together with others. */
type OwnPageReason = 'row-without-text' | 'compare'

export interface OwnPageFiles {
  reason: OwnPageReason
  files: number
  /** The first of them, in the order of the import. */
  first: { position: number; name: string }[]
}

const mostNamed = 5

/** The doubtful files that only their own pages accept, by why that is; the source of those without one is asked for all at once. */
export async function readOwnPageFiles(db: ReadDatabase, id: string): Promise<OwnPageFiles[]> {
  const { rows } = await sql<OwnPageFiles>`
    select reason, count(*)::int as files,
           (jsonb_agg(jsonb_build_object('position', position, 'name', name) order by position) filter (where place <= ${mostNamed})) as first
      from (select reason, position, name, row_number() over (partition by reason order by position) as place
              from (select f.position, f.name,
                           case when f.text_doubts @> '[{"code":"row-without-text"}]' then 'row-without-text' else 'compare' end as reason
                      from working.bulk_file f
                     where f.import_id = ${id} and f.outcome = 'waiting' and f.decision = 'ask' and not (${acceptable}) and not ${sourceless}) as kept) as placed
     group by reason order by 2 desc, 1`.execute(db)
  return rows
}
