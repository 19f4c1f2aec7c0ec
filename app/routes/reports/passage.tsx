import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { reportOfPassage } from '../../review/lookups/claims/record-owners.server'
import { authorise } from '../../server/authorise'
import { readNumber } from '../../server/params/trail-filter'

/** A passage's own address, which outlives its report being cut: leads to its place in the text. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const id = readNumber(params.passage ?? '')
  const reportId = id === null ? null : await reportOfPassage(context.db, id)
  if (reportId === null) throw new Response(null, { status: 404 })
  return redirect(`/reports/${reportId}#passage-${id}`)
}
