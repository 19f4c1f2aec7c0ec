import Papa from 'papaparse'
import type { RankedText } from '../ranking/rank'
import { buildIndex, rank } from '../ranking/rank'
import type { Relevant, Run } from './mean-average-precision'

/** Queries, the texts to find them in, and what is right. */
export interface RetrievalSet {
  corpus: RankedText[]
  queries: { id: string; text: string }[]
  relevant: Relevant
}

/** Lines of `id TAB text [TAB title]`; empty lines are skipped. */
export function readTexts(tsv: string): RankedText[] {
  return lines(tsv).map(([id = '', text = '', title]) => (title ? { id, text, title } : { id, text }))
}

/** TREC relevance lines `query iteration document grade`, with grades above 0 taken as right. */
export function readRelevant(qrels: string): Relevant {
  const relevant = new Map<string, Set<string>>()
  for (const line of qrels.split(/\r?\n/)) {
    const [query, , document, grade] = line.trim().split(/\s+/)
    if (!query || !document || Number(grade) <= 0) continue
    relevant.set(query, (relevant.get(query) ?? new Set()).add(document))
  }
  return relevant
}

/**
 * A retrieval set from pairs of headlines (CSV with columns s1, s2, stance): the first headlines of the agreeing pairs
 * of `asked` are the queries, every other headline of both files is the corpus, and a query's second headline is right.
 */
export function readHeadlines(asked: string, more: string): RetrievalSet {
  const pairs = readPairs(asked)
  const agreeing = pairs.filter((pair) => pair.stance === 'agree')
  const queryIds = new Map([...new Set(agreeing.map((pair) => pair.s1))].map((text, at) => [text, `q${at}`]))
  const headlines = [...readPairs(more), ...pairs]
    .flatMap((pair) => [pair.s1, pair.s2])
    .filter((text) => !queryIds.has(text))
  const documentIds = new Map([...new Set(headlines)].map((text, at) => [text, `h${at}`]))
  const relevant = new Map<string, Set<string>>()
  for (const { s1, s2 } of agreeing) {
    const query = queryIds.get(s1)
    const document = documentIds.get(s2)
    if (query && document) relevant.set(query, (relevant.get(query) ?? new Set()).add(document))
  }
  return {
    corpus: [...documentIds].map(([text, id]) => ({ id, text })),
    queries: [...queryIds].map(([text, id]) => ({ id, text })),
    relevant,
  }
}

/** Ranks every query of a set. */
export function runSet(set: Pick<RetrievalSet, 'corpus' | 'queries'>, topN = 5): Run {
  const index = buildIndex(set.corpus)
  return new Map(set.queries.map((query) => [query.id, rank(index, query.text, topN).map((found) => found.id)]))
}

function lines(tsv: string): string[][] {
  return tsv
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

function readPairs(csv: string): { s1: string; s2: string; stance: string }[] {
  return Papa.parse<{ s1: string; s2: string; stance: string }>(csv, { header: true, skipEmptyLines: true }).data
}
