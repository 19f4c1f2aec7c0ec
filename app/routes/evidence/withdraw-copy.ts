import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { withdrawCopy } from '../../evidence/copies/add-copy.server'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { numberParam } from '../../server/params/params'
import { undoAndReturn } from '../../server/undo-action'

const form = z.object({ request: requestKey, withdrawn: z.enum(['yes', 'no']) })

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/snapshots/${numberParam(params.snapshot)}`)
}

/** Withdraws a copy of a file, or restores it. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshotId = numberParam(params.snapshot)
  const fileRow = numberParam(params.file)
  const back = `/snapshots/${snapshotId}`
  const read = await readForm(request, form)
  if (!read.ok) return redirect(back)
  const withdrawn = read.value.withdrawn === 'yes'
  return undoAndReturn(context, viewer, {
    action: { kind: 'withdraw-copy', request: read.value.request, subjects: [`snapshot:${snapshotId}`] },
    work: async (tx) => {
      await withdrawCopy(tx, { snapshotId, fileRow, withdrawn }, viewer.personId)
      return fileRow
    },
    back,
    done: (value) =>
      value === null
        ? { message: 'claims.repeated', tone: 'amber' }
        : {
            message: withdrawn ? 'evidence.copy.withdrawn' : 'evidence.copy.restored',
            undo: {
              action: `${back}/files/${fileRow}/withdraw`,
              values: { request: randomUUID(), withdrawn: withdrawn ? 'no' : 'yes' },
            },
          },
  })
}
