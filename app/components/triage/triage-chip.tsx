import type { TriageDecision } from '../../../db/schema'
import type { MessageKey } from '../../i18n/catalogue'
import { useText } from '../../i18n/context'
import { proposalGrounds, proposedTriage, type ProposalGround } from '../../review/rules/queue/triage'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'

/** What somebody decided: a filled chip. A decision that does not count any more says why the claim came back. */
export function TriageChip({ triage, returned = '' }: { triage: TriageDecision | ''; returned?: string }) {
  const { t } = useText()
  if (returned === 'conflict' || returned === 'origin' || returned === 'settled')
    return (
      <Chip tone="amber" icon="warning">
        {t(`triage.returned.${returned}`)}
      </Chip>
    )
  return triage === '' ? null : (
    <Chip tone="accent" icon={triage === 'to-check' ? 'search' : 'check'}>
      {t(`triage.${triage}`)}
    </Chip>
  )
}

/** What is proposed and why: dashed and unfilled, since nobody has decided it. */
export function ProposalChip({ ground }: { ground: string }) {
  const { t } = useText()
  const proposed = proposedTriage(ground)
  const because = becauseOf(ground)
  if (proposed === null || because === null) return null
  return (
    <span className="chip chip-proposed">
      <Icon name="question" />
      <bdi>{`${t('triage.proposed', { what: t(`triage.${proposed}`) })} | ${t(because)}`}</bdi>
    </span>
  )
}

/** The reason of a proposal in a few words; null for what is no reason. */
export function becauseOf(ground: string): MessageKey | null {
  return (proposalGrounds as readonly string[]).includes(ground) ? `triage.because.${ground as ProposalGround}` : null
}
