import { z } from 'zod'
import { proposalGrounds, triageDecisions } from '../../rules/queue/triage'
import { isCalendarDay } from '../../../text/facts/dates/calendar'
import { idField } from '../../../../db/ids'

const id = idField.optional().catch(undefined)

const day = z.iso.date().refine(isCalendarDay).optional().catch(undefined)

const flag = z.literal('yes').optional().catch(undefined)

/** The conditions of the list as an address carries them; what is not understood does not count. */
export const claimFilter = z.object({
  q: z
    .string()
    .trim()
    .max(400)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined),
  state: z.enum(['open', 'confirmed', 'disputed', 'unverifiable', 'empty']).optional().catch(undefined),
  stale: flag,
  conflict: flag,
  /** What somebody decided whether it is worth checking; `none` for claims that nobody triaged, `returned` for those that came back. */
  triage: z
    .enum([...triageDecisions, 'none', 'returned'])
    .optional()
    .catch(undefined),
  /** Something is proposed for it, and nobody has triaged it. */
  proposed: flag,
  /** Proposed for this reason, and nobody has triaged it. */
  because: z.enum(proposalGrounds).optional().catch(undefined),
  /** Waits for a second review; two reviews disagree and wait for a lead. */
  second: flag,
  disagreement: flag,
  source: id,
  report: id,
  from: day,
  to: day,
  /** The last published first, rather than the newest claim. */
  sort: z.literal('published').optional().catch(undefined),
  /** Claims after this one in the list. */
  after: id,
  before: id,
})

export type ClaimFilter = z.infer<typeof claimFilter>
