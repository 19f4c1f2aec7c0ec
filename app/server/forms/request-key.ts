import { z } from 'zod'

/**
 * The idempotency key of one form on one page: a UUID, and a suffix that distinguishes the forms of the page. A form
 * that is sent twice acts once.
 */
export const requestKey = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[a-z0-9]+)*$/)
