import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { undoSeveral } from '../../review/commands/evidence-passages.server'
import { claimOfEvidence } from '../../review/lookups/evidence/evidence-chains.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { readUndoKey, undoAndReturn } from '../../server/undo-action'

export async function loader() {
  return redirect('/claims')
}

/** Takes the last step on a piece of evidence back, or on several that were added together (`12,13`): an adding, a withdrawal, a change of stance. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const ids = (params.evidence ?? '').split(',').map(numberParam)
  const claimId = await claimOfEvidence(context.db, ids[0] ?? 0)
  if (claimId === null) throw notFound()
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-evidence', request: await readUndoKey(request) },
    work: (tx) => undoSeveral(tx, ids, viewer.personId).then(() => ids.length),
    back: `/claims/${claimId}`,
    done: (value) =>
      value === null ? { message: 'claims.repeated', tone: 'amber' } : { message: 'claims.evidence.undone' },
  })
}
