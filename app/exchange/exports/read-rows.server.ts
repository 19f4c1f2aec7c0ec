import type { Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { countRows, readBatches } from './cursor.server'
import type { ExportKind } from './export-kinds'
import { fieldClaimsQuery, withFields } from './fields-of-claims.server'
import type { Narrowing } from './narrowing.server'
import { claimsQuery, evidenceQuery, judgementsQuery, verdictsQuery } from './queries-of-decisions.server'
import { passagesQuery, reportsQuery, sourcesQuery } from './queries-of-texts.server'
import type { ExportRow } from './row-schemas'
import { withOwnQuotes, withPairQuotes } from './with-quotes.server'

/** Rows of one kind: how many there are, and the rows themselves in batches. Of fields it counts the claims that they are of. */
export interface ExportedRows {
  count(): Promise<number>
  read(): AsyncIterable<ExportRow[]>
}

const batchRows = 500
/** A report's row has its whole text. */
const batchReports = 10
const batchPairs = 50
const batchClaims = 40

/** The rows of a kind within a transaction that reads one snapshot. */
export function exportedRows(tx: Transaction<DB>, kind: ExportKind, narrowing: Narrowing): ExportedRows {
  if (kind === 'reports') return plain(tx, reportsQuery(narrowing), batchReports)
  if (kind === 'claims') return plain(tx, claimsQuery(narrowing), batchRows)
  if (kind === 'verdicts') return plain(tx, verdictsQuery(), batchRows)
  if (kind === 'evidence') return plain(tx, evidenceQuery(narrowing), batchRows)
  if (kind === 'sources') return plain(tx, sourcesQuery(), batchRows)
  if (kind === 'passages') {
    const query = passagesQuery()
    return { count: () => countRows(tx, query), read: () => withOwnQuotes(tx, readBatches(tx, query, batchRows)) }
  }
  if (kind === 'judgements') {
    const query = judgementsQuery(narrowing)
    return { count: () => countRows(tx, query), read: () => withPairQuotes(tx, readBatches(tx, query, batchPairs)) }
  }
  const query = fieldClaimsQuery()
  return { count: () => countRows(tx, query), read: () => withFields(tx, readBatches(tx, query, batchClaims)) }
}

function plain<R extends ExportRow>(
  tx: Transaction<DB>,
  query: Parameters<typeof readBatches<R>>[1],
  size: number,
): ExportedRows {
  return { count: () => countRows(tx, query), read: () => readBatches(tx, query, size) }
}
