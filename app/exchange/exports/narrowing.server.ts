import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { matchingClaims } from '../../review/queries/claims/list-claims.server'
import { readWantedWords } from '../../review/lookups/claims/wanted-words.server'
import { claimFilter } from '../../review/queries/claims/claim-filter'
import { matchingReports, reportFilter } from '../../review/queries/reports/list-reports.server'
import type { ExportKind } from './export-kinds'

/** Which rows: those that fit the conditions of a list, and that nobody's sealed review keeps from the reader. */
export interface Narrowing {
  claims: RawBuilder<SqlBool>
  reports: RawBuilder<SqlBool>
  /** Who gets them; null for nobody in particular, who may know nothing that is sealed. */
  viewer: number | null
}

/** The conditions of a list as its address carries them, as conditions on the rows of an export. */
export async function narrowingOf(
  db: ReadDatabase,
  kind: ExportKind,
  search: string,
  viewer: number | null,
): Promise<Narrowing> {
  const given = Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''))
  const all = sql<SqlBool>`true`
  return {
    viewer,
    claims: kind === 'claims' && search !== '' ? oneOf('s.claim_id', await claimQueries(db, given)) : all,
    reports: kind === 'reports' && search !== '' ? oneOf('r.id', await reportQueries(db, given)) : all,
  }
}

async function claimQueries(db: ReadDatabase, given: Record<string, string>) {
  return (await matchingClaims(db, claimFilter.parse(given))).map((query) => query.select('s.claim_id'))
}

async function reportQueries(db: ReadDatabase, given: Record<string, string>) {
  const filter = reportFilter.parse(given)
  return [matchingReports(db, filter, await readWantedWords(db, filter.q ?? '')).select('r.id')]
}

function oneOf(column: string, queries: readonly unknown[]): RawBuilder<SqlBool> {
  if (queries.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(
    queries.map((query) => sql`${sql.ref(column)} in (${query})`),
    sql` or `,
  )})`
}
