import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import type { Origins } from '../../review/rules/claims/claim-origins'
import type { Field } from '../../review/rules/claims/claim-values'
import type { FieldValue, Value } from '../../review/rules/claims/field-value'
import { harms } from '../../text/facts/figures/kinds-of-counts'
import type { ChosenSentence } from './choose-sentence'
import type { Note, Reading } from './edition'

interface ClaimFacts {
  fields: readonly Field[]
  passages: readonly DossierPassage[]
  linked: readonly DossierPassage[]
  origins: Origins
  adopted: ReadonlyMap<string, string>
}

/**
 * The critical apparatus of one sentence: a note for each field that the desk adopted a value in, for each that the sentence gives
 * and others give otherwise, and for each toll that one origin of several gives, or that is in conflict. The notes follow the sentence;
 * those of values that it does not give come last.
 */
export function apparatusOf(sentence: Pick<ChosenSentence, 'mentions' | 'from'>, claim: ClaimFacts): Note[] {
  return claim.fields
    .filter(({ name }) => name !== 'event')
    .map((field) => noteOf(field, sentence, claim))
    .filter((note) => note !== null)
    .sort((one, other) => (one.at?.end ?? Infinity) - (other.at?.end ?? Infinity) || 0)
}

function noteOf(field: Field, sentence: Pick<ChosenSentence, 'mentions' | 'from'>, claim: ClaimFacts): Note | null {
  const adoptedKey = claim.adopted.get(field.key)
  const adopted = field.values.find(({ key }) => key === adoptedKey)
  const mentioned = sentence.mentions.filter((mention) => mention.field === field.key)
  const gives = (value: FieldValue) => mentioned.some(({ key }) => key === value.key)
  const lemma = adopted ?? field.values.find(gives) ?? mostStated(field.values)
  if (!lemma) return null
  // Of names a sentence gives several: what else it gives itself is no variant.
  const isName = field.name === 'place' || field.name === 'actor'
  const variants = field.values
    .filter((value) => value !== lemma && !(isName && gives(value)))
    .map((value) => readingOf(value, claim))
  const reading = readingOf(lemma, claim)
  const alone = isToll(field) && reading.statedBy.length === 1 && originCount(claim) > 1
  const worthIt = mentioned.length > 0 ? variants.length > 0 || alone : isToll(field) && field.agreement === 'conflict'
  if (!adopted && !worthIt) return null
  const at = mentioned.find(({ key }) => key === lemma.key) ?? mentioned[0]
  return {
    field: { key: field.key, name: field.name, noun: field.noun, part: field.part },
    at: at ? { start: at.start, end: at.end } : null,
    lemma: reading,
    adopted: adopted !== undefined,
    textDiffers: adopted !== undefined && mentioned.length > 0 && !gives(adopted),
    variants,
    alone: alone && variants.length === 0,
    silent: isToll(field) && variants.length > 0 ? silentIn(field, claim) : [],
    conflict: field.agreement === 'conflict',
  }
}

function isToll({ name, part }: Field): boolean {
  return part || harms.has(name)
}

function originCount({ passages, origins }: ClaimFacts): number {
  return byOrigin(
    passages.map(({ report }) => report.id),
    origins,
  ).length
}

function mostStated(values: readonly FieldValue[]): FieldValue | undefined {
  return [...values].sort((one, other) => other.statedBy.length - one.statedBy.length)[0]
}

function silentIn(field: Field, { passages }: ClaimFacts): number[] {
  const speaking = new Set(field.values.flatMap(({ statedBy }) => statedBy.map(({ passage }) => passage)))
  const speak = new Set(passages.filter(({ id }) => speaking.has(id)).map(({ report }) => report.id))
  return [...new Set(passages.map(({ report }) => report.id))].filter((report) => !speak.has(report))
}

function readingOf(given: FieldValue, { passages, linked, origins }: ClaimFacts): Reading {
  const { key: _key, statedBy, ...value } = given
  const reports = new Map([...passages, ...linked].map(({ id, report }) => [id, report.id]))
  return {
    value: value satisfies Value,
    written: [...new Set(statedBy.map(({ written }) => written).filter((written) => written !== ''))],
    statedBy: byOrigin(
      statedBy.flatMap(({ passage }) => reports.get(passage) ?? []),
      origins,
    ),
  }
}

/** Reports by the origin that each is of, in the order given. */
export function byOrigin(reports: readonly number[], { ofReport }: Pick<Origins, 'ofReport'>): number[][] {
  const groups = new Map<number, number[]>()
  for (const report of new Set(reports)) {
    const origin = ofReport[report] ?? -report
    groups.set(origin, [...(groups.get(origin) ?? []), report])
  }
  return [...groups.values()]
}
