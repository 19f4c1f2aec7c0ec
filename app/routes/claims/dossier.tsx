import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { claimWords } from '../../audit/history/claim-words.server'
import { DossierForm } from '../../components/claims/dossier-form'
import { useClaimName } from '../../components/ui/claim-name'
import { Card } from '../../components/ui/card'
import { PageHead } from '../../components/ui/page-head'
import { readReleasesOf } from '../../exchange/publishing/releases-of-claim.server'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'
import { numberParam } from '../../server/params/params'

export const meta: MetaFunction = ({ params, matches }) => numberedTitle('dossier.heading', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'export-data')
  const claim = numberParam(params.claim)
  const { locale } = await context.preferences()
  return {
    claim,
    words: await claimWords(context.db, [claim]),
    releases: await readReleasesOf(context.db, claim),
    locale,
  }
}

export default function ClaimDossier() {
  const { t } = useText()
  const { claim, words, releases, locale } = useLoaderData<typeof loader>()
  const name = useClaimName(words)(claim)
  return (
    <>
      <PageHead
        title={t('dossier.heading')}
        aside={<Link to={`/claims/${claim}`}>{t('claims.back', { id: name })}</Link>}
      />
      <Card className="measure">
        <DossierForm claim={claim} locale={locale} releases={releases} />
      </Card>
    </>
  )
}
