import { AlreadyRecorded, NoLiveSession } from '../audit/action/action.server'
import { formatMessage } from '../i18n/message-format'
import { refusals } from '../i18n/messages/en/shell/refusals'
import { CutRefused } from '../intake/cutting/plan'
import { AlreadyStored } from '../intake/report/save.server'
import { Refusal, type RefusalCode } from '../review/rules/refusal'
import { refusalOfViolation } from '../review/rules/violated-constraint'
import { isTaskStopped } from '../threads/task-errors'
import { Problem } from './problem'

/** Refusals that say that something changed after it was read. */
const changedSince: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'claim-changed',
  'judged-meanwhile',
  'triaged-meanwhile',
  'evidence-changed',
  'passage-changed',
  'report-changed',
  'source-changed',
  'source-edited',
  'event-changed',
])

/** How an error is answered to a program; null for one that is ours. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (error instanceof NoLiveSession) return new Problem('unauthorized')
  if (error instanceof AlreadyRecorded) return new Problem('key-used')
  if (error instanceof AlreadyStored)
    return new Problem('refused', {
      detail: 'A report with this very text is stored already.',
      more: { refusal: 'report-known', report: error.reportId },
    })
  if (error instanceof CutRefused)
    return new Problem('refused', { detail: 'No passage can be made there.', more: { refusal: error.issue } })
  if (isTaskStopped(error))
    return error.reason === 'own'
      ? new Problem('too-many-requests', { retryAfter: 10 })
      : new Problem('unavailable', { retryAfter: 10 })
  const refusal = error instanceof Refusal ? error : refusalOfViolation(error)
  return refusal && ofRefusal(refusal)
}

function ofRefusal({ code, values }: Refusal): Problem {
  if (code === 'not-found') return new Problem('not-found')
  const more = { refusal: code, ...(Object.keys(values).length > 0 && { values }) }
  const detail = formatMessage(refusals[`refusals.${code}`], { tag: 'en', values, show: String }).join('')
  return new Problem(changedSince.has(code) ? 'precondition-failed' : 'refused', { detail, more })
}
