import { sentencesOf, type Edition, type Note, type Reading, type Sentence } from './edition'
import type { EditionChange } from './edition-change'

/** Where a claim that was merged since went to. */
export type Redirects = ReadonlyMap<number, number>

/**
 * Says how `now` differs from `before`. A change of what was said with a verdict is a correction; a verdict on what was
 * unverified before is not. `redirects` says which claim each merged claim went into.
 *
 * @example
 * compareEditions(issued, draft) // [{ kind: 'dropped', claim: 4, text: '…', correction: true }]
 */
export function compareEditions(
  before: Pick<Edition, 'sections' | 'unverified'>,
  now: Pick<Edition, 'sections' | 'unverified'>,
  redirects: Redirects = new Map(),
): EditionChange[] {
  const current = new Map(sentencesOf(now).map((sentence) => [sentence.claim, sentence]))
  const known = new Set<number>()
  const changes: EditionChange[] = []
  for (const old of sentencesOf(before)) {
    const claim = redirects.get(old.claim) ?? old.claim
    const sentence = current.get(claim)
    if (!sentence) changes.push({ kind: 'dropped', claim: old.claim, text: old.text, correction: old.state !== 'open' })
    // Of claims that became one, each is compared with the one.
    else changes.push(...changesOf(old, sentence))
    known.add(claim)
  }
  for (const sentence of current.values())
    if (!known.has(sentence.claim)) changes.push({ kind: 'added', claim: sentence.claim, text: sentence.text })
  return changes
}

/** Whether what is issued next corrects what was issued, rather than goes on from it. */
export function isCorrection(changes: readonly EditionChange[]): boolean {
  return changes.some((change) => 'correction' in change && change.correction)
}

function changesOf(old: Sentence, now: Sentence): EditionChange[] {
  const correction = old.state !== 'open'
  const shared = { claim: now.claim, text: now.text }
  const changes: EditionChange[] = []
  if (old.state !== now.state) changes.push({ kind: 'verdict', ...shared, from: old.state, to: now.state, correction })
  for (const note of now.notes) {
    const former = old.notes.find(({ field }) => field.key === note.field.key)
    if (former && (former.adopted || note.adopted) && !sameValue(former, note))
      changes.push({
        kind: 'value',
        ...shared,
        field: note.field,
        from: former.lemma.value,
        to: note.lemma.value,
        correction,
      })
  }
  // Another passage may say it better by now: that corrects nothing which the desk itself wrote.
  const own = old.words !== 'passage'
  if (old.text !== now.text && (own || changes.length === 0))
    changes.push({ kind: 'wording', ...shared, from: old.text, correction: correction && own })
  if (changes.length === 0 && witnessesIn(old) !== witnessesIn(now)) changes.push({ kind: 'witnesses', ...shared })
  return changes
}

function sameValue({ lemma: one }: Note, { lemma: other }: Note): boolean {
  return written(one.value) === written(other.value)
}

/** A value in one form: an issue that was read back has its parts in another order. */
function written({ low, high, precision, scale, place, name, from, to }: Reading['value']): string {
  return JSON.stringify([low, high, precision, scale ?? null, place?.key ?? null, name, from, to])
}

/** Who gives which value, whatever their order. */
function witnessesIn({ statedBy, notes }: Sentence): string {
  const readings = notes.flatMap(({ field, lemma, variants }) =>
    [lemma, ...variants].map((reading) => [
      field.key,
      written(reading.value),
      [...reading.statedBy.flat()].sort((a, b) => a - b),
    ]),
  )
  return JSON.stringify([[...statedBy.flat()].sort((a, b) => a - b), readings.map((one) => JSON.stringify(one)).sort()])
}
