import { z } from 'zod'
import { triageModes, type TriageMode } from './triage-plan'
import { mostTriaged } from './triage'
import { countField, idField } from '../../../../db/ids'

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
  const report = idField.safeParse(given.get('report'))
  return {
    mode: z.enum(triageModes).catch('proposed').parse(given.get('as')),
    report: report.success ? report.data : null,
    sections: ids('section', countField),
    claims: ids('claim', idField),
    filtered: given.get('list') === 'claims',
    through: given.get('in') === 'reports',
  }
}
