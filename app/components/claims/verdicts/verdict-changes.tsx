import { useText } from '../../../i18n/context'
import { Message } from '../../../i18n/message'
import type { NamedChange } from '../../../review/queries/trail/name-changes.server'
import { OutsideName } from '../../ui/subject-link'

/** What changed under a verdict, a sentence each. */
export function VerdictChanges({ changes }: { changes: readonly NamedChange[] }) {
  const { t } = useText()
  return (
    <div className="verdict-changes">
      <p>{t('claims.verdict.stale.since')}</p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.what} ${'id' in change ? change.id : change.source}`}>
            <Message id={`claims.change.${change.what}`} values={valuesOf(change)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function valuesOf(change: NamedChange) {
  const source =
    change.sourceName === undefined ? (
      ''
    ) : (
      <OutsideName to={`/sources/${change.source}`}>{change.sourceName}</OutsideName>
    )
  const report =
    change.reportTitle === undefined ? (
      ''
    ) : (
      <OutsideName to={`/reports/${change.report}`}>{change.reportTitle}</OutsideName>
    )
  const turned =
    change.what === 'rating-changed' || change.what === 'evidence-turned' ? { from: change.from, to: change.to } : {}
  const page = change.what === 'evidence-page' ? { page: change.page, address: <ChangedPage change={change} /> } : {}
  const same = change.what === 'evidence-picture' ? { same: change.same ? 'yes' : 'no' } : {}
  return { source, report, ...page, ...same, stance: change.stance ?? 'context', ...turned }
}

/** The address, which leads to what changed on its page. */
function ChangedPage({ change: { address, snapshot } }: { change: NamedChange }) {
  return (
    <bdi dir="ltr" className="address">
      <OutsideName {...(snapshot != null && { to: `/snapshots/${snapshot}/changes` })}>{address ?? ''}</OutsideName>
    </bdi>
  )
}
