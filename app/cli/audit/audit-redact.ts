import { redact } from '../../audit/log/redact.server'
import { withCommandErrors } from './audit-options'
import { CommandError } from '../command-error'
import { print, printJson } from '../output'
import { withDatabase } from '../with-database'

export async function redactText(
  row: string,
  columns: string[],
  { basis, json }: { basis: string; json?: boolean },
): Promise<void> {
  const [, table, key] = /^([a-z]+):(\d{1,9})$/.exec(row) ?? []
  if (table === undefined) throw new CommandError('A row is named by its table and number, such as verdict:7.')
  const entries = await withCommandErrors(() =>
    withDatabase(({ db, actor }) => redact(db, actor, { what: { table, key: Number(key), columns }, basis })),
  )
  if (json) printJson({ entries })
  else
    print(
      `Redacted ${row} ${columns.join(', ')}: ${entries.length === 1 ? 'entry' : 'entries'} ${entries.join(', ')} lost a body, and the trail says why.`,
    )
}
