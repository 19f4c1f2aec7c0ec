import type { z } from 'zod'
import type * as schema from './edition-schema'

// The schema stays apart, so that the browser gets no parser with these functions.
export type Edition = z.infer<typeof schema.edition>
export type Section = z.infer<typeof schema.section>
export type Sentence = z.infer<typeof schema.sentence>
export type Note = z.infer<typeof schema.note>
export type Reading = z.infer<typeof schema.reading>
export type Witness = z.infer<typeof schema.witness>

/** All sentences of an edition, in its order. */
export function sentencesOf({ sections, unverified }: Pick<Edition, 'sections' | 'unverified'>): Sentence[] {
  return [...sections, ...unverified].flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
}

/** The separate sources that speak in an edition: those that only carry others are none. */
export function originsOf({ witnesses }: Pick<Edition, 'witnesses'>): number {
  return witnesses.filter(({ copies }) => copies.length === 0).length
}
