import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { isWhole, recordRehashed } from '../../evidence/custody/check-snapshot.server'
import { readSnapshotFiles } from '../../evidence/snapshots/read-snapshot.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectSaying } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { numberParam } from '../../server/params/params'
import { requestKey } from '../../server/forms/request-key'

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/snapshots/${numberParam(params.snapshot)}`)
}

/** Hashes the files of a snapshot anew, and records what was found. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'take-evidence')
  const id = numberParam(params.snapshot)
  const form = await readForm(request, z.object({ request: requestKey }))
  if (!form.ok) return redirect(`/snapshots/${id}`)
  const files = (await readSnapshotFiles(context.db, id)).map(({ sha256 }) => sha256)
  const rehashed = await inThread(context, 'rehash-files', { directory: context.services.filesDirectory, files })
  const action = { kind: 'check-files' as const, request: form.value.request, subjects: [`snapshot:${id}`] }
  await carryOut(context, viewer, action, (tx) => recordRehashed(tx, id, rehashed, viewer.personId))
  const wrong = rehashed.filter((one) => !isWhole(one)).length
  return redirectSaying(context, `/snapshots/${id}`, {
    message: wrong > 0 ? 'evidence.checked.wrong' : 'evidence.checked.whole',
    values: { count: wrong > 0 ? wrong : rehashed.length },
    tone: wrong > 0 ? 'brick' : 'green',
  })
}
