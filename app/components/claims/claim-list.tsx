import { Link } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { ListedClaim } from '../../review/queries/claims/list-claims.server'
import { ProposalChip, TriageChip } from '../triage/triage-chip'
import { Chip } from '../ui/chip'
import { ClaimStateBadges } from '../ui/claim-state'
import { FoundByFacts } from '../ui/found-by-facts'
import { FoundText } from '../ui/found-text'
import { ReadingText } from '../ui/reading/reading-text'
import { SafeText } from '../ui/reading/safe-text'
import { MetaParts } from '../ui/meta-parts'
import { TimeStamp } from '../ui/time-stamp'
import { useKeys } from '../ui/keys/use-keys'
import { useOpeningKeys } from '../ui/keys/use-opening-keys'

interface ClaimListProps {
  claims: readonly ListedClaim[]
  /** Told how many are selected; claims have no boxes without it. */
  onSelect?: (count: number) => void
}

/** Claims in a list, gone through and selected by keys. */
export function ClaimList({ claims, onSelect }: ClaimListProps) {
  const { t } = useText()
  const list = useOpeningKeys<HTMLOListElement>()
  const boxes = () => [...(list.current?.querySelectorAll<HTMLInputElement>('[data-selects]') ?? [])]
  useKeys(
    {
      // Without a focus in the list the first claim takes it, and j goes on from there.
      x: () => {
        if (!list.current?.contains(document.activeElement))
          list.current?.querySelector<HTMLElement>('[data-opens]')?.focus()
        document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-selects]')?.click()
      },
      a: () => {
        const wanted = boxes().some((box) => !box.checked)
        for (const box of boxes()) if (box.checked !== wanted) box.click()
      },
    },
    onSelect !== undefined,
  )
  return (
    <ol
      className="claim-list"
      ref={list}
      aria-label={t('claims.list')}
      onChange={() => onSelect?.(boxes().filter((box) => box.checked).length)}
    >
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} selects={onSelect !== undefined} />
      ))}
    </ol>
  )
}

function ClaimItem({ claim, selects }: { claim: ListedClaim; selects: boolean }) {
  const { t, id } = useText()
  const { reports, origins, conflicts, updates } = claim
  return (
    <li>
      <div className="row">
        <div className="row">
          {selects && claim.state === 'open' && (
            <input
              type="checkbox"
              form="triage"
              name="claim"
              value={claim.id}
              className="queue-check"
              aria-label={t('queue.select', { name: t('claims.one', { id: id(claim.id) }) })}
              data-selects=""
            />
          )}
          <ClaimStateBadges state={claim.state} stale={claim.stale} review={claim.review} />
          {claim.state === 'open' && <TriageChip triage={claim.triage} returned={claim.returned} />}
          {claim.state === 'open' && claim.triage === '' && <ProposalChip ground={claim.proposal} />}
        </div>
        <Link to={`/claims/${claim.id}`} data-opens="" className="claim-number">
          {t('claims.one', { id: id(claim.id) })}
        </Link>
      </div>
      <div className="claim-said">
        {claim.headline === '' ? (
          <p className="soft">{t('claims.emptied.title')}</p>
        ) : (
          <ReadingText size="small">
            {claim.before && (
              <span className="around">
                <SafeText text={claim.before} />{' '}
              </span>
            )}
            <FoundText text={claim.headline} found={claim.found} />
          </ReadingText>
        )}
        <FoundByFacts facts={claim.byFacts} />
      </div>
      <div className="row meta">
        <MetaParts
          parts={[
            claim.publishedDay === null ? t('claims.noDay') : <TimeStamp at={claim.publishedDay} day />,
            t('claims.reportsAndOrigins', { reports, origins }),
          ]}
        />
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
