import { Link } from '@remix-run/react'
import type { ListedPublication } from '../../exchange/publishing/list-publications.server'
import { useText } from '../../i18n/context'
import { firstWords } from '../ui/claim-name'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { MetaParts } from '../ui/meta-parts'

/** What was proposed, published or taken back, what waits for somebody first. */
export function PublishedList({ publications }: { publications: readonly ListedPublication[] }) {
  const { t, id, date } = useText()
  return (
    <ul className="edition-days">
      {publications.map(({ publication, claim, edition, words, day, step, person, at }) => (
        <li key={publication}>
          <Link to={claim === null ? `/edition/issues/${edition}/publish` : `/claims/${claim}/publish`}>
            {claim === null ? (
              t('publicPages.feed.edition', { number: id(edition ?? 0), day: date(day ?? '') })
            ) : (
              <bdi>
                <SafeText text={firstWords(words ?? '')} />
              </bdi>
            )}
          </Link>
          <span className={step === 'proposed' ? 'meta tone-amber' : 'meta'}>
            <MetaParts
              parts={[
                t(`publishing.step.${step}`, { person: person ?? t('claims.person.none') }),
                <TimeStamp at={at} />,
              ]}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
