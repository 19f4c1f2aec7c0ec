import { z } from 'zod'
import { triageModes, type TriageMode } from './triage-plan'
import { mostTriaged } from './triage'

const id = z.coerce.number().int().positive().max(2_147_483_647)
const section = z.coerce.number().int().nonnegative().max(2_147_483_647)

export interface AskedTriage {
  mode: TriageMode
  report: number | null
  sections: number[]
  claims: number[]
  /** All that fit the conditions of the list of claims. */
  filtered: boolean
  /** From this report on to the next. */
  through: boolean
}

/** Reads off an address what is to be triaged as what; what is not understood is left out. */
export function readAskedTriage(given: URLSearchParams): AskedTriage {
  const ids = (name: string, shape: z.ZodType<number>) =>
    given
      .getAll(name)
      .slice(0, mostTriaged)
      .flatMap((written) => {
        const parsed = shape.safeParse(written)
        return parsed.success ? [parsed.data] : []
      })
  const report = id.safeParse(given.get('report'))
  return {
    mode: z.enum(triageModes).catch('proposed').parse(given.get('as')),
    report: report.success ? report.data : null,
    sections: ids('section', section),
    claims: ids('claim', id),
    filtered: given.get('list') === 'claims',
    through: given.get('in') === 'reports',
  }
}
