import { exportPassages } from '../review/queries/reports/export-passages.server'
import { CommandError } from './command-error'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

export async function printPassages({ report, json }: { report?: string; json?: boolean }): Promise<void> {
  if (report !== undefined && !/^\d{1,9}$/.test(report))
    throw new CommandError('--report takes the number of a report.')
  const passages = await withDatabase(({ db }) => exportPassages(db, report === undefined ? undefined : Number(report)))
  if (json) printJson(passages)
  else
    for (const passage of passages)
      print(`${passage.id}\t${passage.section ?? ''}\t${passage.quote.replace(/\s+/g, ' ')}`)
}
