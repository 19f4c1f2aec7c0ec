import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allows } from '../../auth/permissions'
import { EditionDownloads } from '../../components/edition/edition-actions'
import { EditionBar } from '../../components/edition/edition-bar'
import { EditionChanges, EditionKey, EditionSources } from '../../components/edition/edition-aside'
import { EditionSheet } from '../../components/edition/edition-sheet'
import { IssueRelation } from '../../components/edition/issued-list'
import { LinkButton } from '../../components/ui/button'
import { Notice } from '../../components/ui/notices'
import { readIssue, type IssuedHead } from '../../exchange/edition/issued-editions.server'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { pageTitle } from '../../server/page-title'
import { notFound, numberParam } from '../../server/params/params'

export const meta: MetaFunction = pageTitle('edition.title')

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const viewer = await authorise(context, request, 'read')
  const issue = await readIssue(context.db, numberParam(params.number))
  if (!issue) throw notFound()
  return { ...issue, mayPublish: allows(viewer.role, 'publish') }
}

export default function IssuedEditionPage() {
  const { t, id, date } = useText()
  const { head, next, edition, changes, mayPublish } = useLoaderData<typeof loader>()
  return (
    <>
      <EditionBar>
        <LinkButton to={`/edition/${head.day}`}>{t('edition.of', { day: date(head.day) })}</LinkButton>
        {edition && mayPublish && (
          <LinkButton to={`/edition/issues/${head.number}/publish`}>{t('publishing.link')}</LinkButton>
        )}
        {edition && <EditionDownloads address={`/edition/issues/${head.number}`} />}
      </EditionBar>
      {next && (
        <Notice tone="amber" icon="clock">
          <Link to={`/edition/issues/${next.number}`}>
            {t(next.correction ? 'edition.issued.corrected' : 'edition.issued.followed', { number: id(next.number) })}
          </Link>
        </Notice>
      )}
      {edition === null ? (
        <>
          <h1>{t('edition.issue.of', { number: id(head.number), day: date(head.day) })}</h1>
          <Notice tone="amber">{t('edition.issued.redacted')}</Notice>
        </>
      ) : (
        <div className="edition">
          <EditionSheet edition={edition} number={head.number} imprint={<Imprint head={head} />} />
          <div className="cards">
            {head.follows !== null && (
              <EditionChanges changes={changes} title={t('edition.changes.inIssue', { number: id(head.follows) })} />
            )}
            <EditionSources edition={edition} />
            <EditionKey edition={edition} />
          </div>
        </div>
      )}
    </>
  )
}

function Imprint({ head }: { head: IssuedHead }) {
  const { t, dateTime } = useText()
  return (
    <>
      {head.follows !== null && (
        <p>
          <IssueRelation issue={head} />
        </p>
      )}
      {head.person !== null && (
        <p className="meta">{t('edition.issue.by', { person: head.person, time: dateTime(head.at) })}</p>
      )}
    </>
  )
}
