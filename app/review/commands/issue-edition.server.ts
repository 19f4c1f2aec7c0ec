import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { notifyHooks } from '../projections/notify-hooks.server'
import { Refusal } from '../rules/refusal'

export interface EditionToIssue {
  day: string
  /** The number of the issue for this day that the lead had before them; null where there was none. */
  follows: number | null
  correction: boolean
  /** The whole edition as JSON: an issue is never changed. */
  content: string
}

/** Issues an edition under the next number. Throws `Refusal` where somebody issued one for the same day meanwhile. */
export async function issueEdition(
  tx: ActionTransaction,
  { day, follows, correction, content }: EditionToIssue,
  personId: number | null,
): Promise<number> {
  // One after the other, so that numbers have no gaps and no two are the same.
  await sql`select pg_advisory_xact_lock(hashtext('edition numbers'))`.execute(tx)
  const last = await tx
    .selectFrom('record.edition')
    .select(['id', 'number'])
    .where('day', '=', day)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if ((last?.number ?? null) !== follows) throw new Refusal('edition-changed')
  const { id, number } = await tx
    .insertInto('record.edition')
    .values({
      number: sql<number>`(select coalesce(max(number), 0) + 1 from record.edition)`,
      day,
      follows: last?.id ?? null,
      correction,
      content,
      person_id: personId,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  if (correction) await notifyHooks(tx, [{ event: 'correction.made', about: { edition: id } }])
  return number
}
