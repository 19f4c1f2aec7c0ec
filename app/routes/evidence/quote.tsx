import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { QuoteForm } from '../../components/evidence/quote-form'
import { LinkButton } from '../../components/ui/button'
import { Card } from '../../components/ui/card'
import { Refused } from '../../components/ui/forms/refused'
import { PageHead } from '../../components/ui/page-head'
import { readSnapshotFiles } from '../../evidence/snapshots/read-snapshot.server'
import { addQuoteOfFile } from '../../evidence/text/quote-file.server'
import { chooseWords } from '../../evidence/view/choose-view'
import { useText } from '../../i18n/context'
import { addCitedEvidence, quoting, readPlace, readQuoteQuery } from '../../server/add-cited-evidence'
import { authorise } from '../../server/authorise'
import { readForm } from '../../server/forms/forms'
import { inThread } from '../../server/in-thread'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

const form = quoting.extend({ file: z.string().regex(/^\d{1,9}$/) })

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.quote', params.snapshot, matches)

/** Looks the words up that were selected, or typed, in a file of the snapshot. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-evidence')
  const id = numberParam(params.snapshot)
  const file = chooseWords(await readSnapshotFiles(context.db, id), new URL(request.url).searchParams.get('file'))
  const asked = readQuoteQuery(request)
  const { filesDirectory: directory } = context.services
  const places = file && (await inThread(context, 'find-in-file', { ...file, directory, words: asked.words }))
  return { id, file: file && { id: file.id, name: file.name }, places, ...asked, request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const snapshotId = numberParam(params.snapshot)
  const read = await readForm(request, form)
  if (!read.ok) return data({ refusal: null, values: {}, issues: read.issues, typed: read.typed }, { status: 400 })
  const { request: key, claim, stance, note, place, file: asked } = read.value
  const file = (await readSnapshotFiles(context.db, snapshotId)).find((one) => String(one.id) === asked)
  const { filesDirectory: directory } = context.services
  const quoted = file && (await inThread(context, 'keep-quote', { ...file, directory, ...readPlace(place) }))
  if (!quoted) throw notFound()
  const typed = { claim: String(claim), stance, note, place }
  return addCitedEvidence(context, viewer, { request: key, claim, stance, note, typed }, (tx) =>
    addQuoteOfFile(tx, { claimId: claim, stance, note, snapshotId, file }, quoted, viewer.personId),
  )
}

export default function QuoteSnapshot() {
  const { t, id } = useText()
  const { id: snapshot, file, places, words, near, claim, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead
        title={t('evidence.quote')}
        aside={<Link to={`/snapshots/${snapshot}`}>{t('evidence.snapshot.one', { id: id(snapshot) })}</Link>}
      />
      <Refused outcome={answer} />
      {file && places ? (
        <QuoteForm
          {...{ words, places, near, request }}
          values={{ file: String(file.id) }}
          typed={answer?.typed ?? { claim }}
          issues={answer?.issues ?? {}}
        />
      ) : (
        <Card className="measure">
          <p>{t('evidence.quote.noText')}</p>
          <LinkButton to={`/snapshots/${snapshot}/cite`}>{t('evidence.cite')}</LinkButton>
        </Card>
      )}
    </>
  )
}
