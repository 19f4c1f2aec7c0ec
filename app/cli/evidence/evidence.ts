import { createReadStream, createWriteStream, existsSync, writeFileSync } from 'node:fs'
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

/** Hashes every kept file anew, and holds time stamps against their snapshots. A difference is told at once, and the command ends with 1. */
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

/** Writes a snapshot's files with its custody, and records that they left. */
export async function exportEvidence(
  written: string,
  file: string,
  { why = '', json }: { why?: string; json?: boolean },
): Promise<void> {
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new CommandError('SNAPSHOT is the number of a snapshot, such as 7.')
  if (existsSync(file)) throw new CommandError(`${file} is there already.`)
  const files = await withDatabase(async (context) => {
    const snapshot = await readSnapshot(context.db, Number(written))
    if (!snapshot) throw new CommandError(`There is no snapshot ${written}.`)
    // Said first: an export that breaks off has left the house as far as it came.
    await runAction(
      context.db,
      { actor: context.actor, kind: 'export-evidence', reason: why, subjects: [`snapshot:${snapshot.id}`] },
      (tx) => recordCustody(tx, [{ snapshotId: snapshot.id, event: 'exported', why }], null),
    )
    return write(context, snapshot, file)
  })
  if (json) printJson({ snapshot: Number(written), files })
  else print(files.join('\n'))
}

async function write({ db, settings }: CommandContext, snapshot: Snapshot, file: string): Promise<string[]> {
  const archive = snapshot.files.find(({ role }) => role === 'archive')
  if (!file.endsWith('.wacz')) {
    await pipeline(
      zip(snapshotFiles(db, settings.filesDirectory, snapshot.id, null), new Date()),
      createWriteStream(file, { flags: 'wx' }),
    )
    return [file]
  }
  if (!archive) throw new CommandError(`Snapshot ${snapshot.id} has no WACZ: let FILE end with .zip.`)
  await pipeline(
    createReadStream(pathOfFile(settings.filesDirectory, archive.sha256)),
    createWriteStream(file, { flags: 'wx' }),
  )
  const { found } = await rehashFile(settings.filesDirectory, archive.sha256)
  const custody = await custodyOf(db, snapshot, null, new Map([[archive.sha256, found]]))
  writeFileSync(`${file}.custody.json`, custody, { flag: 'wx' })
  return [file, `${file}.custody.json`]
}
