import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { undoEvidence } from '../../review/commands/evidence.server'
import { claimOfEvidence } from '../../review/lookups/evidence/evidence-chains.server'
import { authorise } from '../../server/authorise'
import { notFound, numberParam } from '../../server/params/params'
import { readUndoKey, undoAndReturn } from '../../server/undo-action'

export async function loader() {
  return redirect('/claims')
}

/** Takes the last step on a piece of evidence back: an adding, a withdrawal, a change of stance. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const evidenceId = numberParam(params.evidence)
  const claimId = await claimOfEvidence(context.db, evidenceId)
  if (claimId === null) throw notFound()
  return undoAndReturn(context, viewer, {
    action: { kind: 'undo-evidence', request: await readUndoKey(request) },
    work: (tx) => undoEvidence(tx, evidenceId, viewer.personId),
    back: `/claims/${claimId}`,
    done: (value) =>
      value === null ? { message: 'claims.repeated', tone: 'amber' } : { message: 'claims.evidence.undone' },
  })
}
