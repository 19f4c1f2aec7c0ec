import type { Span } from '../../span'
import { fold } from '../../characters/normalise'
import { latinOverArabic } from '../../characters/language'
import { terms } from '../../words/terms'
import type { Gazetteer } from '../places/gazetteer'
import type { EventKind, Facts, FigureKind, PlaceMention } from '../types'

/**
 * What a search finds a passage by though none of its words was typed: `at:` and a key of the gazetteer, `named:` and a name
 * that the gazetteer does not know, `en:` or `ar:` and what kind of event or count it reports. The language is that of the words that find
 * it, the one that the passage is not written in: within one language words are looked for as they are written.
 */
export type FactCode = string

export type FactKind = `event.${EventKind}` | `figure.${FigureKind}`

/** Kinds that say too little to be looked for: every second passage has them. */
const SILENT: ReadonlySet<FactKind> = new Set<FactKind>([
  'event.statement',
  'figure.people',
  'figure.places',
  'figure.percent',
  'figure.money',
  'figure.duration',
  'figure.distance',
  'figure.other',
])

/** Where a passage stands: a place that it names or inherits. */
export type StandingPlace = Pick<PlaceMention, 'name' | 'place'>

/** The names of the desk's places. */
type Known = Pick<Gazetteer, 'named'>

/** The codes of a passage; `inherited` are the places of its section and of the passages around it. */
export function factCodes(
  quote: string,
  start: number,
  facts: Facts,
  inherited: readonly StandingPlace[],
  known: Known,
): FactCode[] {
  const language = latinOverArabic(quote) > 0 ? 'ar' : 'en'
  const kinds = factSpans(quote, start, facts).map(({ kind }) => `${language}:${kind}`)
  return [...new Set([...[...facts.places, ...inherited].flatMap((place) => placeCodes(place, known)), ...kinds])]
}

/** A name that several places bear, and nothing tells which is meant, stands for each of them. */
function placeCodes({ name, place }: StandingPlace, known: Known): FactCode[] {
  if (place !== null) return [`at:${place}`]
  const namesakes = known.named(name).map(({ key }) => `at:${key}`)
  return namesakes.length > 0 ? namesakes : nameCodes(name)
}

/** The code of a name that the gazetteer does not know; none where it has no word to look for. */
export function nameCodes(name: string): FactCode[] {
  const stems = terms(name)
  return stems.length === 0 ? [] : [`named:${stems.join(' ')}`]
}

/** Where a passage has what one of these codes stands for, counted from its first letter. */
export function spansOfCodes(
  quote: string,
  start: number,
  facts: Facts,
  codes: ReadonlySet<FactCode>,
  known: Known,
): Span[] {
  const places = facts.places
    .filter((place) => placeCodes(place, known).some((code) => codes.has(code)))
    .map((place) => within(place, start))
  const kinds = factSpans(quote, start, facts).filter(({ kind }) => codes.has(`en:${kind}`) || codes.has(`ar:${kind}`))
  return [...places, ...kinds.map(({ span }) => span)]
}

/** The kinds that words of a query stand for, which were read as this event. */
export function kindsOfEventWord(event: EventKind, words: string): FactKind[] {
  const kind = kindOfEvent(event, words)
  if (kind === 'event.casualties') return [kind, 'figure.killed', 'figure.wounded']
  return SILENT.has(kind) ? [] : [kind]
}

/** The kind that a counted noun of a query stands for; none where it says too little. */
export function kindsOfCountedNoun(figure: FigureKind): FactKind[] {
  return SILENT.has(`figure.${figure}`) ? [] : [`figure.${figure}`]
}

function factSpans(quote: string, start: number, { events, figures }: Facts): { kind: FactKind; span: Span }[] {
  const spans = [
    ...events.map((event) => {
      const span = within(event, start)
      return { kind: kindOfEvent(event.kind, quote.slice(span.start, span.end)), span }
    }),
    ...figures.map((figure) => ({ kind: `figure.${figure.kind}` as const, span: within(figure, start) })),
  ]
  return spans.filter(({ kind }) => !SILENT.has(kind))
}

/** One kind of event holds the dead and the wounded, who are looked for apart, as their counts are. */
function kindOfEvent(event: EventKind, words: string): FactKind {
  if (event !== 'casualties') return `event.${event}`
  const key = fold(words)
  if (/جرح|جريح|صاب|صيب|wound|injur/.test(key)) return 'figure.wounded'
  return /ضح[اي]|مجزر|مجازر|casualt|massacre/.test(key) ? 'event.casualties' : 'figure.killed'
}

function within({ start, end }: Span, from: number): Span {
  return { start: start - from, end: end - from }
}
