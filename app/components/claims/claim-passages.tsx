import { useText } from '../../i18n/context'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { ClaimPassage } from './claim-passage'
import { EvidenceButtons } from './evidence-buttons'
import { Card } from '../ui/card'
import { StanceChip } from '../ui/state-badge'
import { MetaParts } from '../ui/meta-parts'

interface ClaimPassagesProps {
  dossier: Dossier
  /** Names the requests of this page; absent for somebody who may not add evidence. */
  request?: string
}

/** The claim's own passages, those that copy one text under one origin. */
export function ClaimPassages({ dossier, request }: ClaimPassagesProps) {
  const { t, id } = useText()
  const { passages, origins, evidence } = dossier
  const stanceOf = (passageId: number) =>
    evidence.find((item) => !item.withdrawn && item.passage?.id === passageId)?.stance
  // Only where nothing is linked yet, so that the key never changes what a colleague linked.
  const first = evidence.some((item) => !item.withdrawn) ? undefined : passages[0]?.id
  return (
    <Card
      title={t('claims.passages')}
      aside={<span className="meta">{t('claims.reportsAndOrigins', dossier.counts)}</span>}
    >
      <div className="stack">
        {origins.own.map((origin) => (
          <section
            key={origin.number}
            className="origin"
            aria-label={t('claims.origin', { number: id(origin.number) })}
          >
            <h3 className="meta">
              <MetaParts
                parts={[
                  t('claims.origin', { number: id(origin.number) }),
                  origin.because && t(`claims.origin.${origin.because}`),
                ]}
              />
            </h3>
            {passages
              .filter((passage) => origin.passages.includes(passage.id))
              .map((passage) => {
                const stance = stanceOf(passage.id)
                return (
                  <ClaimPassage key={passage.id} passage={passage} sign={stance && <StanceChip stance={stance} />}>
                    {request && (
                      <EvidenceButtons
                        claimId={dossier.id}
                        passageId={passage.id}
                        request={request}
                        linked={stance}
                        shortcut={passage.id === first ? 'e' : undefined}
                      />
                    )}
                  </ClaimPassage>
                )
              })}
          </section>
        ))}
      </div>
    </Card>
  )
}
