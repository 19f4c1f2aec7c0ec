import { sql } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Reason } from '../../../matching/scoring/match'
import { countUpTo } from '../../lookups/count-up-to.server'
import { claimFilterChoices } from '../claims/claim-filter-choices.server'
import { keysetPage } from '../../rules/keyset-page'
import type { OverlapFilters, OverlapKey, OverlapStatus } from '../../rules/pairs/overlap-filters'
import {
  beyond,
  hasStatus,
  isOpen,
  filterConditions,
  overlapStates,
  statusOf,
} from '../../lookups/pairs/overlap-states.server'
import { listedPassage, type ListedPassage } from '../../lookups/pairs/listed-passage'
import { comparePublication } from '../../rules/pairs/publication-order'
import { readSides } from '../../lookups/pairs/read-sides.server'

export interface ListedOverlap extends OverlapKey {
  kind: string
  status: Exclude<OverlapStatus, 'all'>
  reasons: Reason[]
  /** The older report's passage first; `turned` where that is the right one. */
  passages: [ListedPassage, ListedPassage]
  turned: boolean
}

export interface OverlapPage {
  overlaps: ListedOverlap[]
  /** How many fit the filters, up to `mostCounted`. */
  count: number
  /** How many of the desk's suggestions wait for a judgement, whatever the filters; up to `mostCounted`. */
  open: number
  more: { after: OverlapKey | null; before: OverlapKey | null }
}

const pageSize = 20

/** One page of suggestions, best first; `from` is the key before (or after) it. */
export async function listOverlaps(
  db: ReadDatabase,
  filters: OverlapFilters,
  from: { key: OverlapKey; way: 'after' | 'before' } | null,
  size = pageSize,
): Promise<OverlapPage> {
  const backwards = from?.way === 'before'
  const direction = backwards ? ('asc' as const) : ('desc' as const)
  const opposite = backwards ? ('desc' as const) : ('asc' as const)
  const fits = await filterConditions(db, filters)
  const rows = await overlapStates(db)
    .select([
      'o.left_passage_id as left',
      'o.right_passage_id as right',
      'o.kind',
      'o.score',
      'o.reasons',
      statusOf.as('status'),
    ])
    .where(fits('in order'))
    .where(hasStatus(filters.status))
    .$if(from !== null, (query) => query.where(beyond((from as { key: OverlapKey }).key, from?.way ?? 'after')))
    .orderBy('o.score', direction)
    .orderBy('o.left_passage_id', opposite)
    .orderBy('o.right_passage_id', opposite)
    .limit(size + 1)
    .execute()
  const page = keysetPage(rows, size, from?.way ?? null)
  const sides = await readSides(
    db,
    page.rows.flatMap((row) => [row.left, row.right]),
  )
  const overlaps = page.rows.flatMap((row) => {
    const left = sides.get(row.left)
    const right = sides.get(row.right)
    if (!left || !right) return []
    const turned = comparePublication(left, right) > 0
    return [
      {
        ...row,
        reasons: row.reasons as Reason[],
        passages: turned ? [listedPassage(right), listedPassage(left)] : [listedPassage(left), listedPassage(right)],
        turned,
      } satisfies ListedOverlap,
    ]
  })
  return {
    overlaps,
    ...(await countOverlaps(db, filters)),
    more: { after: page.next && keyOf(page.next), before: page.previous && keyOf(page.previous) },
  }
}

async function countOverlaps(db: ReadDatabase, filters: OverlapFilters): Promise<{ count: number; open: number }> {
  const fits = await filterConditions(db, filters)
  const [count, open] = await Promise.all([
    countUpTo(db, overlapStates(db).where(fits('all')).where(hasStatus(filters.status))),
    countUpTo(db, overlapStates(db).where(isOpen)),
  ])
  return { count, open }
}

/** How many suggestions wait for a judgement, and how many there are, each up to `mostCounted`, among those that fit the filters but the status. */
export async function overlapProgress(
  db: ReadDatabase,
  filters: OverlapFilters,
): Promise<{ open: number; total: number }> {
  const fits = await filterConditions(db, filters)
  const fitting = overlapStates(db).where(fits('all'))
  const [open, total] = await Promise.all([countUpTo(db, fitting.where(isOpen)), countUpTo(db, fitting)])
  return { open, total }
}

/** Where the suggestion of this pair stands in the list; null where there is none. */
export async function overlapKey(db: ReadDatabase, left: number, right: number): Promise<OverlapKey | null> {
  const row = await db
    .selectFrom('derived.overlap')
    .select('score')
    .where('left_passage_id', '=', left)
    .where('right_passage_id', '=', right)
    .executeTakeFirst()
  return row ? { score: row.score, left, right } : null
}

/**
 * The open suggestions beside a pair: the next one (from the beginning again after the last), and the one before.
 * `key` is null for a pair that was not suggested.
 */
export async function openNeighbours(
  db: ReadDatabase,
  filters: OverlapFilters,
  key: OverlapKey | null,
): Promise<{ next: OverlapKey | null; previous: OverlapKey | null }> {
  const fits = await filterConditions(db, filters)
  const open = () =>
    overlapStates(db)
      .select(['o.left_passage_id as left', 'o.right_passage_id as right', 'o.score'])
      .where(fits('in order'))
      .where(isOpen)
      .limit(1)
  const forward = (query: ReturnType<typeof open>) =>
    query.orderBy('o.score', 'desc').orderBy('o.left_passage_id').orderBy('o.right_passage_id').executeTakeFirst()
  if (key === null) return { next: (await forward(open())) ?? null, previous: null }
  const others = () =>
    open().where(sql<boolean>`(o.left_passage_id, o.right_passage_id) <> (${key.left}::int, ${key.right}::int)`)
  const [after, before] = await Promise.all([
    forward(open().where(beyond(key, 'after'))),
    open()
      .where(beyond(key, 'before'))
      .orderBy('o.score')
      .orderBy('o.left_passage_id', 'desc')
      .orderBy('o.right_passage_id', 'desc')
      .executeTakeFirst(),
  ])
  return { next: after ?? (await forward(others())) ?? null, previous: before ?? null }
}

/** What the filters offer to choose from: headings, every source, and the newest reports with the chosen ones. */
export async function overlapFilterChoices(
  db: ReadDatabase,
  chosenReports: readonly number[] = [],
): Promise<{ sections: string[]; reports: { id: number; title: string }[]; sources: { id: number; name: string }[] }> {
  const [sections, { reports, sources }] = await Promise.all([sectionTitles(db), claimFilterChoices(db, chosenReports)])
  return { sections, reports, sources }
}

/** Each heading once, by steps through their index: however many sections there are, few titles name them. */
async function sectionTitles(db: ReadDatabase): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    with recursive distinct_title as (
      (select title collate "C" as title from record.section order by title collate "C" limit 1)
      union all
      select (select s.title collate "C" from record.section s where s.title collate "C" > d.title order by s.title collate "C" limit 1) from distinct_title d where d.title is not null
    )
    select title from distinct_title where title is not null limit 500`.execute(db)
  return rows.map((row) => row.title).sort((a, b) => a.localeCompare(b, 'ar'))
}

function keyOf({ score, left, right }: OverlapKey): OverlapKey {
  return { score, left, right }
}
