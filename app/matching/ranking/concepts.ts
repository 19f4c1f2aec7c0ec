import { fold } from '../../text/characters/normalise'
import { stem } from '../../text/words/stem'
import { termTokens } from '../../text/words/terms'
import { words } from '../../text/words/tokens'
import { CONCEPTS, COUNTRIES, DENIALS, WEEKDAYS } from './lexicon'

/** What a text says beneath its words. */
export interface Sense {
  /** Its terms in order, each replaced by its concept where it has one. */
  concepts: string[]
  /** Concepts with an opposite, `+3` against `-3`. */
  poles: Set<string>
  /** In the order of first mention. */
  countries: Set<string>
  /** Numbers, and the names of days. */
  numbers: Set<string>
  denied: boolean
}

/** How far two senses contradict each other; each part is 1 or 0, and 0 where one side says nothing. */
export interface Contradiction {
  poles: number
  countries: number
  /** Both name two countries or more, in another order: who does it to whom. */
  roles: number
  numbers: number
  denial: number
}

const byStem = new Map<string, string>()
const countryByStem = new Map<string, string>()
const countryByPair = new Map<string, string>()

CONCEPTS.trim()
  .split('\n')
  .forEach((line, row) => {
    const [one = '', opposite] = line.split(' | ')
    enter(one, opposite === undefined ? `=${row}` : `+${row}`)
    if (opposite !== undefined) enter(opposite, `-${row}`)
  })
COUNTRIES.trim()
  .split('\n')
  .forEach((line, row) => {
    for (const [, quoted, plain] of line.matchAll(/"([^"]+)"|(\S+)/g)) {
      if (quoted) countryByPair.set(stemsOf(quoted).join(' '), `@${row}`)
      else if (plain) countryByStem.set(stemsOf(plain).join(' '), `@${row}`)
    }
  })

const denials = new Set(DENIALS.split(' ').map(fold))
const weekdays = new Set(WEEKDAYS.split(' ').map(fold))

function enter(words: string, concept: string): void {
  for (const word of words.split(' ')) {
    const key = stem(fold(word))
    if (!byStem.has(key)) byStem.set(key, concept)
  }
}

function stemsOf(text: string): string[] {
  return text.split(' ').map((word) => stem(fold(word)))
}

/** Reads a text's concepts; words of one concept become one term, and opposites, countries and numbers are set apart. */
export function senseOf(text: string): Sense {
  const sense: Sense = { concepts: [], poles: new Set(), countries: new Set(), numbers: new Set(), denied: false }
  for (const { key } of words(text)) {
    if (denials.has(key) || denials.has(key.replace(/^[وف]/, ''))) sense.denied = true
    if (weekdays.has(key)) sense.numbers.add(key)
  }
  let before = ''
  for (const { term, token } of termTokens(text)) {
    const twoWords = countryByPair.get(`${before} ${term}`)
    const country = twoWords ?? countryByStem.get(term)
    const concept = country ?? byStem.get(term) ?? term
    before = term
    if (twoWords) sense.concepts.pop()
    sense.concepts.push(concept)
    if (country) sense.countries.add(country)
    else if (/^[+-]\d/.test(concept)) sense.poles.add(concept)
    if (token.kind === 'number') sense.numbers.add(term)
  }
  return sense
}

/** Compares two senses; the same for swapped sides. */
export function contradiction(left: Sense, right: Sense): Contradiction {
  let opposed = 0
  for (const pole of left.poles)
    if (right.poles.has(opposite(pole)) && !right.poles.has(pole) && !left.poles.has(opposite(pole))) opposed = 1
  return {
    poles: opposed,
    countries: apart(left.countries, right.countries),
    roles: reordered(left.countries, right.countries),
    numbers: apart(left.numbers, right.numbers),
    denial: left.denied === right.denied ? 0 : 1,
  }
}

function opposite(pole: string): string {
  return (pole.startsWith('+') ? '-' : '+') + pole.slice(1)
}

function apart(left: Set<string>, right: Set<string>): number {
  if (left.size === 0 || right.size === 0) return 0
  for (const item of left) if (right.has(item)) return 0
  return 1
}

function reordered(left: Set<string>, right: Set<string>): number {
  const [first, second] = [...left].filter((item) => right.has(item))
  if (first === undefined || second === undefined) return 0
  const order = [...right]
  return order.indexOf(first) > order.indexOf(second) ? 1 : 0
}
