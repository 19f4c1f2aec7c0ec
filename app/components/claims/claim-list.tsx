import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { ListedClaim } from '../../review/queries/list-claims.server'
import { Chip } from '../ui/chip'
import { ClaimStateBadges } from '../ui/claim-state'
import { ReadingText } from '../ui/reading-text'
import { TimeStamp } from '../ui/time-stamp'
import { useOpeningKeys } from '../ui/use-opening-keys'

/** Claims in a list, gone through by keys. */
export function ClaimList({ claims }: { claims: readonly ListedClaim[] }) {
  const { t } = useText()
  return (
    <ol className="claim-list" ref={useOpeningKeys<HTMLOListElement>()} aria-label={t('claims.list')}>
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} />
      ))}
    </ol>
  )
}

function ClaimItem({ claim }: { claim: ListedClaim }) {
  const { t, id } = useText()
  const { reports, origins, conflicts, updates } = claim
  return (
    <li>
      <div className="row row-ends">
        <ClaimStateBadges state={claim.state} stale={claim.stale} review={claim.review} />
        <Link to={`/claims/${claim.id}`} data-opens="" className="claim-number">
          {t('claims.one', { id: id(claim.id) })}
        </Link>
      </div>
      {claim.headline === '' ? (
        <p className="soft">{t('claims.emptied.title')}</p>
      ) : (
        <ReadingText size="small">{claim.headline}</ReadingText>
      )}
      <div className="row meta">
        {claim.publishedDay === null ? <span>{t('claims.noDay')}</span> : <TimeStamp at={claim.publishedDay} day />}
        <span aria-hidden="true">·</span>
        <span>{t('claims.reportsAndOrigins', { reports, origins })}</span>
        {conflicts > 0 && (
          <Chip tone="amber" icon="differs">
            {t('claims.conflicts', { count: conflicts })}
          </Chip>
        )}
        {updates > 0 && <Chip icon="forward">{t('claims.updates', { count: updates })}</Chip>}
      </div>
    </li>
  )
}
