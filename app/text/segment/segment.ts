import type { Language } from '../facts/types'
import { latinOverArabic } from '../characters/language'
import { arabicCuts } from './clauses/arabic-clauses'
import { englishCuts } from './clauses/english-clauses'
import type { Fineness } from './fineness'
import { splitAtItems, splitAtSeparators } from './lines/inline-items'
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
  /** False where it ended at the limit that was given: the rest of the text was not looked at. */
  whole: boolean
}

/** Lines that assert nothing, such as dividers, stand between others: so many times as many as passages are looked at. */
const stretchesForPassage = 3

/**
 * Cuts a report into assertions, none longer than `maxPassageLength`. `language` decides for lines that are neither clearly Arabic
 * nor clearly Latin; `fineness` says whether sentences are cut into clauses. Never throws; an empty text has no stretches. It ends
 * soon after `most` passages or sections, so that nobody waits for a text that is refused.
 */
export function segment(
  text: string,
  language: Language,
  fineness: Fineness = 'clauses',
  most = Infinity,
): Segmentation {
  let passages = 0
  const sections: Section[] = []
  const stretches: Stretch[] = []
  const section = () => (sections.length === 0 ? null : sections.length - 1)
  const none = (span: Span | null, reason: NoneReason) =>
    span && stretches.push({ ...span, kind: 'none', section: section(), reason })
  for (const { frame, tail, body } of linesWithHeads(text)) {
    none(frame, 'byline')
    if (body) {
      const { head, headSpan, rest } = body
      if (head && headSpan.end > headSpan.start) {
        if (head.title !== undefined) sections.push({ ...headSpan, title: head.title })
        none(headSpan, head.reason)
      }
      const sentences = sentencesIn(text, rest)
      const begins = fineness === 'clauses' ? clauseBegins(text, sentences, language) : sentences.begins
      for (const span of passagesAt(text, sentences, begins)) {
        stretches.push({ ...span, kind: 'passage', section: section() })
        passages += 1
      }
    }
    none(tail, 'sign-off')
    if (passages > most || sections.length > most || stretches.length > stretchesForPassage * most)
      return { sections, stretches, whole: false }
  }
  return { sections, stretches, whole: true }
}

/** How many passages `segment` cuts a text into by each fineness. What both have in common is done once. */
export function countPassages(text: string, language: Language): Record<Fineness, number> {
  const counts = { clauses: 0, sentences: 0 }
  for (const { body } of linesWithHeads(text)) {
    if (!body) continue
    const sentences = sentencesIn(text, body.rest)
    const begins = clauseBegins(text, sentences, language)
    const whole = passagesAt(text, sentences, sentences.begins).length
    counts.sentences += whole
    counts.clauses += begins.length === sentences.begins.length ? whole : passagesAt(text, sentences, begins).length
  }
  return counts
}

/** The lines of a text: what a page wrote around a post, and of the rest the heading that it begins with and what follows. */
function* linesWithHeads(text: string) {
  let before: Span | undefined
  let line: Span | undefined
  for (const next of partsOfLines(text)) {
    if (line) yield lineWithHead(text, line, { before, next })
    ;[before, line] = [line, next]
  }
  if (line) yield lineWithHead(text, line, { before, next: undefined })
}

function* partsOfLines(text: string): Generator<Span> {
  for (const line of joinWrapped(text, lineSpans(text)))
    for (const part of splitAtSeparators(text, line))
      for (const item of splitAtItems(text, part)) yield* splitAtRegions(text, item)
}

function lineWithHead(text: string, line: Span, { before, next }: Record<'before' | 'next', Span | undefined>) {
  const { head: frame, post, tail } = withoutPostFrame(text, line)
  const long = isLong(before) && isLong(next)
  return { frame, tail, body: post && withHead(text, post, { long, aboveOther: isAboveOther(text, line, next) }) }
}

function withHead(text: string, post: Span, around: { long: boolean; aboveOther: boolean }) {
  const head = lineHead(text.slice(post.start, post.end), around)
  const headSpan = trim(text, post.start, post.start + (head?.length ?? 0))
  return { head, headSpan, rest: trim(text, Math.max(post.start, headSpan.end), post.end) }
}

/** 🟢 طفس over `حملة دهم`: a line with an emoji or bullet of its own over one without. */
function isAboveOther(text: string, line: Span, next: Span | undefined): boolean {
  const mark = bullet.exec(text.slice(line.start, line.start + 4))?.[0]
  return mark !== undefined && next !== undefined && !bullet.test(text.slice(next.start, next.start + 4))
}

const bullet = /^(?:[•▪▫◾■●○◆►▶*_]|\p{Extended_Pictographic})/u

function isLong(line: Span | undefined): boolean {
  return line !== undefined && line.end - line.start >= 80
}

/** The sentences of a line, in its units, and the number of the unit that each begins with. */
function sentencesIn(text: string, line: Span) {
  const span = withoutLineMarks(text, line)
  const units = unitsOf(text, span.start, span.end)
  const sentences = sentencesOf(text, units)
  const begins: number[] = []
  let first = 0
  for (const sentence of sentences) {
    begins.push(first)
    first += sentence.length
  }
  return { span, units, sentences, begins }
}

type LineSentences = ReturnType<typeof sentencesIn>

/** The numbers of the units with which clauses begin, those of the sentences among them. */
function clauseBegins(text: string, { span, sentences, begins }: LineSentences, language: Language): number[] {
  const clauses = isLatin(text.slice(span.start, span.end), language) ? englishCuts : arabicCuts
  return sentences.flatMap((sentence, at) => [0, ...clauses(sentence)].map((cut) => (begins[at] ?? 0) + cut))
}

function passagesAt(text: string, { span, units }: LineSentences, begins: readonly number[]): Span[] {
  return pieceSpans(text, units, begins, span).flatMap((piece) => withinPassageLength(text, piece))
}

function isLatin(line: string, language: Language): boolean {
  const over = latinOverArabic(line)
  return over === 0 ? language === 'en' : over > 0
}
