import { useText } from '../../i18n/context'
import type { ResolverGap } from '../../review/rules/resolver-gap'
import type { PolicyInForce } from '../../review/lookups/reviewing/policy.server'
import { Button } from '../ui/button'
import { Check, RadioCards } from '../ui/forms/choices'
import { TextArea } from '../ui/forms/field'
import { NumberField } from '../ui/forms/number-field'
import { Notice } from '../ui/notices'
import { SafeText } from '../ui/reading/safe-text'
import { TimeStamp } from '../ui/time-stamp'
import { PostForm } from '../ui/forms/post-form'
import { MetaParts } from '../ui/meta-parts'

interface PolicyFormProps {
  policy: PolicyInForce
  request: string
  typed?: Record<string, string>
  issues?: Record<string, string>
}

/** What the desk asks of a verdict: how much evidence, whose second look, and whether that look is blind. */
export function PolicyForm({ policy, request, typed, issues = {} }: PolicyFormProps) {
  const { t } = useText()
  // Boxes left open are in no form: where something was typed, it alone says what was ticked.
  const again = typed && 'secondFor' in typed ? typed : undefined
  const part = { policy, again, issues }
  return (
    <PostForm action="/settings/policy" className="form" values={{ seen: policy.id, request }}>
      <EvidenceNeeded {...part} />
      <RadioCards
        legend={t('policy.second')}
        name="secondFor"
        required
        defaultValue={again?.secondFor ?? policy.secondFor}
        error={issues.secondFor && t('policy.second.someOfNone')}
        choices={(['none', 'some', 'all'] as const).map((value) => ({
          value,
          label: t(`policy.second.${value}`),
          hint: t(`policy.second.${value}.hint`),
        }))}
      />
      <ClaimsWithSecondReview {...part} />
      <RadioCards
        legend={t('policy.look')}
        name="blind"
        required
        defaultValue={again?.blind ?? (policy.blind ? 'yes' : 'no')}
        choices={[
          { value: 'yes', label: t('policy.blind'), hint: t('policy.blind.hint') },
          { value: 'no', label: t('policy.open'), hint: t('policy.open.hint') },
        ]}
      />
      <TextArea
        name="reason"
        required
        maxLength={1000}
        label={t('policy.reason')}
        defaultValue={typed?.reason}
        error={issues.reason && t('policy.reason.missing')}
      />
      <div className="form-end">
        <Button look="primary">{t('policy.save')}</Button>
      </div>
    </PostForm>
  )
}

interface PartOfForm {
  policy: PolicyInForce
  /** What was typed before the form was refused. */
  again: Record<string, string> | undefined
  issues: Record<string, string>
}

/** How many pieces of evidence a verdict needs. */
function EvidenceNeeded({ policy, again, issues }: PartOfForm) {
  const { t } = useText()
  return (
    <div className="field-pair">
      {(['confirmNeeds', 'confirmOutside', 'disputeNeeds'] as const).map((name) => (
        <NumberField
          key={name}
          name={name}
          required
          label={t(`policy.${name}`)}
          hint={t(name === 'confirmOutside' ? 'policy.confirmOutside.hint' : 'policy.needs.hint')}
          defaultValue={again?.[name] ?? String(policy[name])}
          error={issues[name] && t(name === 'confirmOutside' ? 'policy.confirmOutside.bad' : 'policy.needs.bad')}
        />
      ))}
    </div>
  )
}

/** Which claims get a second review, where not all or none do. */
function ClaimsWithSecondReview({ policy, again, issues }: PartOfForm) {
  const { t } = useText()
  const ticked = (name: 'secondRefuted' | 'secondConflicts') => (again ? again[name] === 'yes' : policy[name])
  return (
    <fieldset className="field stack">
      <legend className="field-label">{t('policy.some')}</legend>
      <NumberField
        name="secondToll"
        optional
        label={t('policy.some.toll')}
        defaultValue={again?.secondToll ?? policy.secondToll ?? ''}
        error={issues.secondToll && t('policy.some.toll.bad')}
      />
      <Check
        name="secondRefuted"
        value="yes"
        label={t('policy.some.refuted')}
        hint={t('policy.some.refuted.hint')}
        defaultChecked={ticked('secondRefuted')}
      />
      <Check
        name="secondConflicts"
        value="yes"
        label={t('policy.some.conflicts')}
        defaultChecked={ticked('secondConflicts')}
      />
    </fieldset>
  )
}

/** The policy in force as sentences, with who set it and why. */
export function PolicyInWords({ policy }: { policy: PolicyInForce & { starting: boolean } }) {
  const { t, list } = useText()
  const conditions = [
    policy.secondToll !== null && t('policy.says.toll', { count: policy.secondToll }),
    policy.secondRefuted && t('policy.says.refuted'),
    policy.secondConflicts && t('policy.says.conflicts'),
  ].filter((words) => words !== false)
  return (
    <div className="stack-tight">
      <p>{t('policy.says.needs', { confirm: policy.confirmNeeds, dispute: policy.disputeNeeds })}</p>
      <p>{t('policy.says.outside', { count: policy.confirmOutside })}</p>
      <p>
        {policy.secondFor === 'some'
          ? t('policy.says.some', { conditions: list(conditions) })
          : t(`policy.says.${policy.secondFor}`)}
      </p>
      {policy.secondFor !== 'none' && <p>{t(policy.blind ? 'policy.blind.hint' : 'policy.open.hint')}</p>}
      {policy.at === null ? (
        <p className="meta">{t('policy.default')}</p>
      ) : (
        <>
          {policy.starting ? (
            <p>{t('policy.starting')}</p>
          ) : (
            <p dir="auto" className="rationale">
              <SafeText text={policy.reason} />
            </p>
          )}
          <p className="meta">
            <MetaParts parts={[<bdi>{policy.person ?? t('claims.person.none')}</bdi>, <TimeStamp at={policy.at} />]} />
          </p>
        </>
      )}
    </div>
  )
}

/** Whom a policy with a second reviewer lacks, of the people of today. */
export function ResolverGapNotice({ gap }: { gap: ResolverGap }) {
  const { t, list } = useText()
  return (
    <Notice tone="amber">
      {gap.kind === 'if-they-review'
        ? t('policy.gap.if-they-review', { count: gap.names.length, names: list(gap.names) })
        : t(`policy.gap.${gap.kind}`)}
    </Notice>
  )
}
