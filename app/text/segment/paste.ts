import { lineEnds } from '../characters/line-ends'
import { lineHead, type LineHead } from './lines/line-kinds'
import { lineSpans } from './lines/line-spans'
import { unitsOf } from './units'
import type { Span } from '../span'
import { terms } from '../words/terms'

interface Line extends Span {
  head: LineHead | null
  /** Blank lines before it. */
  gap: number
  rule: boolean
}

/** The report being read: what parts its next line from the first line of another. */
interface Open {
  headings: Set<string>
  paragraphs: number
  /** Paragraphs since the last heading, null before one. */
  underHeading: number | null
  /** Whether every section so far held one paragraph, as bulletins do. */
  single: boolean
  terms: Set<string>
}

/** Below this share of a lead's terms known from the report before, it speaks of something else. */
const sameSubject = 0.4

/**
 * Offsets (UTF-16) where one pasted text seems to begin another report, the first at 0 left out.
 * Rules, long runs of blank lines, bulletin titles, headings that come again, the paragraph after a
 * bulletin's last section, datelines, and leads on a new subject each suggest one; nothing is cut by itself.
 */
export function suggestReportCuts(text: string): number[] {
  const lines = readLines(text)
  const wideGap = usualGap(lines) + 2
  const cuts: number[] = []
  let open = newReport()
  for (const [at, line] of lines.entries()) {
    if (line.rule) continue
    const previous = lines[at - 1]
    if (open.paragraphs + open.headings.size > 0 && previous && begins(text, line, previous, open, wideGap)) {
      cuts.push(line.start)
      open = newReport()
    }
    follow(text, line, open)
  }
  return cuts
}

function newReport(): Open {
  return { headings: new Set(), paragraphs: 0, underHeading: null, single: true, terms: new Set() }
}

function readLines(text: string): Line[] {
  const spans = lineSpans(text)
  return spans.map((span, at) => {
    const before = text.slice(spans[at - 1]?.end ?? span.start, span.start)
    const written = text.slice(span.start, span.end)
    const breaks = before.match(lineEnds)?.length ?? 0
    return {
      ...span,
      head: lineHead(written, { long: false }),
      gap: Math.max(0, breaks - 1),
      rule: /^([-=_*#~—–.•])(?:\s*\1){2,}$/u.test(written),
    }
  })
}

function usualGap(lines: Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line) => line.gap)
    .sort((left, right) => left - right)
  return gaps[Math.floor(gaps.length / 2)] ?? 0
}

function begins(text: string, line: Line, previous: Line, open: Open, wideGap: number): boolean {
  if (previous.rule || line.gap >= wideGap) return true
  const head = line.head
  const words = text.slice(line.start, line.end)
  if (head?.reason === 'title' || (head?.reason === 'greeting' && !words.startsWith('و'))) return open.paragraphs > 0
  if (head?.title !== undefined) {
    if (open.headings.has(head.title)) return true
    return open.headings.size === 0 && open.paragraphs > 1 && words.includes('::')
  }
  if (head?.length === line.end - line.start) return false
  if (head?.reason === 'dateline') return open.paragraphs > 0
  if (open.underHeading !== null) return open.single && open.headings.size >= 3 && open.underHeading >= 1
  return isLead(text, line, previous) && isOtherSubject(text, line, open)
}

/** A lead opens with a verb and no conjunction, after a finished paragraph or a headline. */
function isLead(text: string, line: Line, previous: Line): boolean {
  const units = unitsOf(text, line.start, line.end)
  const first = units[0]
  const finished = /[.!؟?…"”»]$/.test(text.slice(previous.start, previous.end))
  return finished && units.length >= 10 && Boolean(first?.verb) && first?.and === false
}

function isOtherSubject(text: string, line: Line, open: Open): boolean {
  const own = new Set(terms(text.slice(line.start, line.end)))
  const known = [...own].filter((term) => open.terms.has(term)).length
  return known / own.size < sameSubject
}

function follow(text: string, line: Line, open: Open): void {
  const head = line.head
  if (head?.title !== undefined) {
    open.headings.add(head.title)
    open.underHeading = 0
  }
  const rest = text.slice(line.start + (head?.length ?? 0), line.end)
  if (!/\p{L}/u.test(rest)) return
  open.paragraphs += 1
  if (open.underHeading !== null) {
    open.underHeading += 1
    open.single &&= open.underHeading <= 1
  }
  for (const term of terms(rest)) open.terms.add(term)
}
