/** An inverted index of one field, scored by Okapi BM25 (Robertson and Zaragoza, 2009) with the idf that is never negative. */
export interface Bm25 {
  /** Number of documents. */
  size: number
  k1: number
  b: number
  lengths: Float64Array
  average: number
  /** For each term the documents that have it and how often, by rising document number. */
  postings: Map<string, { docs: Int32Array; counts: Float64Array }>
}

/** Indexes documents given as lists of terms; a term's count may be fractional where fields are weighed. */
export function buildBm25(documents: readonly ReadonlyMap<string, number>[], { k1 = 1.2, b = 0.75 } = {}): Bm25 {
  const lengths = new Float64Array(documents.length)
  const lists = new Map<string, { docs: number[]; counts: number[] }>()
  documents.forEach((counts, doc) => {
    for (const [term, count] of counts) {
      lengths[doc] = (lengths[doc] ?? 0) + count
      let list = lists.get(term)
      if (!list) lists.set(term, (list = { docs: [], counts: [] }))
      list.docs.push(doc)
      list.counts.push(count)
    }
  })
  const postings = new Map(
    [...lists].map(([term, { docs, counts }]) => [
      term,
      { docs: Int32Array.from(docs), counts: Float64Array.from(counts) },
    ]),
  )
  const average = documents.length > 0 ? lengths.reduce((sum, length) => sum + length, 0) / documents.length : 0
  return { size: documents.length, k1, b, lengths, average, postings }
}

/** Inverse document frequency of a term in an index; the highest there is for a term no document has. */
export function idfIn(index: Bm25, term: string): number {
  const df = index.postings.get(term)?.docs.length ?? 0
  return Math.log(1 + (index.size - df + 0.5) / (df + 0.5))
}

/** Scores of all documents for a query of weighted terms; 0 for those that share no term. */
export function scoreBm25(index: Bm25, query: ReadonlyMap<string, number>): Float64Array {
  const scores = new Float64Array(index.size)
  const { k1, b, average, lengths } = index
  for (const [term, weight] of query) {
    const list = index.postings.get(term)
    if (!list) continue
    const gain = weight * idfIn(index, term)
    for (let at = 0; at < list.docs.length; at += 1) {
      const doc = list.docs[at] ?? 0
      const count = list.counts[at] ?? 0
      const length = (lengths[doc] ?? 0) / average
      scores[doc] = (scores[doc] ?? 0) + (gain * count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
    }
  }
  return scores
}

/** How often each term occurs, each occurrence counting `weight`; added to `into` where given. */
export function countTerms(terms: Iterable<string>, weight = 1, into = new Map<string, number>()): Map<string, number> {
  for (const term of terms) into.set(term, (into.get(term) ?? 0) + weight)
  return into
}
