import { Link } from '@remix-run/react'
import type { RecordedAction } from '../../audit/history/recorded-action'
import { useText } from '../../i18n/context'
import { ActionTimeline } from '../trail/action-timeline'
import { Card } from '../ui/card'
import { MetaParts } from '../ui/meta-parts'

interface ClaimHistoryProps {
  claimId: number
  /** The newest actions on the claim. */
  history: readonly RecordedAction[]
  /** How many there are in all. */
  count: number
}

/** The newest actions on a claim, with the way to all of them. */
export function ClaimHistory({ claimId, history, count }: ClaimHistoryProps) {
  const { t } = useText()
  return (
    <Card title={t('claims.history')}>
      <ActionTimeline actions={history.map((action) => onOwnPage(action, claimId))} />
      {count > history.length && (
        <p className="history-all meta">
          {t('claims.history.last', { shown: history.length, count })}
          <span className="print-only"> {t('claims.history.where', { address: `/trail?claim=${claimId}` })}</span>
        </p>
      )}
      <p className="history-all screen-only">
        <MetaParts
          parts={[
            <Link to={`/trail?claim=${claimId}`}>{t('claims.history.all')}</Link>,
            <Link to={`/claims/${claimId}/as-of`}>{t('claims.asOf')}</Link>,
          ]}
        />
      </p>
    </Card>
  )
}

/** On its own page a claim is called by its number, and the rationale is shown with the verdict. */
function onOwnPage(action: RecordedAction, claimId: number): RecordedAction {
  const { [claimId]: _own, ...claimWords } = action.summary.claimWords
  return {
    ...action,
    reason: action.kind === 'decide' ? '' : action.reason,
    summary: { ...action.summary, claimWords },
  }
}
