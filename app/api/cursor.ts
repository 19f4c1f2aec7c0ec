import { z } from 'zod'
import { Problem } from './problem'
import { thingInAddress } from './schemas/values'

/** How many rows a page of a list has. */
export const pageSize = z.coerce.number().int().min(1).max(100).default(30).describe('How many rows, at most 100.')

/** Where the next page of a list starts: `next` of the page before. */
export const cursor = z.string().max(200).optional().describe('The `next` of the page before; none for the first page.')

/** What every list asks for beside its own conditions. */
export const paging = { limit: pageSize, cursor }

/** A sort key as the opaque text that programs hand back. */
export function writeCursor(key: string | number | null): string | null {
  return key === null ? null : Buffer.from(String(key)).toString('base64url')
}

/** The sort key in a cursor, read by `schema`; undefined without one. Throws `Problem` where it is none of ours. */
export function readCursor<T>(written: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (written === undefined) return undefined
  const read = schema.safeParse(Buffer.from(written, 'base64url').toString())
  if (read.success) return read.data
  throw new Problem('bad-request', {
    more: { issues: [{ at: 'query.cursor', message: 'This is no cursor of this list.' }] },
  })
}

/** The number of a row, in a cursor. */
export const rowCursor = thingInAddress
