import type { Selectable } from 'kysely'
import type { ReportTable } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { deriveReports } from '../../matching/store/derive.server'
import { refreshClaims } from '../../review/projections/refresh-claims.server'
import { bumpVersions } from '../../review/commands/reconnect-claims.server'
import { Refusal } from '../../review/rules/refusal'
import type { CheckedDetails } from './details'
import { sha256 } from './hashes.server'
import { sourceId } from './source-id.server'

type Details = Pick<
  Selectable<ReportTable>,
  'title' | 'source_id' | 'language' | 'address' | 'published_day' | 'published_at'
>

/** Names the details somebody saw: a later one means that a colleague changed them. */
export function detailsVersion({ title, source_id, language, address, published_day, published_at }: Details): string {
  return sha256(
    JSON.stringify([title, source_id, language, address, published_day, published_at?.toISOString() ?? null]),
  ).slice(0, 16)
}

/**
 * Changes what a report says of itself; its text stays. What follows from the
 * day, the language or the source is computed anew. Throws `Refusal` where a
 * colleague changed the details since `seen`.
 */
export async function changeReport(
  tx: ActionTransaction,
  reportId: number,
  seen: string,
  details: CheckedDetails,
): Promise<void> {
  const before = await tx
    .selectFrom('record.report')
    .selectAll()
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw new Refusal('not-found')
  if (detailsVersion(before) !== seen) throw new Refusal('report-changed')
  const after: Details = {
    title: details.title,
    source_id: await sourceId(tx, details.source),
    language: details.language,
    address: details.address,
    // The day written in the report may differ from the desk's: it stays where only something else was changed.
    published_day:
      before.published_at?.getTime() === details.publishedAt?.getTime() && details.publishedAt
        ? before.published_day
        : details.publishedDay,
    published_at: details.publishedAt,
  }
  if (detailsVersion(after) === seen) return
  await tx.updateTable('record.report').set(after).where('id', '=', reportId).execute()
  await deriveReports(tx, [reportId])
  const claims = await tx
    .selectFrom('record.passage')
    .select('claim_id')
    .distinct()
    .where('report_id', '=', reportId)
    .where('retired', '=', false)
    .execute()
  const claimIds = claims.map((claim) => claim.claim_id)
  if (after.source_id !== before.source_id) await bumpVersions(tx, claimIds)
  await refreshClaims(tx, claimIds)
}
