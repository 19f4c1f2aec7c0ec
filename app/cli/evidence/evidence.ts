import { accessSync, constants, createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runAction } from '../../audit/action/action.server'
import { zip } from '../../audit/export/zip'
import { checkAllFiles } from '../../evidence/custody/check-all.server'
import { recordCustody } from '../../evidence/custody/record-custody.server'
import { pathOfFile } from '../../evidence/files/file-store'
import { rehashFile } from '../../evidence/files/rehash.server'
import { checkTimeStamps } from '../../evidence/snapshots/check-time-stamps.server'
import { custodyOf, snapshotFiles } from '../../evidence/snapshots/export-snapshot.server'
import { readSnapshot, type Snapshot } from '../../evidence/snapshots/read-snapshot.server'
import { CommandError } from '../command-error'
import { print, printJson, printNote } from '../output'
import { withDatabase, type CommandContext } from '../with-database'

/** Hashes every kept file again, and compares time stamps with their snapshots. A difference is printed at once, and the command ends with 1. */
export async function checkEvidence({ json }: { json?: boolean }): Promise<void> {
  const { checked, timeStamps } = await withDatabase(async ({ db, settings, actor }) => ({
    checked: await checkAllFiles(db, settings.filesDirectory, actor, {
      onDifference: ({ sha256, found }) =>
        printNote(found === null ? `MISSING: ${sha256}` : `CHANGED: ${sha256} now hashes to ${found}`),
    }),
    timeStamps: await checkTimeStamps(db, settings.filesDirectory),
  }))
  const wrong = checked.missing.length + checked.differing.length
  for (const snapshot of timeStamps.wrong) printNote(`TIME STAMP: that of snapshot ${snapshot} is not over it`)
  if (json) printJson({ ...checked, timeStamps })
  else if (wrong === 0) print(`${checked.files} files are the same as when they were stored.`)
  else print(`${wrong} of ${checked.files} files are missing or changed: restore them from a backup.`)
  if (wrong + timeStamps.wrong.length > 0) process.exitCode = 1
}

/** Writes a snapshot's files with its custody, and records that they left. A file that is missing or has changed is named, and the command ends with 1. */
export async function exportEvidence(
  written: string,
  file: string,
  { why = '', json }: { why?: string; json?: boolean },
): Promise<void> {
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new CommandError('SNAPSHOT is the number of a snapshot, such as 7.')
  checkTarget(file)
  const { files, wrong } = await withDatabase(async (context) => {
    const snapshot = await readSnapshot(context.db, Number(written))
    if (!snapshot) throw new CommandError(`There is no snapshot ${written}.`)
    if (file.endsWith('.wacz') && !archiveOf(snapshot))
      throw new CommandError(`Snapshot ${snapshot.id} has no WACZ: let FILE end with .zip.`)
    const found = await lookAtFiles(context, snapshot, file)
    // Said first: an export that breaks off has left the house as far as it came.
    await runAction(
      context.db,
      { actor: context.actor, kind: 'export-evidence', reason: why, subjects: [`snapshot:${snapshot.id}`] },
      (tx) => recordCustody(tx, [{ snapshotId: snapshot.id, event: 'exported', why }], null),
    )
    return { files: await write(context, snapshot, file).catch(asCommandError), wrong: found }
  })
  for (const sentence of wrong) printNote(sentence)
  if (wrong.length > 0) process.exitCode = 1
  if (json) printJson({ snapshot: Number(written), files })
  else print(files.join('\n'))
}

/** Before anything is on record: the file must be new, in a folder that can be written to. */
function checkTarget(file: string): void {
  if (existsSync(file)) throw new CommandError(`${file} is there already.`)
  try {
    accessSync(dirname(resolve(file)), constants.W_OK)
  } catch {
    throw new CommandError(`${file} cannot be written: its folder is not there, or you may not write to it.`)
  }
}

function asCommandError(error: unknown): never {
  const { code = '' } = error as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    throw new CommandError('The disk is full: what was written is not whole. Delete it, make room and try again.')
  throw error
}

const archiveOf = ({ files }: Snapshot) => files.find(({ role }) => role === 'archive')

/** What is wrong with the files that are to leave, in sentences. */
async function lookAtFiles({ settings }: CommandContext, snapshot: Snapshot, file: string): Promise<string[]> {
  const leaving = file.endsWith('.wacz') ? [archiveOf(snapshot)].flatMap((one) => one ?? []) : snapshot.files
  const wrong: string[] = []
  for (const { sha256 } of leaving) {
    const { found } = await rehashFile(settings.filesDirectory, sha256)
    if (found === null && file.endsWith('.wacz'))
      throw new CommandError(`The WACZ of snapshot ${snapshot.id} is missing: restore it from a backup.`)
    if (found === null) wrong.push(`MISSING: ${sha256} is not in the export. Restore it from a backup.`)
    else if (found !== sha256) wrong.push(`CHANGED: ${sha256} now hashes to ${found}. The export has it as it is now.`)
  }
  return wrong
}

async function write({ db, settings }: CommandContext, snapshot: Snapshot, file: string): Promise<string[]> {
  const archive = archiveOf(snapshot)
  if (!archive || !file.endsWith('.wacz')) {
    await pipeline(
      zip(snapshotFiles(db, settings.filesDirectory, snapshot.id, null), new Date()),
      createWriteStream(file, { flags: 'wx' }),
    )
    return [file]
  }
  await pipeline(
    createReadStream(pathOfFile(settings.filesDirectory, archive.sha256)),
    createWriteStream(file, { flags: 'wx' }),
  )
  const { found } = await rehashFile(settings.filesDirectory, archive.sha256)
  const custody = await custodyOf(db, snapshot, null, new Map([[archive.sha256, found]]))
  writeFileSync(`${file}.custody.json`, custody, { flag: 'wx' })
  return [file, `${file}.custody.json`]
}
