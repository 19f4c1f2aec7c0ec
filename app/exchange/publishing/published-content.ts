import { z } from 'zod'
import { edition } from '../edition/edition-schema'
import { parseStored } from '../edition/parse-stored'

const state = z.enum(['open', 'confirmed', 'disputed', 'unverifiable'])

/** A claim as it was released. The verdict beside it is not kept here: readers always find the one that the claim has. */
export const publishedClaim = z.object({
  form: z.literal(1),
  /** An edition of this claim alone: its sentence with its variants, and the sources that give them. */
  edition,
  /** The reports that the claim stands in, the first one first. */
  appearances: z.array(
    z.object({
      report: z.number(),
      source: z.number(),
      name: z.string(),
      title: z.string(),
      language: z.enum(['ar', 'en']),
      day: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
  evidence: z.object({
    /** The verdict that it was given for: beside another one it is not shown. */
    verdict: z.number(),
    /** Web pages and files, with the hashes of what was kept of them. */
    pieces: z.array(
      z.object({
        stance: z.enum(['supports', 'refutes', 'context']),
        address: z.string().nullable(),
        captured: z.string().nullable(),
        sha256: z.array(z.string()),
      }),
    ),
    /** Notes, and passages of reports. */
    others: z.number(),
  }),
  /** Sources whose names and reports are not made public. */
  withheld: z.array(z.number()),
})

/** An issued edition as it was released: the issue itself never changes, so only what it says of each claim stands here. */
export const publishedEdition = z.object({
  form: z.literal(1),
  claims: z.array(z.object({ claim: z.number(), state })),
  withheld: z.array(z.number()),
})

export type PublishedClaim = z.infer<typeof publishedClaim>
export type PublishedEdition = z.infer<typeof publishedEdition>

/** What was released, read back; null where a redaction took it out of the record. */
export function readContent<T>(schema: z.ZodType<T>, content: string): T | null {
  try {
    return schema.parse(parseStored(content))
  } catch {
    return null
  }
}
