import { behindFirst, type Holder } from '../blocking/crowded-keys'
import { eachAskedKey, eachStoredKey, spanOf, dayNumber, withoutKeys } from '../blocking/key-days'
import type { BlockingKeys } from '../blocking/blocking-keys'
import { prepareSide, type Side } from '../features/side'
import { isRepeatedWording, describesOneEvent, type WordingHolder } from '../groups/repeated-wording'
import { scorePair } from '../scoring/score'
import { hasTail, eventTails, type PlacedSide } from '../scoring/event-tails'
import { suppressExplainedMatches, type FoundPair } from '../scoring/suppress-explained'
import { WEIGHTS, type Weights } from '../scoring/weights'
import { readPassages } from '../store/read-passages'
import { segment } from '../../text/segment/segment'
import type { Gazetteer } from '../../text/facts/places/gazetteer'
import type { Language } from '../../text/facts/types'

/** A report of a labelled set. */
export interface SetReport {
  file: string
  title: string
  source: string
  text: string
  /** `YYYY-MM-DD`, null where unknown. */
  publishedDay: string | null
  /** Arabic where not given. */
  language?: Language
}

/** A passage of a labelled set, ready to be scored. */
export interface SetPassage {
  file: string
  start: number
  end: number
  side: Side
  keys: BlockingKeys
  publishedDay: string | null
  wording: number
  ofPage: boolean
  /** From `topicsOf`. */
  topic: number
}

export interface SetMatch extends FoundPair {
  one: SetPassage
  two: SetPassage
}

/** Cuts and reads reports as an import does, without a database. */
export function readSet(reports: readonly SetReport[], gazetteer: Gazetteer): SetPassage[] {
  return reports.flatMap(({ file, title, source, text, publishedDay, language = 'ar' }) => {
    const { sections, stretches } = segment(text, language)
    const spans = stretches
      .filter((stretch) => stretch.kind === 'passage')
      .map(({ start, end, section }) => ({
        start,
        end,
        section: section === null ? null : (sections[section]?.title ?? null),
      }))
    const { passages } = readPassages({ title, text, language, publishedDay, passages: spans }, gazetteer)
    return spans.flatMap(({ start, end, section }, at) => {
      const reading = passages[at]
      if (!reading) return []
      const { facts, context, terms, keys, wording, ofPage, topic } = reading
      const side = prepareSide({
        text: text.slice(start, end),
        start,
        facts,
        context,
        section,
        stems: terms,
        publishedAt: publishedDay,
        reportId: file,
        sourceId: source,
      })
      return [{ file, start, end, side, keys, publishedDay, wording, ofPage, topic }]
    })
  })
}

/** Each pair of passages of different reports that share a candidate key, once, as the stored keys would find it. */
export function candidatePairs(passages: readonly SetPassage[]): [SetPassage, SetPassage][] {
  const holders = new Map<number, [number, number][]>()
  const spans = [
    ...new Set(
      passages.flatMap(({ publishedDay }) => (publishedDay === null ? [] : [spanOf(dayNumber(publishedDay) ?? 0)])),
    ),
  ]
  const pairs: [SetPassage, SetPassage][] = []
  const held = heldKeys(passages)
  passages.forEach((passage, at) => {
    const met = new Set<number>()
    const keys = held[at] as BlockingKeys
    eachAskedKey(keys, passage.publishedDay, { undated: true, spans }, (key, from, to) => {
      for (const [other, day] of holders.get(key) ?? []) if (day >= from && day <= to) met.add(other)
    })
    for (const other of met) {
      const found = passages[other]
      if (found && found.file !== passage.file) pairs.push([found, passage])
    }
    eachStoredKey(keys, passage.publishedDay, (key, day) => {
      const others = holders.get(key)
      if (others) others.push([at, day])
      else holders.set(key, [[at, day]])
    })
  })
  return pairs
}

/** The keys that each of these holds: a key of a day finds the first of very many passages alone. */
function heldKeys(passages: readonly SetPassage[]): BlockingKeys[] {
  const blocks = new Map<string, Holder[]>()
  passages.forEach(({ file, start, keys, publishedDay }, id) =>
    eachStoredKey(keys, publishedDay, (key, day) => {
      const block = blocks.get(`${key} ${day}`)
      if (block) block.push({ id, report: file, start })
      else blocks.set(`${key} ${day}`, [{ id, report: file, start }])
    }),
  )
  const leftOut = new Set(
    [...blocks].flatMap(([name, holders]) => behindFirst(holders).map(({ id }) => `${name} ${id}`)),
  )
  return passages.map(({ keys, publishedDay }, id) =>
    withoutKeys(keys, publishedDay, (key, day) => leftOut.has(`${key} ${day} ${id}`)),
  )
}

/** What would be suggested among these passages. */
export function matchSet(passages: readonly SetPassage[], weights: Weights = WEIGHTS): SetMatch[] {
  const found = candidatePairs(passages).flatMap(([one, two]): SetMatch[] => {
    const match = scorePair(one.side, two.side, weights)
    return match ? [{ one, two, match, left: placedOf(one), right: placedOf(two) }] : []
  })
  const repeated = repeatedWordings(passages)
  return suppressExplainedMatches([...found, ...tailsOf(found, passages)]).filter(
    ({ one, two, match }) => describesOneEvent(match) || !(repeated.has(one.wording) || repeated.has(two.wording)),
  )
}

function repeatedWordings(passages: readonly SetPassage[]): Set<number> {
  const reports = new Map<string, WordingHolder & { wordings: Set<number> }>()
  const holders = new Map<number, Set<WordingHolder>>()
  for (const { file, publishedDay: day, wording } of passages) {
    const report = reports.get(file) ?? { name: file, day, wordings: new Set() }
    reports.set(file, report)
    report.wordings.add(wording)
    holders.set(wording, (holders.get(wording) ?? new Set()).add(report))
  }
  return new Set([...holders].filter(([, of]) => isRepeatedWording([...of])).map(([wording]) => wording))
}

function tailsOf(found: readonly SetMatch[], passages: readonly SetPassage[]): SetMatch[] {
  const byName = new Map(passages.map((passage) => [placedOf(passage).passage, passage]))
  const placed = (passage: SetPassage): PlacedSide => ({
    ...placedOf(passage),
    start: passage.start,
    side: passage.side,
  })
  const tails = new Map<string, PlacedSide[]>()
  for (const passage of passages.filter(({ side, ofPage }) => !ofPage && hasTail(side)))
    tails.set(passage.file, [...(tails.get(passage.file) ?? []), placed(passage)])
  return eventTails(found, (name) => {
    const own = byName.get(String(name))
    return own ? { own: placed(own), tails: tails.get(own.file) ?? [] } : null
  }).flatMap((tail) => {
    const [one, two] = [byName.get(String(tail.left.passage)), byName.get(String(tail.right.passage))]
    return one && two ? [{ ...tail, one, two }] : []
  })
}

function placedOf(passage: SetPassage): { passage: string; report: string } {
  return { passage: `${passage.file} ${passage.start}`, report: passage.file }
}
