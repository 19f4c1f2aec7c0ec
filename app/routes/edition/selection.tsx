import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EditionDownloads } from '../../components/edition/edition-actions'
import { EditionKey, EditionSources } from '../../components/edition/edition-aside'
import { EditionBar } from '../../components/edition/edition-bar'
import { EditionSheet, isEmpty } from '../../components/edition/edition-sheet'
import { sectionName } from '../../components/edition/edition-words'
import { Card } from '../../components/ui/card'
import { EmptyState } from '../../components/ui/notices'
import type { Edition } from '../../exchange/edition/edition'
import { useText } from '../../i18n/context'
import { authorise } from '../../server/authorise'
import { inThread } from '../../server/in-thread'
import { pageTitle } from '../../server/page-title'

export const meta: MetaFunction = pageTitle('edition.selection')

export async function loader({ context, request }: LoaderFunctionArgs) {
  await authorise(context, request, 'read')
  const search = new URL(request.url).search.slice(1, 2000)
  const { timeZone } = context.services
  return { search, edition: await inThread(context, 'read-selection-edition', { search, timeZone }) }
}

/** An edition of the claims that fit a list's conditions, or of an event: to read, print and take along. */
export default function EditionOfSelection() {
  const { t } = useText()
  const { edition, search } = useLoaderData<typeof loader>()
  return (
    <>
      <EditionBar>
        <EditionDownloads address="/edition/selection" search={`?${search}`} />
      </EditionBar>
      {isEmpty(edition) ? (
        <EmptyState title={t('edition.empty')} next={t('claims.filtered.next')} />
      ) : (
        <div className="edition">
          <EditionSheet edition={edition} number={null} />
          <div className="cards">
            <Governorates edition={edition} search={search} />
            <EditionSources edition={edition} />
            <EditionKey edition={edition} />
          </div>
        </div>
      )}
    </>
  )
}

/** One governorate of the selection alone. */
function Governorates({ edition, search }: { edition: Edition; search: string }) {
  const text = useText()
  const sections = [...edition.sections, ...edition.unverified].filter(({ key }) => key !== '')
  const keys = [...new Map(sections.map((section) => [section.key, section])).values()]
  if (keys.length < 2) return null
  return (
    <Card title={text.t('edition.governorates')} className="screen-only">
      <ul>
        {keys.map((section) => {
          const narrowed = new URLSearchParams(search)
          narrowed.set('governorate', section.key)
          return (
            <li key={section.key}>
              <Link to={`/edition/selection?${narrowed}`}>{sectionName(section, text)}</Link>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
