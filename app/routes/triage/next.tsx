import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { nextReportToTriage } from '../../review/queries/queue/list-triageable.server'
import { authorise } from '../../server/authorise'

/** Leads to the triage of the newest report in which claims are left. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'triage')
  const next = await nextReportToTriage(context.db, null)
  return redirect(next === null ? '/' : `/triage?report=${next}&in=reports`)
}
