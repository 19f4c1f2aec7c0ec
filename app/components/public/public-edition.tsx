import type { Edition } from '../../exchange/edition/edition'
import { stateAfter, type PublishedState } from '../../exchange/publishing/corrections'
import type { PublicItem } from '../../exchange/publishing/public-site.server'
import type { VerdictHistory } from '../../exchange/publishing/verdict-history.server'
import { withholdSources } from '../../exchange/publishing/withhold'
import { useText } from '../../i18n/context'
import { EditionSheet } from '../edition/edition-sheet'
import { StateBadge } from '../ui/state-badge'
import { PublicCorrections } from './public-corrections'
import type { PublicLinks } from './public-links'
import { PublicSources } from './public-sources'

interface PublicEditionProps {
  item: PublicItem
  edition: Edition
  histories: ReadonlyMap<number, VerdictHistory>
  /** Claims that have a public page of their own. */
  published: ReadonlySet<number>
  links: PublicLinks
}

/** An issued edition as readers see it: as it was issued, with what the desk decided since beside each sentence. */
export function PublicEdition({ item, edition, histories, published, links }: PublicEditionProps) {
  const { t, date } = useText()
  const now = new Map(
    item.claims.map(({ claim, state, since }) => [
      claim,
      { published: state, state: stateAfter(state, since, histories.get(claim)?.verdicts ?? []) },
    ]),
  )
  const readers = {
    publicClaim: (claim: number) => (published.has(claim) ? links.claim(claim) : null),
    afterVerdict: (claim: number) => <Since change={now.get(claim)} />,
  }
  const shown = withholdSources(edition, item.withheld)
  return (
    <>
      <EditionSheet
        edition={shown}
        number={item.number}
        readers={readers}
        imprint={<p className="meta">{t('publicPages.since', { day: date(item.first) })}</p>}
      />
      <div className="public-apart">
        <PublicCorrections corrections={item.corrections} />
        <PublicSources edition={shown} />
        <section>
          <h2>{t('edition.read')}</h2>
          <p>{t('edition.read.lemma')}</p>
          <p>{t('edition.read.copies')}</p>
        </section>
      </div>
    </>
  )
}

/** What the desk says of a claim by now, where that is not what the edition says. */
function Since({ change }: { change: { published: PublishedState; state: PublishedState } | undefined }) {
  const { t } = useText()
  if (!change || change.published === change.state) return null
  return (
    <span className="public-since">
      {t(change.published === 'open' ? 'publicPages.decided.since' : 'publicPages.corrected.since')}{' '}
      <StateBadge state={change.state} />{' '}
    </span>
  )
}
