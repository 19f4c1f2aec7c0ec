import { fold } from '../../text/characters/normalise'
import { terms } from '../../text/words/terms'
import type { Bm25 } from './bm25'
import { buildBm25, countTerms, scoreBm25 } from './bm25'
import type { Contradiction, Sense } from './concepts'
import { contradiction, senseOf } from './concepts'

export interface RankedText {
  id: string
  text: string
  title?: string | undefined
}

export interface Ranked {
  id: string
  /** At most 1, best first; comparable within one query only. */
  score: number
}

type Signal = 'letters' | 'syllables' | 'stems' | 'concepts'

export interface RankIndex {
  ids: string[]
  signals: Record<Signal, Bm25>
  /** Of the texts without their titles: a title often says the contrary of its claim. */
  senses: Sense[]
}

/** How much each signal counts; each is first divided by its best score for the query. */
const SIGNALS: Record<Signal, number> = { letters: 1, syllables: 0.2, stems: 0.3, concepts: 0.3 }
/** What a contradiction takes off, on the same scale. */
const PENALTIES: Record<keyof Contradiction, number> = {
  poles: 0.6,
  countries: 0.75,
  roles: 0.05,
  numbers: 0.3,
  denial: 0.1,
}
/** A word of the title counts as this many of the text. */
const TITLE_WEIGHT = 0.5
/** So many of the best by words are looked at for contradictions. */
const SHORTLIST = 400

/**
 * Indexes texts for `rank`. Four BM25 indexes are fused, as published comparisons of lexical retrieval suggest: runs of
 * three and of two letters within words, runs of four over the line of stems, and concepts of a small thesaurus.
 */
export function buildIndex(corpus: readonly RankedText[]): RankIndex {
  const over = (read: (text: string) => string[]): Bm25 =>
    buildBm25(
      corpus.map(({ text, title }) => countTerms(title ? read(title) : [], TITLE_WEIGHT, countTerms(read(text)))),
    )
  return {
    ids: corpus.map((document) => document.id),
    signals: {
      letters: over(READERS.letters),
      syllables: over(READERS.syllables),
      stems: over(READERS.stems),
      concepts: over(READERS.concepts),
    },
    senses: corpus.map((document) => senseOf(document.text)),
  }
}

/**
 * The `topN` texts that best match a query such as a post or a headline, best first; ties by id. Addresses, handles and
 * pictographs of the query are not looked for. Texts that contradict the query (the opposite direction, another country,
 * other numbers, a denial) come after those that do not. Texts without anything in common are left out.
 */
export function rank(index: RankIndex, query: string, topN: number): Ranked[] {
  const asked = cleanQuery(query)
  const total = new Float64Array(index.ids.length)
  let whole = 0
  for (const name of Object.keys(SIGNALS) as Signal[]) {
    const scores = scoreBm25(index.signals[name], countTerms(new Set(READERS[name](asked))))
    const best = scores.reduce((most, score) => Math.max(most, score), 0)
    whole += SIGNALS[name]
    if (best > 0) scores.forEach((score, at) => (total[at] = (total[at] ?? 0) + (SIGNALS[name] * score) / best))
  }
  const sense = senseOf(asked)
  return shortlist(total, Math.max(topN, SHORTLIST))
    .map(({ at, score }) => ({ id: index.ids[at] ?? '', score: (score - penalty(sense, index.senses[at])) / whole }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, topN)
}

/** A post as it is looked for: no addresses, handles or pictographs; hashtags as their words. */
export function cleanQuery(text: string): string {
  return text
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/[@＠][\w.]+/g, ' ')
    .replace(/[#＃_]/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{RI}|\ufe0f|\u200d/gu, ' ')
}

function shortlist(scores: Float64Array, size: number): { at: number; score: number }[] {
  const found: { at: number; score: number }[] = []
  scores.forEach((score, at) => {
    if (score > 0) found.push({ at, score })
  })
  return found.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, size)
}

function penalty(asked: Sense, claimed: Sense | undefined): number {
  if (!claimed) return 0
  const against = contradiction(asked, claimed)
  let sum = 0
  for (const name of Object.keys(PENALTIES) as (keyof Contradiction)[]) sum += PENALTIES[name] * against[name]
  return sum
}

const READERS: Record<Signal, (text: string) => string[]> = {
  letters: (text) => wordRuns(text, 3),
  syllables: (text) => wordRuns(text, 2),
  stems: (text) => runs(` ${terms(text).join(' ')} `, 4),
  concepts: (text) => senseOf(text).concepts,
}

const ARTICLE = /^(?:وال|بال|كال|فال|لل|ال)(?=..)/

/** Runs of letters within each word, its article taken off and its ends marked. */
function wordRuns(text: string, length: number): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => runs(` ${word.replace(ARTICLE, '')} `, length))
}

function runs(line: string, length: number): string[] {
  if (line.length <= length) return [line]
  return Array.from({ length: line.length - length + 1 }, (_, at) => line.slice(at, at + length))
}
