import { z } from 'zod'

/** Which watch a visit is of, and the address that it asks. */
export const visitPayload = z.object({ watchId: z.number().int(), address: z.string() })
