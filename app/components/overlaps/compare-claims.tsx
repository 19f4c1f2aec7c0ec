import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import { Card } from '../ui/card'
import { useClaimName, type WordsOfClaims } from '../ui/claim-name'
import { StateBadge } from '../ui/state-badge'

interface ClaimSummary {
  id: number
  state: 'open' | 'confirmed' | 'disputed' | 'unverifiable' | 'empty'
  stale: boolean
  passages: number
  reports: number
  origins: number
}

/** What the claims of a pair hold today: one where both passages are in it. */
export function CompareClaims({ claims, words }: { claims: readonly ClaimSummary[]; words: WordsOfClaims }) {
  const { t } = useText()
  const claimName = useClaimName(words)
  return (
    <Card title={t(claims.length > 1 ? 'compare.claimsToday' : 'compare.claimToday')}>
      <div className="stack">
        {claims.map((claim) => (
          <div key={claim.id} className="stack-tight">
            <p className="row row-ends">
              <Link to={`/claims/${claim.id}`}>{t('claims.one', { id: claimName(claim.id) })}</Link>
              <StateBadge state={claim.stale ? 'stale' : claim.state === 'empty' ? 'open' : claim.state} />
            </p>
            <p className="meta">
              {t('compare.claimToday.summary', {
                passages: claim.passages,
                reports: claim.reports,
                origins: claim.origins,
              })}
            </p>
          </div>
        ))}
      </div>
    </Card>
  )
}
