import { useText } from '../../i18n/context'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { ClaimPassage } from './claim-passage'
import { Disclosure } from '../ui/disclosure'
import { EvidenceButtons } from './evidence-buttons'
import { EvidenceForms } from './evidence-forms'
import { EvidenceList } from './evidence-list'
import { EvidenceSearch } from './evidence-search'
import { Card } from '../ui/card'
import { StanceChip } from '../ui/state-badge'
import { SubjectLink } from '../ui/subject-link'

/** The claim's evidence, and the ways to add to it. */
export function ClaimEvidence({ dossier, request }: { dossier: Dossier; request?: string }) {
  const { t } = useText()
  const own = dossier.passages.map((passage) => passage.id)
  return (
    <>
      <Card title={t('claims.evidence')}>
        <EvidenceList evidence={dossier.evidence} own={own} request={request} />
      </Card>
      {request && (
        <Card title={t('claims.evidence.add')} className="screen-only">
          <div className="stack-tight">
            {dossier.linkedPassages.length > 0 && (
              <Disclosure summary={t('claims.evidence.fromLinked')}>
                <LinkedPassages dossier={dossier} request={request} />
              </Disclosure>
            )}
            <Disclosure summary={t('claims.evidence.find')} open={dossier.evidence.length === 0}>
              <EvidenceSearch claimId={dossier.id} />
            </Disclosure>
            {/* A new request comes with every answer: the forms begin empty and closed after evidence was added. */}
            <EvidenceForms key={request} claimId={dossier.id} request={request} />
          </div>
        </Card>
      )}
    </>
  )
}

function LinkedPassages({ dossier, request }: { dossier: Dossier; request: string }) {
  const { t } = useText()
  return (
    <div className="stack">
      {dossier.linkedPassages.map((passage) => {
        const link = dossier.links.find((candidate) => candidate.claim.id === passage.claimId)
        const stance = dossier.evidence.find((item) => !item.withdrawn && item.passage?.id === passage.id)?.stance
        return (
          <div key={passage.id}>
            {link && (
              <p className="meta">
                {t(`claims.link.${link.relation}`)} <SubjectLink kind="claim" id={link.claim.id} />
              </p>
            )}
            <ClaimPassage passage={passage} sign={stance && <StanceChip stance={stance} />}>
              <EvidenceButtons claimId={dossier.id} passageId={passage.id} request={request} linked={stance} />
            </ClaimPassage>
          </div>
        )
      })}
    </div>
  )
}
