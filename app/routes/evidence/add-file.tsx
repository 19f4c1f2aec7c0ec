import { randomUUID } from 'node:crypto'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { claimWords } from '../../audit/history/claim-words.server'
import { FileForm } from '../../components/evidence/file-form'
import { Card } from '../../components/ui/card'
import { useClaimName } from '../../components/ui/claim-name'
import { PageHead } from '../../components/ui/page-head'
import { useText } from '../../i18n/context'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { authorise } from '../../server/authorise'
import { takeFileEvidence } from '../../server/file-evidence'
import { redirectToMade } from '../../server/forms/flash'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('evidence.file.add', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'add-evidence')
  const claimId = await currentClaim(context.db, numberParam(params.claim))
  if (claimId === null) throw notFound()
  return { claimId, words: await claimWords(context.db, [claimId]), request: randomUUID() }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const viewer = await authorise(context, request, 'add-evidence')
  const taken = await takeFileEvidence(context, viewer, request, numberParam(params.claim))
  return taken.done ? redirectToMade(context, taken.to, taken.flash) : data(taken, { status: taken.status })
}

export default function AddFile() {
  const { t, id } = useText()
  const { claimId, words, request } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const name = useClaimName(words)(claimId)
  return (
    <>
      <PageHead
        title={t('evidence.file.add', { id: name })}
        aside={<Link to={`/claims/${claimId}`}>{t('claims.back', { id: id(claimId) })}</Link>}
      />
      <Card className="measure">
        <FileForm key={request} claimId={claimId} request={request} answer={answer} />
      </Card>
    </>
  )
}
