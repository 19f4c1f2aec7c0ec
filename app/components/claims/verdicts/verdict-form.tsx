import { useLocation, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import type { VerdictDecision } from '../../../../db/schema'
import type { MessageKey } from '../../../i18n/catalogue'
import { useText } from '../../../i18n/context'
import type { ClaimReviews } from '../../../review/queries/claims/read-claim-reviews.server'
import type { Dossier } from '../../../review/queries/claims/read-claim.server'
import type { EvidenceWeights } from '../../../review/rules/verdicts/evidence-weight'
import { missingEvidence } from '../../../review/rules/verdicts/policy'
import { useKeys } from '../../ui/keys/use-keys'
import { Button } from '../../ui/button'
import { GlossaryLink } from '../../ui/glossary'
import { RadioCards } from '../../ui/forms/choices'
import { Select, TextArea } from '../../ui/forms/field'
import { useDeliberate } from '../../ui/deliberate'
import { PostForm } from '../../ui/forms/post-form'
import { TooQuick } from '../../ui/too-quick'
import { MetaParts } from '../../ui/meta-parts'

interface VerdictFormProps {
  dossier: Dossier
  request: string
  /** The newest action on the claim that this page shows. */
  seen: number
  /** Where a lead resolves what two reviewers disagree on. */
  resolves?: boolean
  typed?: Record<string, string>
  issues?: Record<string, string>
}

interface EvidenceSoFarProps {
  decision: VerdictDecision
  weights: EvidenceWeights
  needs: EvidenceWeights
  /** Some evidence is sealed: for which verdict it speaks is not shown. */
  sealed: boolean
}

const decisions: readonly VerdictDecision[] = ['confirmed', 'disputed', 'unverifiable']

/**
 * The form a verdict is given in. It carries the claim's version
 * as shown here, and says before the decision which evidence each choice lacks.
 */
export function VerdictForm({ dossier, request, seen, resolves = false, typed = {}, issues = {} }: VerdictFormProps) {
  const { t } = useText()
  const { search } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  useKeys({ v: () => form.current?.querySelector<HTMLElement>('input[type=radio]:enabled')?.focus() })
  const busy = useNavigation().state === 'submitting'
  const { onClick, hasty } = useDeliberate()
  const { weights, review } = dossier
  const sealed = dossier.evidence.some(({ stance, withdrawn }) => stance === 'sealed' && !withdrawn)
  const possible = (value: VerdictDecision) => missingEvidence(weights, review.needs, value) === null
  const choices = decisions.map((value) => ({
    value,
    label: t(`claims.verdict.${value}`),
    hint: <EvidenceSoFar decision={value} weights={weights} needs={review.needs} sealed={sealed} />,
    disabled: !possible(value),
  }))
  const chosen = decisions.find((value) => value === typed.decision && possible(value))
  return (
    <PostForm
      action={`/claims/${dossier.id}/${resolves ? 'resolve' : 'verdict'}${search}`}
      className="form"
      ref={form}
      values={{ version: dossier.version, seen, request }}
    >
      <OriginsAndConflicts dossier={dossier} />
      <RadioCards
        legend={t('claims.verdict.choose')}
        name="decision"
        required
        choices={choices}
        defaultValue={chosen}
        error={issues.decision && t('claims.verdict.choose.missing')}
      />
      <CredibilityAndRationale typed={typed} issues={issues} />
      <p className="meta">{t(resolves ? 'claims.settle.consequence' : consequence(review))}</p>
      <div className="form-end">
        <Button look="primary" disabled={busy || !decisions.some(possible)} onClick={onClick}>
          {t(resolves ? 'claims.settle.save' : 'claims.verdict.save')}
        </Button>
        <TooQuick hasty={hasty} />
      </div>
    </PostForm>
  )
}

/** What the claim rests on, and how many contradict it. */
function OriginsAndConflicts({ dossier }: { dossier: Dossier }) {
  const { t } = useText()
  const conflicts = dossier.links.filter((link) => link.relation === 'conflict').length
  return (
    <p className="meta">
      <MetaParts
        parts={[
          t('claims.origins', { count: dossier.counts.origins }),
          conflicts > 0 && <span className="tone-amber">{t('claims.conflicts', { count: conflicts })}</span>,
        ]}
      />
    </p>
  )
}

/** How credible the claim is, and why the verdict is what it is. */
function CredibilityAndRationale({ typed, issues }: Required<Pick<VerdictFormProps, 'typed' | 'issues'>>) {
  const { t, number } = useText()
  const credibilities = ([1, 2, 3, 4, 5, 6] as const).map((degree) => ({
    value: String(degree),
    label: t('claims.credibility.option', { number: number(degree), words: t(`claims.credibility.${degree}`) }),
  }))
  return (
    <>
      <Select
        label={t('claims.credibility')}
        name="credibility"
        required
        blank={t('claims.credibility.choose')}
        options={credibilities}
        defaultValue={typed.credibility ?? ''}
        error={issues.credibility && t('claims.credibility.missing')}
      />
      <GlossaryLink term="credibility" />
      <TextArea
        label={t('claims.rationale')}
        name="rationale"
        required
        maxLength={5000}
        hint={t('claims.rationale.hint')}
        defaultValue={typed.rationale}
        error={
          issues.rationale &&
          t(issues.rationale === 'too_big' ? 'errors.field.tooLong' : 'claims.rationale.missing', { most: 5000 })
        }
      />
    </>
  )
}

/** What a verdict has in its direction, or, where its button is grey, what it lacks. */
function EvidenceSoFar({ decision, weights, needs, sealed }: EvidenceSoFarProps) {
  const { t } = useText()
  const missing = missingEvidence(weights, needs, decision)
  const count = weights[decision]
  if (missing === 'outside') return t('claims.verdict.outside', { count: weights.outside, needed: needs.outside })
  if (missing === 'pieces' && count > 0) return t('claims.verdict.short', { count, needed: needs[decision] })
  // The number would say how many of the sealed pieces speak for this verdict, which is not so.
  if (sealed && decision !== 'unverifiable') return t('claims.verdict.need.sealed')
  return t(`claims.verdict.need.${decision}`, { count })
}

/** What recording it does: it holds at once, waits for a second reviewer, or is the second review itself. */
function consequence({ awaits, own, next, blind }: ClaimReviews): MessageKey {
  if (awaits === 'second')
    return own
      ? 'claims.review.consequence.again'
      : blind
        ? 'claims.review.consequence.second'
        : 'claims.review.consequence.secondOpen'
  if (next === 'first') return blind ? 'claims.review.consequence.first' : 'claims.review.consequence.firstOpen'
  return 'claims.verdict.consequence'
}
