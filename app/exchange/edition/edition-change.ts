import { z } from 'zod'
import { valueSchema } from './edition-value'

const state = z.enum(['open', 'confirmed', 'disputed', 'unverifiable'])
const words = z.string()

/** What one edition says otherwise than the one before it, claim by claim. */
export const editionChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), claim: z.number(), text: words }),
  z.object({ kind: z.literal('dropped'), claim: z.number(), text: words, correction: z.boolean() }),
  z.object({
    kind: z.literal('verdict'),
    claim: z.number(),
    text: words,
    from: state,
    to: state,
    correction: z.boolean(),
  }),
  z.object({
    kind: z.literal('value'),
    claim: z.number(),
    text: words,
    field: z.object({ name: z.string(), noun: z.string().nullable(), part: z.boolean() }),
    from: valueSchema,
    to: valueSchema,
    correction: z.boolean(),
  }),
  z.object({ kind: z.literal('wording'), claim: z.number(), text: words, from: words, correction: z.boolean() }),
  z.object({ kind: z.literal('witnesses'), claim: z.number(), text: words }),
])

export type EditionChange = z.infer<typeof editionChange>
