import { Link } from '@remix-run/react'
import { useRef } from 'react'
import { useText } from '../i18n/context'
import type { ListedClaim } from '../review/list-claims.server'
import { Chip } from './chip'
import { ClaimStateBadges } from './claim-state'
import { ReadingText } from './reading-text'
import { TimeStamp } from './time-stamp'
import { useKeys } from './use-keys'

/** Claims in a list; j and k go from one to the next, o opens. */
export function ClaimList({ claims }: { claims: readonly ListedClaim[] }) {
  const { t } = useText()
  const list = useRef<HTMLOListElement>(null)
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-opens]') ?? [])]
  const at = () => links().indexOf(document.activeElement as HTMLAnchorElement)
  const move = (step: number) => {
    const all = links()
    all[Math.max(0, Math.min(all.length - 1, at() < 0 ? 0 : at() + step))]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1), o: () => links()[Math.max(0, at())]?.click() })
  return (
    <ol className="claim-list" ref={list} aria-label={t('claims.list')}>
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
      {claim.headline === '' ? <p className="soft">{t('claims.emptied.title')}</p> : <ReadingText size="small">{claim.headline}</ReadingText>}
      <div className="row meta">
        {claim.publishedDay === null ? <span>{t('claims.noDay')}</span> : <TimeStamp at={claim.publishedDay} day />}
        <span aria-hidden="true">·</span>
        <span>{t('claims.told', { reports, origins })}</span>
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
