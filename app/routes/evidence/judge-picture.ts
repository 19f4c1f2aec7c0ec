import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { isSha256 } from '../../evidence/files/file-store'
import { judgePictures } from '../../evidence/likeness/judge-picture.server'
import { recordPicturesJudged } from '../../review/commands/pictures-judged.server'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import { numberParam } from '../../server/params/params'
import { undoAndReturn } from '../../server/undo-action'

const hash = z.string().refine(isSha256)

const form = z.object({
  request: requestKey,
  one: hash,
  other: hash,
  same: z.enum(['yes', 'no', '']),
  /** The judgement that the page showed; empty for none. */
  seen: z.string().regex(/^\d{0,9}$/),
})

export function loader({ params }: ActionFunctionArgs) {
  return redirect(`/snapshots/${numberParam(params.snapshot)}`)
}

/** Says whether two pictures show the same, or takes back what was said. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const back = `/snapshots/${numberParam(params.snapshot)}`
  const read = await readForm(request, form)
  if (!read.ok) return redirect(back)
  const { request: key, one, other, same, seen } = read.value
  const judged = { one, other, same: same === '' ? null : same === 'yes', seen: seen === '' ? null : Number(seen) }
  return undoAndReturn(context, viewer, {
    action: { kind: 'judge-picture', request: key },
    work: (tx) => recordPicturesJudged(tx, [one, other], () => judgePictures(tx, judged, viewer.personId)),
    back,
    done: (value) => {
      if (value === null) return { message: 'claims.repeated', tone: 'amber' }
      if (same === '') return { message: 'evidence.elsewhere.undone' }
      const values = { request: randomUUID(), one, other, same: '', seen: String(value) }
      return { message: 'evidence.elsewhere.judged', values: { same }, undo: { action: `${back}/pictures`, values } }
    },
  })
}
