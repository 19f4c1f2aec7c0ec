import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { undoAdoptedValue } from '../../review/commands/adopt-value.server'
import { claimOfAdoptedField } from '../../review/lookups/claims/record-owners.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { readUndoKey, undoAndReturn, undoneWithRedo } from '../../server/undo-action'

export async function loader() {
  return redirect('/claims')
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'decide')
  const settledId = numberParam(params.adopted)
  const claimId = await claimOfAdoptedField(context.db, settledId)
  if (claimId === null) throw notFound()
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-field', request: await readUndoKey(request) },
    work: (tx) => undoAdoptedValue(tx, settledId, viewer.personId),
    back: `/claims/${claimId}`,
    done: (redo) => undoneWithRedo('claims.field.undone', redo === null ? null : `/fields/${redo}/undo`),
  })
}
