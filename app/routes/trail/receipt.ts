import type { LoaderFunctionArgs } from '@remix-run/node'
import { formatReceipt } from '../../audit/history/receipt'
import { receiptOfEntry } from '../../audit/history/receipt.server'
import { authorise } from '../../server/authorise'
import { readNumber } from '../../server/params/trail-filter'

/** The receipt of an action as a small file, which the verifiers take with --held. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const seq = readNumber(params.seq ?? '')
  const receipt = seq === null ? null : await receiptOfEntry(context.db, seq)
  if (!receipt)
    return new Response('There is no such action.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  return new Response(formatReceipt(receipt), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="receipt-${receipt.seq}.txt"`,
    },
  })
}
