import { useEffect, useRef } from 'react'
import type { MessageKey } from '../../../i18n/catalogue'
import { readStep } from '../../../intake/cutting/cut-step'
import type { TypedDetails } from '../../../intake/report/details'
import type { RefusalCode } from '../../../review/rules/refusal'
import type { CutIssue } from '../../../intake/cutting/plan'
import { rememberAnswered } from '../../ui/forms/sent-form'

/** An edit that would have overwritten what another window changed, with the details typed. */
export interface RefusedEdit {
  refusal: RefusalCode
  values: Record<string, string | number>
  typed: TypedDetails
}

/** What a cut answers: where to go on, or why it was not made. */
export interface CutAnswer {
  refused?: RefusedEdit
  select?: number
  issue?: MessageKey
}

/** Cuts and their undo answer in place; everything else is a visit to another page. */
export function staysHere(value: string): boolean {
  const step = readStep(value)
  return value === 'undo' || (step !== null && step.cut !== 'cut-report' && step.cut !== 'join-reports')
}

/** Follows a cut to the stretch that stands at its place now, once the page shows it. */
export function useAnswer(
  fetcher: { state: string; data: CutAnswer | undefined },
  base: number,
  choose: (start: number | null) => void,
  onAnswer: ((answer: CutAnswer) => void) | undefined,
): void {
  const answered = useRef<CutAnswer | undefined>(undefined)
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || answered.current === fetcher.data) return
    answered.current = fetcher.data
    rememberAnswered()
    onAnswer?.(fetcher.data)
    if (fetcher.data.select === undefined) return
    const start = fetcher.data.select - base
    choose(start)
    document.getElementById(`p${fetcher.data.select}`)?.focus()
  })
}

/** The sentence for a cut that cannot be made. */
export function issueMessage(issue: CutIssue): MessageKey {
  return `intake.issue.${issue}`
}
