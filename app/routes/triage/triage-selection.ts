import type { AppLoadContext } from '@remix-run/node'
import { claimFilter } from '../../review/queries/claims/claim-filter'
import {
  listTriageable,
  nextReportToTriage,
  type ListedTriageable,
} from '../../review/queries/queue/list-triageable.server'
import { queueKey } from '../../review/queries/queue/next-in-queue.server'
import { queueNavigation } from '../../review/queries/overlaps/pair-navigation.server'
import { isInQueue } from '../../review/rules/queue/queue-filters'
import { readQueueFilters } from '../../review/rules/queue/read-queue-filters.server'
import { readAskedTriage, type AskedTriage } from '../../review/rules/queue/read-triage-selection.server'

export function readSelected(
  { db }: AppLoadContext,
  asked: AskedTriage,
  given: URLSearchParams,
): Promise<ListedTriageable[]> {
  if (asked.report !== null) return listTriageable(db, { report: asked.report, sections: asked.sections })
  if (!asked.filtered) return listTriageable(db, { claims: asked.claims })
  return listTriageable(db, {
    filter: claimFilter.parse({ ...Object.fromEntries(given), report: given.get('of') ?? undefined }),
  })
}

/** The next thing of the queue, the next report, or the page that it was sent from. */
export async function goOn(
  context: AppLoadContext,
  given: URLSearchParams,
  personId: number,
  standing: Awaited<ReturnType<typeof queueKey>>,
  back: string,
): Promise<string> {
  if (isInQueue(given))
    return (await queueNavigation(context.db, readQueueFilters(given), personId, standing)).next ?? '/'
  const { through, report } = readAskedTriage(given)
  if (!through) return back
  const next = await nextReportToTriage(context.db, report)
  return next === null ? '/' : `/triage?report=${next}&in=reports`
}
