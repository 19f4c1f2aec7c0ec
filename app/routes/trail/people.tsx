import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { TrailTabs } from '../../components/trail/action-tabs'
import { LinkButton } from '../../components/ui/button'
import { EmptyState, Notice } from '../../components/ui/notices'
import { PageHead } from '../../components/ui/page-head'
import { Pager } from '../../components/ui/pager'
import { VerdictsGiven } from '../../components/people/person-verdicts'
import { VerdictFilters } from '../../components/people/verdict-filters'
import { VerifierTable } from '../../components/people/person-verifiers'
import { Card } from '../../components/ui/card'
import { useText } from '../../i18n/context'
import { anySealed } from '../../audit/history/sealed.server'
import { countDecisions, listVerdicts } from '../../audit/history/who-verified.server'
import { listPeople } from '../../auth/people.server'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { daysBetween, readDay, readNumber } from '../../server/params/trail-filter'

const perPage = 30

export const meta: MetaFunction = pageTitle('trail.verifiers')

export async function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const search = new URL(request.url).searchParams
  const query = {
    person: readNumber(search.get('person')),
    from: readDay(search.get('from')),
    to: readDay(search.get('to')),
  }
  const filter = {
    ...(query.person !== null && { person: query.person }),
    ...daysBetween(query, context.services.timeZone),
  }
  const before = readNumber(search.get('before'))
  const [verifiers, found, people, sealed] = await Promise.all([
    countDecisions(context.db, filter),
    listVerdicts(context.db, filter, { ...(before !== null && { before }), limit: perPage + 1 }),
    listPeople(context.db),
    anySealed(context.db, viewer.personId),
  ])
  return {
    query,
    verifiers,
    sealed,
    verdicts: found.slice(0, perPage),
    more: found.length > perPage,
    later: before !== null,
    people: people.map(({ id, name }) => ({ id, name })),
    filtered: Object.keys(filter).length > 0,
  }
}

export default function WhoVerifiedWhat() {
  const { t } = useText()
  const { query, verifiers, sealed, verdicts, more, later, people, filtered } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const page = (before: number | undefined) => {
    const next = new URLSearchParams(search)
    next.delete('before')
    if (before !== undefined) next.set('before', String(before))
    return `/trail/people?${next}`
  }
  return (
    <>
      <PageHead title={t('trail.verifiers')} />
      <TrailTabs current="people" />
      <VerdictFilters query={query} people={people} filtered={filtered} />
      {sealed && <Notice icon="lock">{t('trail.sealed.leftOut')}</Notice>}
      {verifiers.length === 0 ? (
        <EmptyState
          title={t('trail.verifiers.none')}
          next={t(filtered ? 'trail.filtered.next' : 'trail.verifiers.next')}
          action={filtered ? undefined : <LinkButton to="/overlaps">{t('frame.nav.overlaps')}</LinkButton>}
        />
      ) : (
        <>
          <Card>
            <VerifierTable verifiers={verifiers} search={search.toString()} />
          </Card>
          <Card title={t('trail.verdicts')}>
            {verdicts.length === 0 ? (
              <p className="soft">{t('trail.verdicts.none')}</p>
            ) : (
              <VerdictsGiven verdicts={verdicts} />
            )}
          </Card>
          <Pager previous={later ? page(undefined) : undefined} next={more ? page(verdicts.at(-1)?.id) : undefined} />
        </>
      )}
    </>
  )
}
