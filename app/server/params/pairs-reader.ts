import type { AppLoadContext } from '@remix-run/node'
import { areLongReports } from '../../review/queries/overlaps/aligned-passages.server'
import type { ReadPairs } from '../../review/queries/overlaps/pair-navigation.server'
import { readSideBySidePairs } from '../../review/queries/reports/side-by-side-pairs.server'
import { inThread } from '../in-thread'

/** Reads the pairs of reports side by side; those of long reports in a thread. */
export function pairsReader(context: AppLoadContext): ReadPairs {
  return async (reports) =>
    (await areLongReports(context.db, reports))
      ? inThread(context, 'read-side-by-side-pairs', reports)
      : readSideBySidePairs(context.db, reports)
}
