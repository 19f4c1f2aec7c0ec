import type { RawBuilder, Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { countRows, type ReadQuery } from './cursor.server'
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
export function exportedRows(
  tx: Transaction<DB>,
  kind: ExportKind,
  narrowing: Narrowing,
  read: ReadQuery,
): ExportedRows {
  const plain = <R extends ExportRow>(query: RawBuilder<R>, size: number): ExportedRows => ({
    count: () => countRows(tx, query),
    read: () => read(query, size),
  })
  if (kind === 'reports') return plain(reportsQuery(narrowing), batchReports)
  if (kind === 'claims') return plain(claimsQuery(narrowing), batchRows)
  if (kind === 'verdicts') return plain(verdictsQuery(), batchRows)
  if (kind === 'evidence') return plain(evidenceQuery(narrowing), batchRows)
  if (kind === 'sources') return plain(sourcesQuery(), batchRows)
  if (kind === 'passages') {
    const query = passagesQuery()
    return { count: () => countRows(tx, query), read: () => withOwnQuotes(tx, read(query, batchRows)) }
  }
  if (kind === 'judgements') {
    const query = judgementsQuery(narrowing)
    return { count: () => countRows(tx, query), read: () => withPairQuotes(tx, read(query, batchPairs)) }
  }
  const query = fieldClaimsQuery()
  return { count: () => countRows(tx, query), read: () => withFields(tx, read(query, batchClaims)) }
}
