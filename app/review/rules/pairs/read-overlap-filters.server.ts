import { z } from 'zod'
import { overlapKinds, overlapStatuses, type OverlapFilters } from './overlap-filters'
import { idField } from '../../../../db/ids'

const id = idField.nullable().catch(null)

const shape: z.ZodType<OverlapFilters> = z.object({
  status: z.enum(overlapStatuses).catch('open'),
  kind: z.enum(overlapKinds).nullable().catch(null),
  section: z.string().trim().max(200).nullable().catch(null),
  report: id,
  with: id,
  source: id,
  q: z.string().trim().max(200).catch(''),
})

/** Reads the filters off an address; what is not understood filters nothing. */
export function readOverlapFilters(search: URLSearchParams): OverlapFilters {
  const given = (name: string) => search.get(name) || null
  return shape.parse({
    status: given('status'),
    kind: given('kind'),
    section: given('section'),
    report: given('report'),
    with: given('with'),
    source: given('source'),
    q: given('q') ?? '',
  })
}
