import { sql, type Expression, type SqlBool } from 'kysely'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { WantedWord } from '../../../text/facts/search/wanted-words'
import type { OverlapFilters, OverlapKey, OverlapStatus } from '../../rules/pairs/overlap-filters'
import { hasWords, readWantedWords } from '../claims/wanted-words.server'

/** Suggestions, as `o`; where each stands is written down with it. */
export function overlapStates(db: ReadDatabase) {
  return db.selectFrom('derived.overlap as o')
}

/** True of a suggestion that waits for a judgement. */
export const isOpen = sql<SqlBool>`o.status = 'open'`

/** The status of a suggestion, one of `overlapStatuses` but `all`. */
export const statusOf = sql<Exclude<OverlapStatus, 'all'>>`o.status`

/**
 * What the filters ask for but the status. Where all that fit are counted, all passages with the words are looked up
 * first; where a page is read in the order of the list, whether those of a suggestion have them is asked of each in turn.
 */
export async function filterConditions(
  db: ReadDatabase,
  filters: OverlapFilters,
): Promise<(read: 'all' | 'in order') => Expression<SqlBool>> {
  const words = await readWantedWords(db, filters.q)
  return (read) => fits(filters, words, read)
}

function fits(filters: OverlapFilters, words: readonly WantedWord[], read: 'all' | 'in order'): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`true`]
  if (filters.kind !== null) conditions.push(sql<SqlBool>`o.kind = ${filters.kind}`)
  // No suggestion is between two passages of one report: with two reports its ends are one in each.
  for (const report of [filters.report, filters.with])
    if (report !== null)
      conditions.push(eitherSide(sql`select p.id from record.passage p where p.report_id = ${report}`))
  if (filters.source !== null)
    conditions.push(
      eitherSide(
        sql`select p.id from record.passage p join record.report d on d.id = p.report_id where d.source_id = ${filters.source}`,
      ),
    )
  if (filters.section !== null)
    conditions.push(
      eitherSide(
        sql`select p.id from record.passage p join record.section s on s.id = p.section_id where s.title = ${filters.section}`,
      ),
    )
  // What holds no word to look for is in no passage.
  if (filters.q !== '' && words.length === 0) conditions.push(sql<SqlBool>`false`)
  if (words.length > 0) {
    const having = sql`select f.passage_id from derived.passage_facts f where ${hasWords(words, sql`f.terms`, sql`f.fact_codes`)}`
    conditions.push(
      read === 'all'
        ? eitherSide(having)
        : sql<SqlBool>`exists (${having} and f.passage_id in (o.left_passage_id, o.right_passage_id))`,
    )
  }
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

function eitherSide(passages: ReturnType<typeof sql>): Expression<SqlBool> {
  return sql<SqlBool>`(o.left_passage_id in (${passages}) or o.right_passage_id in (${passages}))`
}

export function hasStatus(status: OverlapStatus): Expression<SqlBool> {
  return status === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`o.status = ${status}`
}

/** Suggestions that stand after (or before) `key` in the list, best first. */
export function beyond({ score, left, right }: OverlapKey, way: 'after' | 'before'): Expression<SqlBool> {
  return way === 'after'
    ? sql<SqlBool>`o.score <= ${score}::real and (o.score < ${score}::real or (o.left_passage_id, o.right_passage_id) > (${left}::int, ${right}::int))`
    : sql<SqlBool>`o.score >= ${score}::real and (o.score > ${score}::real or (o.left_passage_id, o.right_passage_id) < (${left}::int, ${right}::int))`
}
