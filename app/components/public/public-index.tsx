import type { PublicItem } from '../../exchange/publishing/public-site.server'
import { useText } from '../../i18n/context'
import { SafeText } from '../ui/reading/safe-text'
import { StateBadge } from '../ui/state-badge'
import type { PublicLinks } from './public-links'

/** So many of each kind are listed; the rest is in the feeds' archive of the folder. */
const mostListed = 500

interface PublicIndexProps {
  desk: string
  items: readonly PublicItem[]
  links: PublicLinks
}

/** All that the desk published: editions, and claims by their verdicts. */
export function PublicIndex({ desk, items, links }: PublicIndexProps) {
  const { t, id, date } = useText()
  const there = items.filter(({ gone }) => gone === null)
  const editions = there.filter(({ kind }) => kind === 'edition').slice(0, mostListed)
  const claims = there.filter(({ kind }) => kind === 'claim').slice(0, mostListed)
  return (
    <div className="edition-sheet public-index">
      <header className="edition-masthead">
        <p className="edition-kind">{t('publicPages.index.kind')}</p>
        <h1>
          <bdi>{desk}</bdi>
        </h1>
        <p className="edition-made">{t('publicPages.index.what')}</p>
      </header>
      {there.length === 0 && <p className="soft">{t('publicPages.index.none')}</p>}
      {editions.length > 0 && (
        <section>
          <h2>{t('publicPages.editions')}</h2>
          <ul className="edition-days">
            {editions.map(({ number, name }) => (
              <li key={number}>
                <a href={links.edition(number)}>{date(name, { weekday: true })}</a>
                <span className="meta">{t('edition.number', { number: id(number) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h2>{t('publicPages.claims')}</h2>
          <ul className="public-claims">
            {claims.map((item) => (
              <ListedClaim key={item.number} item={item} links={links} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function ListedClaim({ item, links }: { item: PublicItem; links: PublicLinks }) {
  const { t, date } = useText()
  return (
    <li>
      <p dir="auto" lang={item.language} className="reading reading-small">
        <a href={links.claim(item.number)}>
          <SafeText text={item.name} />
        </a>
      </p>
      <p className="meta">
        <StateBadge state={item.state} /> <time dateTime={item.first}>{date(item.first)}</time>
        {item.corrections.length > 0 && (
          <span className="tone-amber"> {t('publicPages.corrections', { count: item.corrections.length })}</span>
        )}
      </p>
    </li>
  )
}
