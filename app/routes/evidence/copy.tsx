import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CopyForm } from '../../components/evidence/copy-form'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { FileName } from '../../components/ui/file-name'
import { addCopy } from '../../evidence/copies/add-copy.server'
import { copyKinds, fitsKind, readBoxes } from '../../evidence/copies/copy-request'
import { readSnapshotFiles, type SnapshotFile } from '../../evidence/snapshots/read-snapshot.server'
import { viewKind } from '../../evidence/view/choose-view'
import { useText } from '../../i18n/context'
import { askForCopy } from '../../jobs/ask-copy.server'
import { authorise } from '../../server/authorise'
import { carryOut } from '../../server/carry-out'
import { redirectToMade } from '../../server/forms/flash'
import { readForm } from '../../server/forms/forms'
import { requestKey } from '../../server/forms/request-key'
import type { LoadContext } from '../../server/load-context'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'
import { recordLookOf } from '../../server/record-look'

/** A form waits so long for its copy; sent again, it fetches the one that was made meanwhile. */
const longestWait = 25_000

const pageNumber = z.coerce.number().int().min(1).max(100_000)

const form = z.object({
  request: requestKey,
  kind: z.enum(copyKinds),
  boxes: z.string().max(5000).default(''),
  page: pageNumber.catch(1),
  why: z.string().trim().max(2000).default(''),
})

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.copy', params.snapshot, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshotId = numberParam(params.snapshot)
  const file = await readSource(context.db, snapshotId, numberParam(params.file))
  const asked = new URL(request.url).searchParams
  const shown = (await context.preferences()).uncovered || asked.has('show')
  if (shown) await recordLookOf(context, viewer, 'viewed', { snapshotId, fileId: file.sha256 })
  const page = viewKind(file.mediaType) === 'document' ? pageNumber.catch(1).parse(asked.get('page')) : null
  return { snapshotId, file, shown, page, kind: asked.get('kind') ?? 'crop', request: randomUUID() }
}

/** The file that a copy is made of: a picture or a document of the snapshot. */
async function readSource(db: LoadContext['db'], snapshotId: number, id: number): Promise<SnapshotFile> {
  const file = (await readSnapshotFiles(db, snapshotId)).find((one) => one.id === id)
  if (!file || !['picture', 'document'].includes(viewKind(file.mediaType))) throw notFound()
  return file
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshotId = numberParam(params.snapshot)
  const of = await readSource(context.db, snapshotId, numberParam(params.file))
  const read = await readForm(request, form)
  if (!read.ok) return data({ refusal: null, values: {}, issues: read.issues, typed: read.typed }, { status: 400 })
  const { request: key, kind, boxes: written, page, why } = read.value
  const typed = { kind, boxes: written, page: String(page), why }
  const boxes = readBoxes(kind === 'convert' ? '' : written)
  if (!boxes || !fitsKind(kind, boxes))
    return data({ refusal: null, values: {}, issues: { boxes: kind }, typed }, { status: 400 })
  const wanted = { sha256: of.sha256, mediaType: of.mediaType, kind, boxes, page }
  const asked = await askForCopy(context.services.db, wanted, viewer.personId, longestWait)
  if (!asked.made)
    return data(
      { refusal: null, values: {}, issues: { kind: asked.issue }, typed },
      { status: asked.issue === 'unreadable' ? 400 : asked.issue === 'too-many' ? 429 : 409 },
    )
  const { made } = asked
  const outcome = await carryOut(context, viewer, { kind: 'copy-file', request: key, reason: why }, (tx) =>
    addCopy(tx, { snapshotId, of, why }, made, viewer.personId),
  )
  if (!outcome.done)
    return data({ refusal: outcome.refusal, values: outcome.values, issues: {}, typed }, { status: 409 })
  if (outcome.value === null)
    return redirectToMade(context, `/snapshots/${snapshotId}`, { message: 'claims.repeated', tone: 'amber' })
  return redirectToMade(context, `/snapshots/${snapshotId}?file=${outcome.value}&show=yes`, {
    message: 'evidence.copy.made',
    values: { kind },
    undo: {
      action: `/snapshots/${snapshotId}/files/${outcome.value}/withdraw`,
      values: { request: randomUUID(), withdrawn: 'yes' },
    },
  })
}

export default function CopyFile() {
  const { t, id } = useText()
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead
        title={t('evidence.copy')}
        aside={
          <Link to={`/snapshots/${page.snapshotId}`}>{t('evidence.snapshot.one', { id: id(page.snapshotId) })}</Link>
        }
      />
      <Refused outcome={answer} />
      <Card title={<FileName name={page.file.name} />}>
        <CopyForm key={page.request} {...page} typed={answer?.typed ?? {}} issues={answer?.issues ?? {}} />
      </Card>
    </>
  )
}
