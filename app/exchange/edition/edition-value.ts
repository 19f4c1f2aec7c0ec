import { z } from 'zod'

/** A value of a field as an edition keeps it; see `Value` of the review rules. */
export const valueSchema = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  precision: z.enum(['exact', 'approximate', 'at-least', 'at-most', 'range', 'uncounted']).nullable(),
  scale: z.number().optional(),
  place: z.object({ key: z.string(), name: z.string() }).optional(),
  name: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
