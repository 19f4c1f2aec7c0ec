import { z } from 'zod'
import { countField, idField } from '../../../../db/ids'

/** What a form says about a claim: the version and the newest action it showed, and the decision with its reasons. */
export const verdictFields = z.object({
  version: idField,
  seen: countField,
  decision: z.enum(['confirmed', 'disputed', 'unverifiable']),
  credibility: z.coerce.number().int().min(1).max(6),
  rationale: z.string().trim().min(1).max(5000),
})
