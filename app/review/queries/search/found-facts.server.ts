import type { ReadDatabase } from '../../../audit/action/action.server'
import { readGazetteer } from '../../../matching/store/gazetteer.server'
import { spansOfCodes, type FactCode, type FactKind } from '../../../text/facts/search/fact-codes'
import type { WantedWord } from '../../../text/facts/search/wanted-words'
import type { Gazetteer } from '../../../text/facts/places/gazetteer'
import type { Facts } from '../../../text/facts/types'
import type { Span } from '../../../text/span'
import { terms } from '../../../text/words/terms'
import { readWantedWords } from '../../lookups/claims/wanted-words.server'

/** A fact that stands for words which were looked for and which the text does not have. */
export type FoundFact = { place: { ar: string; en: string | null } } | { kind: FactKind }

/** A text that was found, or the beginning of it. */
interface FoundText {
  id: number
  quote: string
}

/** Facts behind what was found, with where they are in its own words. */
export interface FactsBehind {
  facts: FoundFact[]
  spans: Span[]
}

/** For each of these passages that was found by its facts: which. Those found by their words alone are left out. */
export async function factsBehindPassages(
  db: ReadDatabase,
  typed: string,
  passages: readonly FoundText[],
): Promise<Map<number, FactsBehind>> {
  const ids = passages.map(({ id }) => id)
  return factsBehind(db, typed, passages, 'id', () => readings(db).where('p.id', 'in', ids))
}

/** The same for claims, whose text is their first words. */
export async function factsBehindClaims(
  db: ReadDatabase,
  typed: string,
  claims: readonly FoundText[],
): Promise<Map<number, FactsBehind>> {
  const ids = claims.map(({ id }) => id)
  return factsBehind(db, typed, claims, 'claim_id', () =>
    readings(db).where('p.claim_id', 'in', ids).where('p.retired', '=', false).limit(MOST_PASSAGES),
  )
}

/** A page of claims has fewer passages, unless a few of them were copied by everybody. */
const MOST_PASSAGES = 1_000

function readings(db: ReadDatabase) {
  return db
    .selectFrom('record.passage as p')
    .innerJoin('derived.passage_facts as f', 'f.passage_id', 'p.id')
    .select(['p.id', 'p.claim_id', 'p.start_offset', 'p.end_offset', 'f.terms', 'f.fact_codes', 'f.facts'])
    .orderBy('p.id')
}

type Reading = Awaited<ReturnType<ReturnType<typeof readings>['execute']>>[number]

async function factsBehind(
  db: ReadDatabase,
  typed: string,
  texts: readonly FoundText[],
  key: 'id' | 'claim_id',
  query: () => ReturnType<typeof readings>,
): Promise<Map<number, FactsBehind>> {
  const wanted = await readWantedWords(db, typed)
  const found = new Map<number, FactsBehind>()
  if (texts.every(({ quote }) => missing(wanted, terms(quote)).length === 0)) return found
  const [rows, gazetteer] = await Promise.all([query().execute(), readGazetteer(db)])
  for (const { id, quote } of texts) {
    const own = rows.filter((row) => row[key] === id)
    const behind = explain(wanted, quote, own, gazetteer)
    if (behind.facts.length > 0) found.set(id, behind)
  }
  return found
}

function explain(
  wanted: readonly WantedWord[],
  quote: string,
  rows: readonly Reading[],
  gazetteer: Gazetteer,
): FactsBehind {
  const words = [...terms(quote), ...rows.flatMap((row) => row.terms)]
  const wantedCodes = new Set(missing(wanted, words).flatMap(({ codes }) => codes))
  const codes = [...new Set(rows.flatMap((row) => row.fact_codes))].filter((code) => wantedCodes.has(code))
  const [only, another] = rows
  // The first words of a claim are shortened, and those of several passages or of its wording are no passage's.
  const whole = codes.length > 0 && only && !another && quote.length === only.end_offset - only.start_offset
  return {
    facts: codes.map((code) => factOf(code, gazetteer)),
    spans: whole ? spansOfCodes(quote, only.start_offset, only.facts as Facts, new Set(codes), gazetteer) : [],
  }
}

function missing(wanted: readonly WantedWord[], words: readonly string[]): WantedWord[] {
  const own = new Set(words)
  return wanted.filter(({ term }) => !own.has(term))
}

function factOf(code: FactCode, gazetteer: Gazetteer): FoundFact {
  const what = code.slice(code.indexOf(':') + 1)
  if (code.startsWith('named:')) return { place: { ar: what, en: null } }
  if (!code.startsWith('at:')) return { kind: what as FactKind }
  const entry = gazetteer.entry(what)
  return { place: { ar: entry?.ar ?? what, en: entry?.en ?? null } }
}
