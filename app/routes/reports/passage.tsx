import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '../../server/authorise'
import { readNumber } from '../../server/record-filter'

/** A passage's own address, which outlives its report being cut: leads to its place in the text. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const id = readNumber(params.passage ?? '')
  const passage = id === null ? undefined : await context.db.selectFrom('record.passage').select(['id', 'report_id']).where('id', '=', id).executeTakeFirst()
  if (!passage) throw new Response(null, { status: 404 })
  return redirect(`/reports/${passage.report_id}#passage-${passage.id}`)
}
