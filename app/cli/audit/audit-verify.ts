import { verifyDatabase } from '../../audit/export/export-live.server'
import { replay, type Difference } from '../../audit/log/replay.server'
import { VerificationError } from '../../audit/verifier/verify.mjs'
import { withCommandErrors, readFileOrFail, readPublicKey } from './audit-options'
import { print, printJson, printNote } from '../output'
import { withDatabase } from '../with-database'

export async function verify({
  key,
  witness,
  held,
  json,
}: {
  key: string[]
  witness: string[]
  held: string[]
  json?: boolean
}): Promise<void> {
  const options = {
    keys: key.map(readPublicKey),
    witnesses: witness.map(readPublicKey),
    held: held.map(readFileOrFail),
    onProgress: process.stderr.isTTY ? (count: number) => process.stderr.write(`\r${count} entries`) : undefined,
  }
  try {
    const { entries, covered, checkpoints, redacted, signedAt, witnesses } = await withCommandErrors(() =>
      withDatabase(({ db }) => verifyDatabase(db, options)),
    )
    if (json) printJson({ ok: true, entries, covered, checkpoints, redacted, signedAt, witnesses })
    else
      print(
        `OK: ${entries} entries hold together, ${covered} of them under ${checkpoints} signed checkpoints${signedAt === null ? '' : ` (the last at ${signedAt})`}; ${redacted} bodies were redacted.${witnesses.map(({ name, size }) => ` The witness ${name} signed the log of ${size} entries.`).join('')}`,
      )
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error
    if (json) printJson({ ok: false, code: error.code, entry: error.entry, message: error.message })
    else print(`DOES NOT HOLD: ${error.message}`)
    process.exitCode = 1
  }
}

export async function replayRecord({ json }: { json?: boolean }): Promise<void> {
  const { rows, differences } = await withDatabase(({ db }) => replay(db, (table) => printNote(`${table} …`)))
  if (json) printJson({ rows, differences })
  else {
    for (const difference of differences) print(describe(difference))
    print(
      differences.length === 0
        ? `OK: ${rows} rows are what the trail says.`
        : `${differences.length} differences in ${rows} rows.`,
    )
  }
  if (differences.length > 0) process.exitCode = 1
}

function describe({ table, key, field, logged, found }: Difference): string {
  if (field === '')
    return `${table} ${key}: ${found === undefined ? 'the trail has this row, the table has not' : logged === undefined ? 'this row was never recorded' : 'the trail does not hold together here'}`
  return `${table} ${key} ${field}: the trail says ${JSON.stringify(logged ?? null)}, the table ${JSON.stringify(found ?? null)}`
}
