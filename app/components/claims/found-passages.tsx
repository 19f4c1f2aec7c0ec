import type { ComponentProps } from 'react'
import { ClaimPassage } from './claim-passage'
import { EvidenceButtons } from './evidence-buttons'
import { TickedEvidence, TickPassage } from './ticked-evidence'
import { StanceChip, type Stance } from '../ui/state-badge'
import { useText } from '../../i18n/context'

type FoundPassage = ComponentProps<typeof ClaimPassage>['passage']

interface FoundPassagesProps {
  claimId: number
  passages: readonly FoundPassage[]
  /** There are more than these. */
  more: boolean
  /** What the claim is linked to already. */
  evidence: readonly { withdrawn: unknown; passage: { id: number } | null; stance: Stance }[]
  request: string
}

/** The passages that a search found, each with buttons to link it to the claim; several can be ticked and linked together. */
export function FoundPassages({ claimId, passages, more, evidence, request }: FoundPassagesProps) {
  const { t } = useText()
  const stanceOf = (passageId: number) =>
    evidence.find((item) => !item.withdrawn && item.passage?.id === passageId)?.stance
  return (
    <>
      <p className="meta" role="status">
        {passages.length === 0
          ? t('claims.evidence.find.none')
          : t('claims.evidence.find.count', { count: passages.length, more: more ? 'yes' : 'no' })}
      </p>
      {passages.map((passage) => {
        const stance = stanceOf(passage.id)
        return (
          <ClaimPassage key={passage.id} passage={passage} sign={stance && <StanceChip stance={stance} />}>
            {stance === undefined && <TickPassage passageId={passage.id} />}
            <EvidenceButtons claimId={claimId} passageId={passage.id} request={request} linked={stance} />
          </ClaimPassage>
        )
      })}
      {passages.length > 1 && <TickedEvidence claimId={claimId} request={request} />}
    </>
  )
}
