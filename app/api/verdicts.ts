import type { z } from 'zod'
import type { DossierVerdict } from '../review/queries/claims/read-claim-verdicts.server'
import type { verdict } from './schemas/reviews'

/** A verdict as programs read it. */
export function writeVerdict(read: DossierVerdict): z.input<typeof verdict> {
  const { id, decision, credibility, rationale, person, at, undoes } = read
  return { id, decision, credibility, rationale, person, at, undoes }
}
