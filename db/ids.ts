import { z } from 'zod'

/** The largest number that a column of ids, versions or offsets (`integer`) holds; the database refuses a larger one with an error. */
export const largestInteger = 2_147_483_647

/** An id or a version as a form or an address carries it. */
export const idField = z.coerce.number().int().positive().max(largestInteger)

/** A version that was seen, 0 for none yet, or an offset. */
export const countField = z.coerce.number().int().nonnegative().max(largestInteger)
