import { sql } from 'kysely'
import { z } from 'zod'
import type { Reliability, SourceKind } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { terms } from '../../../text/words/terms'
import { directionOf, keysetPage } from '../../rules/keyset-page'
import { reliabilities, sourceKinds } from '../../rules/verdicts/source-ratings'
import { idField } from '../../../../db/ids'

const id = idField.optional().catch(undefined)

/** The conditions of the list as an address carries them; what is not understood does not count. */
export const sourceFilter = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined),
  kind: z.enum(sourceKinds).optional().catch(undefined),
  reliability: z.enum(reliabilities).optional().catch(undefined),
  /** Sources after (or before) this one by name. */
  after: id,
  before: id,
})

export type SourceFilter = z.infer<typeof sourceFilter>

export interface ListedSource {
  id: number
  name: string
  kind: SourceKind
  reliability: Reliability
  reports: number
  /** The day of its latest report; null without a dated one. */
  latest: string | null
}

export interface SourceList {
  sources: ListedSource[]
  total: number
  previous: number | null
  next: number | null
}

/** One page of the sources that fit, by name. */
export async function listSources(db: ReadDatabase, filter: SourceFilter, size = 50): Promise<SourceList> {
  const { after, before } = filter
  const direction = directionOf(filter)
  const backwards = direction === 'before'
  const matching = conditions(db, filter)
  const { total } = await matching.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const order = backwards ? 'desc' : 'asc'
  const key = sql`(s.name collate "C", s.id)`
  const rows = await matching
    .select(['s.id', 's.name', 's.kind', 's.reliability'])
    .select((eb) => [
      eb
        .selectFrom('record.report as r')
        .whereRef('r.source_id', '=', 's.id')
        .where('r.cut_at', 'is', null)
        .where('r.withdrawn_at', 'is', null)
        .select((of) => of.fn.countAll<string>().as('n'))
        .as('reports'),
      eb
        .selectFrom('record.report as r')
        .whereRef('r.source_id', '=', 's.id')
        .where('r.cut_at', 'is', null)
        .where('r.withdrawn_at', 'is', null)
        .select((of) => of.fn.max('r.published_day').as('day'))
        .as('latest'),
    ])
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`${key} > (select c.name collate "C", c.id from record.source c where c.id = ${after})`),
    )
    .$if(backwards, (query) =>
      query.where(sql<boolean>`${key} < (select c.name collate "C", c.id from record.source c where c.id = ${before})`),
    )
    .orderBy(sql`s.name collate "C"`, order)
    .orderBy('s.id', order)
    .limit(size + 1)
    .execute()
  const page = keysetPage(rows, size, direction)
  return {
    sources: page.rows.map((row) => ({ ...row, reports: Number(row.reports) })),
    total: Number(total),
    previous: page.previous?.id ?? null,
    next: page.next?.id ?? null,
  }
}

function conditions(db: ReadDatabase, { q, kind, reliability }: SourceFilter) {
  let found = db
    .selectFrom('record.source as s')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('record.current_source_merge as m').select('m.id').whereRef('m.source_id', '=', 's.id'),
        ),
      ),
    )
  if (kind) found = found.where('s.kind', '=', kind)
  if (reliability) found = found.where('s.reliability', '=', reliability)
  if (!q) return found
  const wanted = [...new Set(terms(q))]
  // A name of nothing but little words has no terms: it is found as written.
  return found.where(sql<boolean>`(position(lower(${q}) in lower(s.name)) > 0 or s.id in (
    select e.id from derived.search_entry e where e.kind = 'source' and cardinality(${wanted}::text[]) > 0 and e.terms @> ${wanted}::text[]))`)
}
