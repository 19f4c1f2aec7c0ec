import { z } from 'zod'
import { valueSchema } from './edition-value'

/** Reports that give one reading, by origin: the first of each is the earliest, the others carry its text. */
const statedBy = z.array(z.array(z.number()))

export const reading = z.object({
  value: valueSchema,
  /** The words in which it is given, each once. */
  written: z.array(z.string()),
  statedBy,
})

export const note = z.object({
  field: z.object({ key: z.string(), name: z.string(), noun: z.string().nullable(), part: z.boolean() }),
  /** Where the sentence says it; null where it does not. In UTF-16 code units. */
  at: z.object({ start: z.number(), end: z.number() }).nullable(),
  /** The value that the desk adopted, or else the one that the sentence gives. */
  lemma: reading,
  /** A person adopted it; otherwise it is only what the sentence says. */
  adopted: z.boolean(),
  /** The sentence gives another value than the one that the desk adopted. */
  textDiffers: z.boolean(),
  variants: z.array(reading),
  /** Of several origins only one gives it, and the others say nothing of it. */
  alone: z.boolean(),
  /** Reports of the claim that say nothing of a toll for which there are variants. */
  silent: z.array(z.number()),
  conflict: z.boolean(),
})

export const sentence = z.object({
  claim: z.number(),
  version: z.number(),
  text: z.string(),
  language: z.enum(['ar', 'en']),
  /** Whose words it is in: the desk's wording of the claim, the best passage, or the editor's for this edition. */
  words: z.enum(['desk', 'passage', 'editor']),
  /** The report whose words they are; null for the desk's and the editor's. */
  from: z.number().nullable(),
  /** The claim changed after the editor wrote the sentence. */
  outdated: z.boolean(),
  state: z.enum(['open', 'confirmed', 'disputed', 'unverifiable']),
  stale: z.boolean(),
  credibility: z.number().nullable(),
  statedBy,
  notes: z.array(note),
  /** Claims that contradict it. */
  against: z.array(z.object({ claim: z.number(), headline: z.string(), reports: z.array(z.number()) })),
})

export const section = z.object({
  /** The key of the governorate in the list of places; '' where none is named. */
  key: z.string(),
  ar: z.string(),
  en: z.string(),
  /** One event each; `key` is its least claim. */
  paragraphs: z.array(z.object({ key: z.number(), sentences: z.array(sentence) })),
})

export const witness = z.object({
  source: z.number(),
  name: z.string(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  reports: z.array(z.object({ id: z.number(), title: z.string(), day: z.string().nullable() })),
  /** Every text of it in this edition is carried from these sources. */
  copies: z.array(z.number()),
})

/** An edition in full, as it is issued: what is shown in either language, printed and downloaded is drawn from it alone. */
export const edition = z.object({
  form: z.literal(1),
  day: z.string(),
  witnesses: z.array(witness),
  sections: z.array(section),
  /** What nobody has verified, apart from the rest. */
  unverified: z.array(section),
  left: z.object({ triage: z.number(), editor: z.number(), room: z.number() }),
})
