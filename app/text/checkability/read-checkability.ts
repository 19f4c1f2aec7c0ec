import { harms } from '../facts/figures/kinds-of-counts'
import { matchPhrase } from '../facts/lexicon'
import type { EventKind, Facts } from '../facts/types'
import { readWords, wordAt, type Word } from '../facts/words'
import type { Span } from '../span'
import { goesOn } from './goes-on'
import type { Checkability, WordingGround } from './grounds'
import { isPageChrome } from './page-chrome'
import { namesPerson } from './persons'
import { wording } from './wording'
import { wordSet } from '../words/word-list'

/** What is said or met about is no event that left traces. */
const soft: ReadonlySet<EventKind> = new Set<EventKind>(['statement', 'meeting'])
/** Deaths that no weapon caused are no event of the facts. */
const deaths: ReadonlySet<string> = wordSet(
  'توفي توفيت توفوا يموت يموتون تموت غرق غرقت غرقي غرقوا اختنق اختنقت اختناق drowned suffocated perished',
)
/** Obituaries add a prayer to their facts; what begins with one within so many words is a prayer. */
const prayerWithin = 3
/** A share button is a short line; a longer one that has the same word is a sentence. */
const longestButton = 12
/** With other words before the button's. */
const longestWithLead = 6

/**
 * Whether a passage needs no check by its wording and its facts, and why; and whether it names a person. What says how
 * many were harmed is never proposed to be left out. Pure: the words of `range` and its `facts` alone decide.
 *
 * @example
 * readCheckability('اللهم ارحم موتانا', { start: 0, end: 17 }, facts).ground // 'prayer'
 */
export function readCheckability(text: string, range: Span, facts: Facts): Checkability {
  const words = readWords(text)
  const from = wordAt(words, range.start)
  const to = wordAt(words, range.end)
  const person = namesPerson(words, from, to, facts)
  return { ground: groundOf(words, from, to, facts, person), person }
}

function groundOf(words: Word[], from: number, to: number, facts: Facts, person: boolean): WordingGround | null {
  const found = readWording(words, from, to)
  const said = (...grounds: WordingGround[]) => grounds.find((ground) => found.has(ground)) ?? null
  const { figures, places, dates } = facts
  const events = facts.events.filter(({ kind }) => !soft.has(kind))
  const harmed = figures.some(({ kind }) => harms.has(kind))
  const casualties = events.some(({ kind }) => kind === 'casualties') || statesDeath(words, from, to)
  const located = places.length > 0
  if (harmed) return null
  if (isPageChrome(words, from, to, facts)) return 'boilerplate'
  const button = found.get('boilerplate') ?? Infinity
  if (events.length === 0 && to - from <= (button === 0 ? longestButton : longestWithLead) && button < Infinity)
    return 'boilerplate'
  const prayer = found.get('prayer') ?? Infinity
  if (prayer < prayerWithin ? !(located && casualties) : events.length + figures.length === 0 && said('prayer'))
    return 'prayer'
  if (casualties) return null
  const routine = events.length === 0 ? said('weather', 'prices', 'notice') : null
  const intent = routine ?? said('threat', 'promise')
  if (intent !== null || (events.length > 0 && located)) return intent
  const view = said('opinion', 'forecast')
  if (view !== null) return view
  if (located || person || figures.length + dates.length > 0 || !goesOn(words, from, to)) return null
  return events.length > 0 ? 'no-detail' : 'no-facts'
}

/** What the wording says, with the place among the words where it first does. */
function readWording(words: Word[], from: number, to: number): Map<WordingGround, number> {
  const found = new Map<WordingGround, number>()
  for (let at = from; at < to; at++) {
    const match = matchPhrase(wording, words, at)
    if (match && at + match.length <= to && !found.has(match.value)) found.set(match.value, at - from)
  }
  return found
}

function statesDeath(words: Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ forms }) => forms.some((form) => deaths.has(form)))
}
