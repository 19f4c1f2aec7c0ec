import type { RecordedAction } from '../../audit/history/recorded-action'
import { useText } from '../../i18n/context'
import type { Dossier } from '../../review/queries/claims/read-claim.server'
import { ActionPerformer, ActionSentence } from '../trail/action-sentence'
import { ClaimPassage } from './claim-passage'
import { Notice } from '../ui/notices'
import { Card } from '../ui/card'
import { TimeStamp } from '../ui/time-stamp'
import { MetaParts } from '../ui/meta-parts'

const cuts = ['mark-no-claim', 'split-passage', 'join-passages', 'undo-cut', 'cut-report', 'undo-import']

/** Why a claim has no passage any more: who cut it away, and what it said. */
export function ClaimEmptied({ dossier, history }: { dossier: Dossier; history: readonly RecordedAction[] }) {
  const { t } = useText()
  const cut = history.find((action) => cuts.includes(action.kind))
  return (
    <>
      <Notice icon="minus">
        <strong>{t('claims.emptied.title')}</strong> {t('claims.emptied.what')}
        {cut && (
          <span className="meta">
            <MetaParts
              parts={[
                <ActionPerformer actor={cut.actor} />,
                <ActionSentence action={cut} />,
                <TimeStamp at={cut.at} />,
              ]}
            />
          </span>
        )}
      </Notice>
      {dossier.lost.length > 0 && (
        <Card title={t('claims.passages')}>
          {dossier.lost.map((passage) => (
            <ClaimPassage key={passage.id} passage={passage} />
          ))}
        </Card>
      )}
    </>
  )
}
