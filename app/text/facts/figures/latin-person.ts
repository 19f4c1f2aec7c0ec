import { isStopWord } from '../../words/stop-words'
import { bounds } from './figure-bounds'
import type { Draft } from './figure-draft'
import { fateOf } from './figure-fates'
import type { Passage } from './figure-nouns'
import type { FigureKind } from '../types'
import type { Word } from '../words'

/** "a woman was killed", "killing a two-year-old boy": one person, named by the article. */

const persons = new Set(
  'person man woman child boy girl baby infant toddler teenager civilian soldier fighter policeman policewoman officer journalist activist medic paramedic doctor nurse teacher student worker driver farmer passenger resident villager rebel gunman militant'.split(
    ' ',
  ),
)
/** Adjectives and an age between the article and the person. */
const mostBetween = 8
const passive = /^(?:was|is|were|been)$/
const dying = /^(?:died|perished|drowned)$/

export function latinPerson({ words, from, to }: Passage, at: number): Draft | null {
  if (!/^an?$/.test(words[at]?.key ?? '')) return null
  const noun = personAfter(words, at, to)
  if (noun === null) return null
  const kind = fateAfter(words, noun + 1) ?? (at > from && isActive(words[at - 1]) ? fateOf(words, at - 1) : null)
  if (kind === null) return null
  return {
    ...bounds(1, 'exact'),
    start: at,
    startCut: 0,
    end: noun + 1,
    next: noun + 1,
    kind,
    noun: words[noun]?.surface ?? null,
  }
}

function personAfter(words: Word[], at: number, to: number): number | null {
  for (let i = at + 1; i < Math.min(to, at + mostBetween); i++) {
    const word = words[i]
    if (word === undefined || (word.kind === 'mark' && word.key !== '-') || isStopWord(word.key)) return null
    if (persons.has(word.key)) return i
  }
  return null
}

function fateAfter(words: Word[], at: number): FigureKind | null {
  if (dying.test(words[at]?.key ?? '')) return 'killed'
  return passive.test(words[at]?.key ?? '') ? fateOf(words, at + 1) : null
}

/** "killing a child", "wounded a woman": what was done to the person named next. */
function isActive(word: Word | undefined): boolean {
  return /^(?:kill|wound|injur|captur|arrest|detain|kidnap|abduct)(?:p?ed|p?ing)$/.test(word?.key ?? '')
}
