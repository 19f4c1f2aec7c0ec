import { inOrder, settleYears, type DayOrder, type WrittenDay } from '../../manifest/dates'
import { solarDay } from '../../manifest/solar-days'
import { writtenDay } from './day-order'
import { readHead, type Head } from './head'
import { isDeleted, isNotice, mediaOfLine, speaks } from './words'

/** A head and what follows it, up to the next one. */
export interface Entry {
  head: Head
  day: WrittenDay
  /** All of it as it stands in the text, and where that begins. */
  start: number
  end: number
  /** Its first line: the head as it is written, and what stands behind it. */
  lead: string
  first: string
  body: string
}

/** One style of heads alone counts: a chat that is quoted within a message may have the other. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  let style: Head['style'] | undefined
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    const head = readHead(line, style)
    style ??= head?.style
    const last = entries.at(-1)
    if (head) entries.push(entryOf(line, head, { start, end }))
    else if (last) Object.assign(last, { end, body: `${last.body}\n${line}` })
    start = end + 1
  }
  const days = settleYears(entries.map(({ day }) => day))
  return entries.map((entry, at) => ({ ...entry, day: days[at] ?? entry.day }))
}

function entryOf(line: string, head: Head, place: { start: number; end: number }): Entry {
  const first = line.slice(head.end)
  const lead = line.slice(0, head.end)
  const solar = solarDay(lead, head.day.join('/'))
  const day = solar === null ? writtenDay(head.day, head.time) : { known: `${solar}T${head.time}` }
  return { head, day, ...place, lead, first, body: first }
}

/** A colon behind a name; programs put direction marks between it and its space. */
const colon = /:[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,4}(?: |$)/

/** Who said it, and where in the body that begins; null where the program itself speaks, or nobody is named. */
export function speakerOf({ first, body }: Entry, longNames: ReadonlySet<string>): { name: string; at: number } | null {
  const found = colon.exec(first)
  if (!found) return null
  const behind = found.index + found[0].length
  const next = colon.exec(first.slice(behind))
  const long = next ? first.slice(0, behind + next.index) : ''
  if (next && longNames.has(long)) return { name: long, at: behind + next.index + next[0].length }
  const name = first.slice(0, found.index)
  // A name alone, whose text begins on the next line.
  const at = body.startsWith('\n', behind) ? behind + 1 : behind
  return isNotice(name) && !longNames.has(name) ? null : { name, at }
}

/** How often what looks like the beginning of a notice must stand before a colon to be a name. */
const oftenEnough = 3

/**
 * Names that no line tells by itself: with a colon in them, where what follows is what nobody types (`Desk: Halab: <Media
 * omitted>`), and those with words of notices, which come again and again.
 */
export function longNamesOf(entries: readonly Entry[]): Set<string> {
  const names = new Set<string>()
  const counts = new Map<string, number>()
  for (const { first } of entries) {
    const found = colon.exec(first)
    if (!found) continue
    const [name, rest] = [first.slice(0, found.index), first.slice(found.index + found[0].length)]
    if (isNotice(name)) {
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      if (count >= oftenEnough) names.add(name)
    }
    const next = colon.exec(rest)
    const said = next ? rest.slice(next.index + next[0].length) : ''
    if (next && said !== '' && (mediaOfLine(said) !== null || isDeleted(said)))
      names.add(first.slice(0, first.length - rest.length + next.index))
  }
  return names
}

/**
 * Lines that begin like a head and name nobody are what the program says, or a list of times within a message: where they are
 * out of the order in which the chat goes on, they belong to the message before them.
 */
export function joinOutOfTime(entries: readonly Entry[], order: DayOrder, longNames: ReadonlySet<string>): Entry[] {
  const times = entries.map(({ day }) => inOrder(day, order) ?? '')
  const sure = entries.map((entry) => speakerOf(entry, longNames) !== null || speaks(entry.first))
  const nextTime = Array<string>(entries.length).fill('')
  let next = ''
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    nextTime[at] = next
    if (sure[at] && times[at] !== '') next = times[at] ?? ''
  }
  const kept: Entry[] = []
  let before = ''
  for (const [at, entry] of entries.entries()) {
    const [time, last, following] = [times[at] ?? '', kept.at(-1), nextTime[at] ?? '']
    const outOfTime = time !== '' && (time < before || (following !== '' && time > following))
    if (!sure[at] && last && outOfTime) {
      last.body += `\n${entry.lead}${entry.body}`
      last.end = entry.end
      continue
    }
    kept.push(entry)
    if (time !== '') before = time
  }
  return kept
}
