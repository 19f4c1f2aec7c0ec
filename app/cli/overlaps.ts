import { exportOverlaps } from '../review/queries/overlaps/export-overlaps.server'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

export async function printOverlaps({ json }: { json?: boolean }): Promise<void> {
  const overlaps = await withDatabase(({ db }) => exportOverlaps(db))
  if (json) printJson(overlaps)
  else
    for (const { left, right, score, suggestion } of overlaps)
      print(`${score.toFixed(2)}\t${suggestion}\t${left.passage}\t${right.passage}\t${left.quote.replace(/\s+/g, ' ')}`)
}
