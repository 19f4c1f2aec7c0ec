import type { Language } from '../facts/types'
import { latinOverArabic } from '../characters/language'
import { arabicCuts } from './clauses/arabic-clauses'
import { englishCuts } from './clauses/english-clauses'
import type { Fineness } from './fineness'
import { lineHead, type NoneReason } from './lines/line-kinds'
import { withoutLineMarks } from './lines/line-marks'
import { lineSpans, trim } from './lines/line-spans'
import { withinPassageLength } from './long-spans'
import { pieceSpans } from './piece-spans'
import { withoutPostFrame } from './lines/post-frames'
import { splitAtRegions } from './lines/run-in-headings'
import { sentencesOf } from './sentences'
import { unitsOf } from './units'
import { joinWrapped } from './lines/wrapped-lines'
import type { Span } from '../span'

/** A heading inside a report; the span is that of the heading as written (`دمشق::`), the title has no colons. */
export interface Section extends Span {
  title: string
}

/** A passage makes one checkable assertion; `none` asserts nothing, for the reason given. */
export interface Stretch extends Span {
  kind: 'passage' | 'none'
  /** Index into the sections, null before the first heading. */
  section: number | null
  reason?: NoneReason
}

/** Offsets in UTF-16 code units; stretches are in order, do not overlap and have no white space at their edges. */
export interface Segmentation {
  sections: Section[]
  stretches: Stretch[]
}

/**
 * Cuts a report into assertions, none longer than `maxPassageLength`. `language` decides for lines that are neither clearly Arabic
 * nor clearly Latin; `fineness` says whether sentences are cut into clauses. Never throws; an empty text has no stretches.
 */
export function segment(text: string, language: Language, fineness: Fineness = 'clauses'): Segmentation {
  const sections: Section[] = []
  const stretches: Stretch[] = []
  const lines = joinWrapped(text, lineSpans(text)).flatMap((line) => splitAtRegions(text, line))
  const section = () => (sections.length === 0 ? null : sections.length - 1)
  const none = (span: Span | null, reason: NoneReason) =>
    span && stretches.push({ ...span, kind: 'none', section: section(), reason })
  for (const [at, line] of lines.entries()) {
    const { head: frame, post, tail } = withoutPostFrame(text, line)
    none(frame, 'byline')
    if (post) {
      const head = lineHead(text.slice(post.start, post.end), { long: isLong(lines[at - 1]) && isLong(lines[at + 1]) })
      const headSpan = trim(text, post.start, post.start + (head?.length ?? 0))
      if (head && headSpan.end > headSpan.start) {
        if (head.title !== undefined) sections.push({ ...headSpan, title: head.title })
        none(headSpan, head.reason)
      }
      const rest = trim(text, Math.max(post.start, headSpan.end), post.end)
      for (const span of passagesOf(text, rest, language, fineness))
        stretches.push({ ...span, kind: 'passage', section: section() })
    }
    none(tail, 'sign-off')
  }
  return { sections, stretches }
}

function isLong(line: Span | undefined): boolean {
  return line !== undefined && line.end - line.start >= 80
}

function passagesOf(text: string, line: Span, language: Language, fineness: Fineness): Span[] {
  const { start, end } = withoutLineMarks(text, line)
  const units = unitsOf(text, start, end)
  const clauses = isLatin(text.slice(start, end), language) ? englishCuts : arabicCuts
  const begins: number[] = []
  let first = 0
  for (const sentence of sentencesOf(text, units)) {
    for (const cut of [0, ...(fineness === 'clauses' ? clauses(sentence) : [])]) begins.push(first + cut)
    first += sentence.length
  }
  return pieceSpans(text, units, begins, { start, end }).flatMap((span) => withinPassageLength(text, span))
}

function isLatin(line: string, language: Language): boolean {
  const over = latinOverArabic(line)
  return over === 0 ? language === 'en' : over > 0
}
