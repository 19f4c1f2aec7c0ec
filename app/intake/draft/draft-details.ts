import { createHash } from 'node:crypto'
import type { PlannedReport } from '../cutting/plan'
import { typedDetails, type TypedDetails } from '../report/details'
import { guessDetails } from './guess-details'

/** A text with the details typed for its reports, by their start in it. */
interface DescribedText {
  text: string
  details: Readonly<Record<string, TypedDetails>>
}

/** The details of a report: those typed, or else what its own text says; nothing is taken over from another report. */
export function detailsOf(draft: DescribedText, report: Pick<PlannedReport, 'start' | 'end'>): TypedDetails {
  return draft.details[report.start] ?? guessDetails(draft.text.slice(report.start, report.end))
}

/**
 * The details of the first report once a text is cut into several: what was guessed from the whole text is guessed anew
 * from its own part, what somebody typed stays.
 */
export function detailsAfterCut(draft: DescribedText, end: number): TypedDetails {
  const [whole, own] = [guessDetails(draft.text), guessDetails(draft.text.slice(0, end))]
  const typed = draft.details['0'] ?? whole
  return {
    ...typed,
    ...(typed.day === whole.day && { day: own.day }),
    ...(typed.sourceName === whole.sourceName && { sourceName: own.sourceName }),
  }
}

/** Names the details of a report at one moment: a form carries it, so that two windows do not overwrite each other. */
export function draftDetailsVersion(...details: readonly TypedDetails[]): string {
  return createHash('sha256')
    .update(JSON.stringify(details.map((one) => typedDetails.parse(one))))
    .digest('hex')
    .slice(0, 16)
}
