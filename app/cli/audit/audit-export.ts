import { writeFileSync } from 'node:fs'
import { runAction } from '../../audit/action/action.server'
import { openCheckpoint } from '../../audit/signing/checkpoint'
import { exportAction } from '../../audit/export/export-scope.server'
import { exportLog } from '../../audit/export/export.server'
import { findAction, proveConsistency, proveEntry } from '../../audit/signing/proof.server'
import { openKeptFile } from '../../evidence/files/open-file.server'
import { withCommandErrors, readFileOrFail } from './audit-options'
import { CommandError } from '../command-error'
import { print, printJson, printNote } from '../output'
import { verifierDirectory } from '../project'
import { withDatabase } from '../with-database'

interface ExportOptions {
  from?: string
  to?: string
  claim?: string
  files: boolean
  json?: boolean
}

export async function exportTrail(directory: string, { from, to, claim, files, json }: ExportOptions): Promise<void> {
  for (const instant of [from, to])
    if (instant !== undefined && Number.isNaN(Date.parse(instant)))
      throw new CommandError(`${instant} is not an instant such as 2026-03-01T00:00:00Z.`)
  if (claim !== undefined && !/^\d{1,9}$/.test(claim)) throw new CommandError('--claim takes the number of a claim.')
  const result = await withCommandErrors(() =>
    withDatabase(async ({ db, actor, settings }) => {
      const scope = { from, to, claim: claim === undefined ? undefined : Number(claim) }
      // Said first: an export that breaks off has left the house as far as it came.
      await runAction(db, { actor, ...exportAction(scope) }, () => Promise.resolve())
      const openFile = openKeptFile(settings.filesDirectory)
      return exportLog(db, directory, { ...scope, withoutFiles: !files, openFile, verifiers: verifierDirectory })
    }),
  )
  if (json) printJson(result)
  else print(`${result.entries} entries of ${result.size} and ${result.evidence} files of evidence in ${directory}`)
  if (result.unsigned > 0)
    printNote(
      `${result.unsigned} newer entries are not signed yet and were left out: run "muqabala audit sign" to have them in.`,
    )
}

export async function prove(
  action: string | undefined,
  { since, out }: { since?: string; out?: string },
): Promise<void> {
  if ((action === undefined) === (since === undefined))
    throw new CommandError('Name either an action, or --since a checkpoint.')
  const proof = await withCommandErrors(() =>
    withDatabase(async ({ db, actor }) => {
      if (since !== undefined) return proveConsistency(db, openCheckpoint(readFileOrFail(since).toString('utf8')).size)
      const seq = await findAction(db, action ?? '')
      if (seq === null) throw new CommandError(`There is no action ${action ?? ''}.`)
      const proved = await proveEntry(db, seq)
      await runAction(
        db,
        { actor, kind: 'export-log', reason: `proof of action ${seq}`, subjects: [`entry:${seq}`] },
        () => Promise.resolve(),
      )
      return proved
    }),
  )
  if (out === undefined) process.stdout.write(proof)
  else writeFileSync(out, proof)
}
