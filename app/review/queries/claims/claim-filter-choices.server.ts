import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { selectableSources } from '../../lookups/sources/selectable-sources.server'

/** What the filters offer: every source, and the newest reports with the chosen one. */
export async function claimFilterChoices(db: ReadDatabase, chosenReports: readonly number[] = []) {
  const [sources, reports] = await Promise.all([
    selectableSources(db),
    db
      .selectFrom('record.report')
      .select(['id', 'title'])
      .where('cut_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .orderBy(sql`id = any(${chosenReports}::int[])`, 'desc')
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute(),
  ])
  return { sources, reports }
}
