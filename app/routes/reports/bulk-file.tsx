import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { DocumentPageCard } from '../../components/reports/draft/document-page'
import { PreviewFileNotices, PreviewFileText } from '../../components/reports/bulk/preview-file'
import { PreviewFileForm } from '../../components/reports/bulk/preview-file-form'
import { PageHead } from '../../components/ui/page-head'
import { LinkButton } from '../../components/ui/button'
import { FileName } from '../../components/ui/file-name'
import { PostForm } from '../../components/ui/forms/post-form'
import { useText } from '../../i18n/context'
import { decideFiles } from '../../intake/bulk/bulk-decide.server'
import { writtenFile } from '../../intake/bulk/bulk-form'
import { isUnderWay, readBulk } from '../../intake/bulk/bulk-state.server'
import type { PlacedDocument } from '../../intake/bulk/scans/document-pages.server'
import { lookedAtKinds } from '../../intake/formats/kinds'
import { largestDocument, largestUpload } from '../../intake/limits'
import { UploadError } from '../../intake/decode/decode.server'
import { parsePublished, PublishedError } from '../../intake/report/published'
import { selectableSources } from '../../review/lookups/sources/selectable-sources.server'
import { authorise } from '../../server/authorise'
import { redirectSaying } from '../../server/forms/flash'
import { parseForm, readFormData } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

const pageNumber = z.coerce.number().int().min(1).max(500).catch(1)

/** A page's text as a person corrected it. */
const correctedPage = z.object({ page: pageNumber, text: z.string().max(60_000) })

const documentSizes = { megabytes: largestUpload / 1024 / 1024, each: largestDocument / 1024 / 1024 }

export const meta: MetaFunction = pageTitle('preview.file.title')

async function find({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'import')
  const id = z.uuid().safeParse(params.bulk)
  const bulk = id.success ? await readBulk(context.db, viewer.personId, id.data) : null
  if (!bulk) throw notFound()
  const gone = () =>
    redirectSaying(context, `/reports/bulk/${bulk.id}`, { message: 'preview.file.gone', tone: 'amber' })
  if (isUnderWay(bulk.state)) throw await gone()
  const position = numberParam(params.file)
  const file = await inThread(context, 'read-bulk-file', { id: bulk.id, position })
  if (!file) throw await gone()
  return { bulk, file }
}

export async function loader(args: LoaderFunctionArgs) {
  const { bulk, file } = await find(args)
  const page = pageNumber.parse(new URL(args.request.url).searchParams.get('page'))
  const shown = lookedAtKinds.includes(file.kind)
    ? await inThread(args.context, 'read-document-page', { id: bulk.id, position: file.position, page })
    : null
  return { id: bulk.id, file, shown, sources: await selectableSources(args.context.db) }
}

export async function action(args: ActionFunctionArgs) {
  const { bulk, file } = await find(args)
  const { db, timeZone } = args.context.services
  const placed = { id: bulk.id, position: file.position }
  const sent = await readFormData(args.request)
  if (sent.get('do') === 'correct') return correct(args, placed, sent)
  const form = parseForm(sent, writtenFile, { lost: `${file.text}${file.name}`.includes('\ufffd') ? 'keep' : 'refuse' })
  const back = redirect(`/reports/bulk/${bulk.id}`)
  const typed = form.ok ? {} : form.typed
  if ((form.ok ? form.value.do : typed.do) === 'leave') {
    await decideFiles(db, bulk.id, { position: file.position }, 'leave')
    return back
  }
  if (!form.ok) return data({ issues: form.issues, typed }, { status: 400 })
  const { do: step, encoding, text, ...edits } = form.value
  try {
    parsePublished(edits.published_at, timeZone)
    if (encoding && encoding !== file.encoding)
      await inThread(args.context, 'reread-bulk-file', { ...placed, encoding, timeZone })
    if (step === 'read') return redirect(`/reports/bulk/${bulk.id}/files/${file.position}`)
    await inThread(args.context, 'edit-bulk-file', { ...placed, edits, text })
    return back
  } catch (error) {
    if (error instanceof PublishedError)
      return data({ issues: { published_at: 'day' }, typed: form.value }, { status: 400 })
    if (error instanceof UploadError)
      return data(
        { issues: { [text === undefined ? 'encoding' : 'text']: error.issue }, typed: form.value },
        { status: 400 },
      )
    throw error
  }
}

/** Keeps what a person made of a document's page, and shows the page again. */
async function correct({ context }: ActionFunctionArgs, placed: PlacedDocument, sent: FormData) {
  const form = parseForm(sent, correctedPage, { lost: 'keep' })
  if (!form.ok) return data({ issues: form.issues, typed: {} }, { status: 400 })
  const { page, text } = form.value
  try {
    await inThread(context, 'correct-document-page', { ...placed, page, text })
    return await redirectSaying(context, `/reports/bulk/${placed.id}/files/${placed.position}?page=${page}`, {
      message: 'preview.pdf.saved',
    })
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    return data({ issues: { text: error.issue }, typed: {} }, { status: 400 })
  }
}

export default function BulkImportFilePage() {
  const { t } = useText()
  const { id, file, shown, sources } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead
        title={<FileName name={file.name} />}
        aside={<LinkButton to={`/reports/bulk/${id}`}>{t('preview.file.back')}</LinkButton>}
      />
      <PreviewFileNotices file={file} />
      <div className={shown ? 'stack' : 'preview-file'}>
        {shown ? (
          <DocumentPageCard
            page={shown}
            picture={`/reports/bulk/${id}/files/${file.position}/pages/${shown.number}`}
            error={answer && 'text' in answer.issues ? t('bulk.reason.too-large', documentSizes) : undefined}
          />
        ) : (
          <PreviewFileText file={file} />
        )}
        <PostForm key={file.encoding}>
          <PreviewFileForm
            file={file}
            sources={sources.map(({ name }) => name)}
            issues={answer?.issues ?? {}}
            typed={answer?.typed ?? {}}
          />
        </PostForm>
      </div>
    </>
  )
}
