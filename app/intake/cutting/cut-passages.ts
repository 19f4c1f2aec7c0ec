import { maxPassageLength, withinPassageLength } from '../../text/segment/long-spans'
import { changeReport, CutRefused, trimmed, type CutPlan } from './plan'

/**
 * Splits the passage around `offset` there, in UTF-16 code units; white space at the cut belongs to neither part. Throws
 * `CutRefused` if no passage is there, the offset is within a letter, or a part would be empty.
 *
 * @example
 * const text = 'قصف حي جوبر. سقط جرحى.'
 * splitPassage(plan, text, 12) // two passages: [0, 12) and [13, 22)
 */
export function splitPassage(plan: CutPlan, text: string, offset: number): CutPlan {
  return changeReport(plan, offset, (report) => {
    const passage = report.passages.find((candidate) => candidate.start < offset && offset < candidate.end)
    if (!passage) throw new CutRefused('no-passage')
    if (/^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(offset, offset + 2))) throw new CutRefused('within-letter')
    const left = trimmed(text, passage.start, offset)
    const right = trimmed(text, offset, passage.end)
    if (!left || !right) throw new CutRefused('empty-part')
    return {
      ...report,
      passages: report.passages.flatMap((candidate) => (candidate === passage ? [left, right] : [candidate])),
    }
  })
}

/** Joins the passage that starts at `start` with the next of its report; a heading between them stays a border, and the whole keeps within `maxPassageLength`. */
export function joinWithNext(plan: CutPlan, start: number): CutPlan {
  return changeReport(plan, start, (report) => {
    const at = report.passages.findIndex((candidate) => candidate.start === start)
    const passage = report.passages[at]
    const next = report.passages[at + 1]
    if (!passage || !next) throw new CutRefused('no-next')
    if (report.sections.some((section) => section.start >= passage.end && section.end <= next.start))
      throw new CutRefused('heading-between')
    if (next.end - passage.start > maxPassageLength) throw new CutRefused('too-long')
    return {
      ...report,
      passages: [
        ...report.passages.slice(0, at),
        { start: passage.start, end: next.end },
        ...report.passages.slice(at + 2),
      ],
    }
  })
}

/** Says that the passage which starts at `start` makes no claim. */
export function markNoClaim(plan: CutPlan, start: number): CutPlan {
  return changeReport(plan, start, (report) => {
    if (!report.passages.some((passage) => passage.start === start)) throw new CutRefused('no-passage')
    return { ...report, passages: report.passages.filter((passage) => passage.start !== start) }
  })
}

/** Makes a passage of what makes no claim around `offset`, within its line and within `maxPassageLength`. */
export function markClaim(plan: CutPlan, text: string, offset: number): CutPlan {
  return changeReport(plan, offset, (report) => {
    const lineEnd = text.indexOf('\n', offset)
    let from = Math.max(report.start, offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1)
    let to = Math.min(report.end, lineEnd < 0 ? text.length : lineEnd)
    for (const border of [...report.passages, ...report.sections]) {
      if (border.start <= offset && offset < border.end) throw new CutRefused('already-claim')
      if (border.end <= offset) from = Math.max(from, border.end)
      else to = Math.min(to, border.start)
    }
    const stretch = trimmed(text, from, to)
    // A line may be longer than a passage: the part around the place is taken, as the screen draws it.
    const parts = stretch ? withinPassageLength(text, stretch) : []
    const part = parts.find((one) => offset < one.end) ?? parts.at(-1)
    if (!part) throw new CutRefused('no-text')
    return { ...report, passages: [...report.passages, part].sort((a, b) => a.start - b.start) }
  })
}
