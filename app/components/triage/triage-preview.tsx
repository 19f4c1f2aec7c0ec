import { Link, useLocation } from '@remix-run/react'
import { useText } from '../../i18n/context'
import type { ListedTriageable } from '../../review/queries/queue/list-triageable.server'
import { mostTriaged, triageDecisions } from '../../review/rules/queue/triage'
import { writeClaim, type TriageMode, type TriagePlan } from '../../review/rules/queue/triage-plan'
import { Button, LinkButton } from '../ui/button'
import { Card } from '../ui/card'
import { Disclosure } from '../ui/disclosure'
import { Field } from '../ui/forms/field'
import { PostForm } from '../ui/forms/post-form'
import { ReadingText } from '../ui/reading/reading-text'
import { modeKeys } from './triage-modes'
import { becauseOf, TriageChip } from './triage-chip'
import { MetaParts } from '../ui/meta-parts'

type Plan = TriagePlan<ListedTriageable>

interface TriagePreviewProps {
  mode: TriageMode
  set: Plan['set']
  /** There may be more claims than one action takes. */
  most: boolean
  back: string
  request: string
}

/** What will be set, claim by claim, each with a box to leave it out; then one button for all of it. */
export function TriagePreview({ mode, set, most, back, request }: TriagePreviewProps) {
  const { t, number } = useText()
  const { search } = useLocation()
  if (set.length === 0)
    return (
      <Card title={t('triage.will')}>
        <p>{t(mode === 'proposed' ? 'triage.will.nothingProposed' : 'triage.will.nothing')}</p>
        <p>
          <LinkButton to={back}>{t('frame.back')}</LinkButton>
        </p>
      </Card>
    )
  const counts = triageDecisions.flatMap((decision) => {
    const count = set.filter((one) => one.decision === decision).length
    return count > 0 ? [t('triage.will.count', { count, number: number(count), what: t(`triage.${decision}`) })] : []
  })
  return (
    <Card
      title={t('triage.will')}
      aside={
        <span className="meta">
          <MetaParts parts={counts} />
        </span>
      }
    >
      <PostForm action={`/triage${search}`} values={{ request, returnTo: back, from: 'preview' }} className="stack">
        {most && <p className="tone-amber">{t('triage.will.most', { most: mostTriaged })}</p>}
        <div className="triage-confirm">
          <Field label={t('triage.why')} optional name="reason" maxLength={1000} dir="auto" />
          <div className="row">
            <Button look="primary" shortcut={modeKeys[mode]}>
              {t('triage.confirm', { count: set.length, number: number(set.length) })}
            </Button>
            <LinkButton to={back}>{t('frame.cancel')}</LinkButton>
          </div>
        </div>
        <ul className="triage-list">
          {set.map(({ claim, decision }) => (
            <PreviewedClaim key={claim.id} claim={claim} decision={decision} />
          ))}
        </ul>
      </PostForm>
    </Card>
  )
}

function PreviewedClaim({ claim, decision }: Plan['set'][number]) {
  const { t, id } = useText()
  const because = becauseOf(claim.proposal)
  const name = t('claims.one', { id: id(claim.id) })
  return (
    <li>
      <label className="row">
        <input
          type="checkbox"
          name="claim"
          className="queue-check"
          value={writeClaim(claim, decision)}
          defaultChecked
          aria-label={t('triage.include', { claim: name })}
        />
        <span className="chip chip-proposed">
          <bdi>{t(`triage.${decision}`)}</bdi>
        </span>
        {because !== null && <span className="meta">{t(because)}</span>}
        <TriageChip triage={claim.triage} returned={claim.returned} />
        <Link to={`/claims/${claim.id}`}>{name}</Link>
      </label>
      <ReadingText size="small" className="clamped">
        {claim.headline}
      </ReadingText>
    </li>
  )
}

/** What stays as it is, by the reason. */
export function TriageLeft({ left }: { left: Plan['left'] }) {
  const { t, id, number } = useText()
  const reasons = [...new Set(left.map(({ why }) => why))]
  return (
    <Card title={t('triage.left', { count: left.length, number: number(left.length) })}>
      {reasons.map((reason) => {
        const own = left.filter(({ why }) => why === reason)
        return (
          <Disclosure
            key={reason}
            summary={`${t(`triage.left.${reason}`)} (${number(own.length)})`}
            open={reason === 'unproposed' && own.length <= 12}
          >
            <ul className="triage-list">
              {own.map(({ claim }) => (
                <li key={claim.id}>
                  <div className="row">
                    <TriageChip triage={claim.triage} returned={claim.returned} />
                    <Link to={`/claims/${claim.id}`}>{t('claims.one', { id: id(claim.id) })}</Link>
                  </div>
                  <ReadingText size="small" className="clamped">
                    {claim.headline}
                  </ReadingText>
                </li>
              ))}
            </ul>
          </Disclosure>
        )
      })}
    </Card>
  )
}
