import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { allows } from '../../auth/permissions'
import { undoVerdict } from '../../review/commands/decide.server'
import { claimOfVerdict } from '../../review/lookups/claims/record-owners.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { readUndoKey, undoAndReturn, undoneWithRedo } from '../../server/undo-action'

export async function loader() {
  return redirect('/claims')
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const verdictId = numberParam(params.verdict)
  const claimId = await claimOfVerdict(context.db, verdictId)
  if (claimId === null) throw notFound()
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-verdict', request: await readUndoKey(request) },
    work: (tx) => undoVerdict(tx, verdictId, viewer.personId, { lead: allows(viewer.role, 'settle-review') }),
    back: `/claims/${claimId}`,
    done: (redo) => undoneWithRedo('claims.verdict.undone', redo === null ? null : `/verdicts/${redo}/undo`),
  })
}
