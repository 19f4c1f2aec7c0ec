import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Chip } from '../../components/ui/chip'
import { DiffLegend } from '../../components/ui/reading/diff-text'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Lineage } from '../../components/claims/version-lineage'
import { VersionList } from '../../components/claims/version-list'
import { hasGivenOrder, maxReportsSideBySide, sideBySideAddress } from '../../review/rules/side-by-side-address'
import { useClaimName } from '../../components/ui/claim-name'
import { claimWords } from '../../audit/history/claim-words.server'
import { useText } from '../../i18n/context'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { readVersions } from '../../review/queries/claims/read-versions.server'
import { authorise } from '../../server/authorise'
import { numberedTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

/** So many reports can be put in another order by an address. */
const mostChosen = 200

export const meta: MetaFunction<typeof loader> = ({ params, matches }) =>
  numberedTitle('versions.of', params.claim, matches)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const asked = numberParam(params.claim)
  const claimId = await currentClaim(context.db, asked)
  if (claimId === null) throw notFound()
  if (claimId !== asked) throw redirect(`/claims/${claimId}/versions`)
  const search = new URL(request.url).searchParams
  const chosen = hasGivenOrder(search)
    ? [...new Set(search.getAll('report').slice(0, mostChosen).map(numberParam))]
    : []
  return {
    claimId,
    words: await claimWords(context.db, [claimId]),
    history: await readVersions(context.db, claimId, chosen),
    ordered: chosen.length > 0,
  }
}

export default function ClaimVersions() {
  const { t, id } = useText()
  const { claimId, words, history, ordered } = useLoaderData<typeof loader>()
  const { versions, origins, more } = history
  const name = useClaimName(words)(claimId)
  const back = <Link to={`/claims/${claimId}`}>{t('claims.back', { id: id(claimId) })}</Link>
  return (
    <>
      <PageHead
        title={t('versions.of', { id: name })}
        chips={versions.length > 0 && <Chip>{t('versions.corroboration', { reports: versions.length, origins })}</Chip>}
        aside={
          <div className="row">
            {versions.length > 1 && (
              <Link
                to={sideBySideAddress(
                  versions.slice(0, maxReportsSideBySide).map(({ report }) => report.id),
                  ordered,
                )}
              >
                {t('sideBySide.whole')}
              </Link>
            )}
            {back}
          </div>
        }
      />
      {more && <Notice>{t('versions.more')}</Notice>}
      {versions.length === 0 ? (
        <EmptyState title={t('claims.emptied.title')} next={t('versions.empty.next')} action={back} />
      ) : (
        <div className="with-aside">
          <div className="cards">
            {versions.length > 1 && (
              <DiffLegend
                order={versions.flatMap(({ order }) =>
                  order === null ? [] : [order === 'unknown' ? 'over' : 'known'],
                )}
              />
            )}
            <VersionList versions={versions} claimId={claimId} />
          </div>
          <Lineage versions={versions} origins={origins} />
        </div>
      )}
    </>
  )
}
