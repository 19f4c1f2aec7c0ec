import { sentencesOf } from '../../exchange/edition/edition'
import type { PublishedClaim } from '../../exchange/publishing/published-content'
import { shownAppearances, withholdSources } from '../../exchange/publishing/withhold'
import type { PublicItem } from '../../exchange/publishing/public-site.server'
import type { VerdictHistory } from '../../exchange/publishing/verdict-history.server'
import { useText } from '../../i18n/context'
import { EditionParagraph } from '../edition/edition-paragraph'
import { numberNotes, reportSigla } from '../edition/edition-words'
import { Hash } from '../ui/hash'
import { useRatings } from '../ui/rating-words'
import { MetaParts } from '../ui/meta-parts'
import { SafeText } from '../ui/reading/safe-text'
import { StanceChip, StateBadge } from '../ui/state-badge'
import { PublicCorrections } from './public-corrections'
import type { PublicLinks } from './public-links'
import { PublicSources } from './public-sources'

interface PublicClaimProps {
  item: Pick<PublicItem, 'number' | 'first' | 'state' | 'corrections'>
  content: PublishedClaim
  history: VerdictHistory
  links: PublicLinks
}

/** A claim as readers see it: the words, the verdict of today, what the sources give instead, and what it rests on. */
export function PublicClaim({ item, content, history, links }: PublicClaimProps) {
  const text = useText()
  const { t, id, date } = text
  const edition = withholdSources(content.edition, content.withheld)
  const sentences = sentencesOf(edition).map((sentence) => ({ ...sentence, state: item.state, stale: false }))
  const parts = {
    notes: numberNotes(edition),
    sigla: reportSigla(edition, text),
    numbers: new Map<number, number>(),
    publicClaim: (claim: number) => (claim === item.number ? links.claim(claim) : null),
  }
  return (
    <article className="edition-sheet public-claim">
      <header className="edition-masthead">
        <p className="edition-kind">
          {t('publicPages.claim')} <span aria-hidden="true">❦</span> {id(item.number)}
        </p>
        <h1>{t('publicPages.claim.title')}</h1>
      </header>
      <EditionParagraph sentences={sentences} parts={parts} />
      <PublicVerdict item={item} history={history} />
      <PublicCorrections corrections={item.corrections} />
      <PublicEvidence content={content} history={history} />
      <PublicSources edition={edition} appearances={shownAppearances(content)} />
      <p className="meta">{t('publicPages.since', { day: date(item.first) })}</p>
    </article>
  )
}

function PublicVerdict({ item, history }: Pick<PublicClaimProps, 'item' | 'history'>) {
  const { t, date } = useText()
  const ratings = useRatings()
  const verdict = history.verdicts.at(-1)
  if (!verdict) return null
  return (
    <section className={`public-verdict public-verdict-${item.state}`}>
      <h2>
        <StateBadge state={item.state} />
      </h2>
      <p className="meta">
        <MetaParts
          parts={[
            verdict.credibility !== null &&
              item.state !== 'open' &&
              `${t('claims.credibility')} ${ratings.credibility(verdict.credibility)}`,
            <time dateTime={verdict.at}>{t('publicPages.decided', { day: date(verdict.at) })}</time>,
          ]}
        />
      </p>
      {history.stale && <p className="tone-amber">{t('publicPages.stale')}</p>}
      <p dir="auto" className="public-rationale">
        <SafeText text={verdict.rationale} />
      </p>
    </section>
  )
}

/** The evidence of the verdict that it was released with; a later verdict rests on other evidence, which nobody released yet. */
function PublicEvidence({ content, history }: Pick<PublicClaimProps, 'content' | 'history'>) {
  const { t, dateTime } = useText()
  const { verdict, pieces, others } = content.evidence
  if (history.verdicts.at(-1)?.id !== verdict || pieces.length + others === 0) return null
  return (
    <section className="public-evidence">
      <h2>{t('publicPages.evidence')}</h2>
      <ul>
        {pieces.map(({ stance, address, captured, sha256 }, at) => (
          <li key={at}>
            <StanceChip stance={stance} />{' '}
            {address === null ? (
              t('publicPages.evidence.file')
            ) : (
              <a href={address} rel="nofollow noopener">
                <bdi dir="ltr">{address}</bdi>
              </a>
            )}
            {captured !== null && <span className="meta"> {t('publicPages.evidence.kept', { time: dateTime(captured) })}</span>}
            {sha256.map((hash) => (
              <span key={hash} className="meta">
                {' '}
                SHA-256 <Hash value={hash} full />
              </span>
            ))}
          </li>
        ))}
        {others > 0 && <li>{t('publicPages.evidence.others', { count: others })}</li>}
      </ul>
    </section>
  )
}
