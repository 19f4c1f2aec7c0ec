import { useText } from '../../i18n/context'
import { MOST_COMPARED } from '../../matching/blocking/most-compared'
import type { ClaimTriage } from '../../review/queries/queue/read-triage.server'
import { writeClaim } from '../../review/rules/queue/triage-plan'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { PostForm } from '../ui/forms/post-form'
import { SafeText } from '../ui/reading/safe-text'
import { OutsideName } from '../ui/subject-link'
import { TimeStamp } from '../ui/time-stamp'
import { TriageButtons } from './triage-buttons'
import { ProposalChip, TriageChip } from './triage-chip'
import { MetaParts } from '../ui/meta-parts'

/** Whether the claim is worth checking: who said so, when and why; what is proposed; and the keys that decide it. */
export function TriageCard({ triage, request }: { triage: ClaimTriage; request?: string }) {
  const { t } = useText()
  const { claim, decided } = triage
  const open = claim.state === 'open' && !claim.review
  if (!open && !decided) return null
  return (
    <Card title={t('triage.title')}>
      <div className="stack">
        {decided && <Decided triage={triage} request={request} />}
        {open && !decided && <ProposalChip ground={claim.proposal} />}
        {open && claim.proposal === 'series' && <p className="meta">{t('triage.series', { count: MOST_COMPARED })}</p>}
        {open && request && (
          <div className="screen-only">
            <TriageButtons
              key={claim.triageId}
              written={writeClaim(claim)}
              request={request}
              current={claim.returned === '' ? claim.triage : ''}
              keys
              small={false}
            />
          </div>
        )}
      </div>
    </Card>
  )
}

function Decided({ triage: { claim, decided }, request }: { triage: ClaimTriage; request?: string | undefined }) {
  const { t } = useText()
  if (!decided) return null
  const { decision, reason, at, person, sealed, request: of } = decided
  return (
    <div className="stack-tight">
      <p className="row">
        <TriageChip triage={claim.triage} returned={claim.returned} />
        {claim.returned !== '' && (
          <span className="meta">{t('triage.earlier', { what: t(`triage.${decision}`) })}</span>
        )}
      </p>
      {reason !== '' && (
        <p dir="auto">
          <SafeText text={reason} />
        </p>
      )}
      <div className="row row-ends">
        <p className="meta">
          <MetaParts
            parts={[
              person ? (
                <OutsideName to={`/trail?who=person:${person.id}`}>{person.name}</OutsideName>
              ) : (
                t(sealed ? 'action.actor.sealed' : 'triage.byCommand')
              ),
              <TimeStamp at={at} />,
            ]}
          />
        </p>
        {request && (
          <PostForm
            action="/triage/undo"
            values={{ of, claim: claim.id, request: `${request}:untriage`, returnTo: `/claims/${claim.id}` }}
            className="screen-only"
          >
            <Button small look="quiet">
              {t('frame.undo')}
            </Button>
          </PostForm>
        )}
      </div>
    </div>
  )
}
