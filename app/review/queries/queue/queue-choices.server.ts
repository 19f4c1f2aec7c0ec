import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { selectableSources } from '../../lookups/sources/selectable-sources.server'

/** So many of the first items say which places are offered: a longer list helps nobody to choose. */
const looked = 300

/** What the queue's filters offer: places that its first items tell of, the most frequent first, and every source. */
export async function queueChoices(
  db: ReadDatabase,
): Promise<{ places: string[]; sources: { id: number; name: string }[] }> {
  const [places, sources] = await Promise.all([
    sql<{ name: string }>`
      select name from (select places from derived.queue_item order by rank desc, subject limit ${looked}) i cross join unnest(i.places) as name
       group by name order by count(*) desc, name collate "C" limit 100`.execute(db),
    selectableSources(db),
  ])
  return { places: places.rows.map((row) => row.name), sources }
}
