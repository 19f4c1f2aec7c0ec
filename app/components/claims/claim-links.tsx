import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { useText } from '../../i18n/context'
import { Message } from '../../i18n/message'
import type { ClaimLink } from '../../review/lookups/claims/read-claim-links.server'
import { ClaimStateBadges } from '../ui/claim-state'
import { ReadingText } from '../ui/reading/reading-text'
import { SubjectLink } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'
import { SafeText } from '../ui/reading/safe-text'
import { MetaParts } from '../ui/meta-parts'

/** The claims that judgements link to this one, with who judged, and those that were merged into it. */
export function ClaimLinks({ links, merged }: { links: readonly ClaimLink[]; merged: readonly { id: number }[] }) {
  const { t } = useText()
  return (
    <div className="stack-tight">
      {links.length === 0 ? <p className="soft">{t('claims.links.none')}</p> : <LinkList links={links} />}
      {merged.length > 0 && (
        <p className="meta">
          <Message id="claims.merged.list" values={{ claims: <MergedClaims merged={merged} /> }} />
        </p>
      )}
    </div>
  )
}

function MergedClaims({ merged }: { merged: readonly { id: number }[] }) {
  const { locale } = useText()
  return (
    <>
      {merged.map(({ id }, at) => (
        <Fragment key={id}>
          {at > 0 && (locale === 'ar' ? '، ' : ', ')}
          <SubjectLink kind="claim" id={id} />
        </Fragment>
      ))}
    </>
  )
}

function LinkList({ links }: { links: readonly ClaimLink[] }) {
  const { t } = useText()
  return (
    <ul className="claim-links">
      {links.map((link) => (
        <li key={`${link.relation} ${link.claim.id}`}>
          <div className="row">
            <span className={link.relation === 'conflict' ? 'tone-amber' : undefined}>
              {t(`claims.link.${link.relation}`)}
            </span>
            <SubjectLink kind="claim" id={link.claim.id} />
            <ClaimStateBadges state={link.claim.state} stale={link.claim.stale} />
          </div>
          <ReadingText size="small" className="claim-link-headline">
            {link.claim.headline}
          </ReadingText>
          {link.judgements.map((judgement) => (
            <p key={judgement.id} className="meta">
              <MetaParts
                parts={[
                  <bdi>
                    {judgement.sealed ? t('action.actor.sealed') : (judgement.person ?? t('claims.person.none'))}
                  </bdi>,
                  <TimeStamp at={judgement.at} />,
                  <Link
                    to={`/overlaps/${Math.min(judgement.own, judgement.other)}/${Math.max(judgement.own, judgement.other)}`}
                  >
                    {t('claims.link.pair')}
                  </Link>,
                  judgement.note !== '' && (
                    <bdi>
                      <SafeText text={judgement.note} />
                    </bdi>
                  ),
                ]}
              />
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
