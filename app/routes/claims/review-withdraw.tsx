import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { withdrawReview } from '../../review/commands/withdraw-review.server'
import { claimOfOwnReview } from '../../review/lookups/claims/record-owners.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { readUndoKey, undoAndReturn } from '../../server/undo-action'

export async function loader() {
  return redirect('/claims')
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const reviewId = numberParam(params.review)
  // Somebody else's review answers as one that is not there: a number tells nothing.
  const claimId = await claimOfOwnReview(context.db, reviewId, viewer.personId)
  if (claimId === null) throw notFound()
  return undoAndReturn(context, viewer, {
    action: { kind: 'withdraw-review', request: await readUndoKey(request) },
    work: (tx) => withdrawReview(tx, reviewId, viewer.personId),
    back: `/claims/${claimId}`,
    done: () => ({ message: 'claims.review.withdrawn' }),
  })
}
