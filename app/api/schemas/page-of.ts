import { z } from 'zod'

/** A page of a list: its rows, and where the next page starts. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    items: z.array(row),
    next: z.string().nullable().describe('The `cursor` of the next page; null on the last one.'),
  })
}
