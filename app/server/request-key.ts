import { z } from 'zod'

/** What names one form of one page, so that a form sent twice acts once: a UUID, and what tells the page's forms apart. */
export const requestKey = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:[a-z0-9]+)*$/)
