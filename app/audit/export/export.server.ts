import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { exportedFiles, ExportError, planExport, type ExportOptions, type ExportResult } from './export-files.server'
import { onSnapshot } from '../log/log-rows.server'
import { zip } from './zip'

/**
 * Writes entries, bodies, checkpoints, proofs, time stamps and evidence to an
 * empty or new directory, with the programs that check them. Covers what the last
 * checkpoint covers. Throws `ExportError`.
 */
export async function exportLog(db: Kysely<DB>, directory: string, options: ExportOptions): Promise<ExportResult> {
  await mkdir(directory, { recursive: true })
  if ((await readdir(directory)).length > 0) throw new ExportError(`${directory} is not empty.`)
  return onSnapshot(db, async (tx) => {
    const plan = await planExport(tx, options)
    for await (const { name, chunks } of exportedFiles(tx, plan, options)) {
      await mkdir(join(directory, dirname(name)), { recursive: true })
      await pipeline(chunks, createWriteStream(join(directory, name)))
    }
    return resultOf(plan)
  })
}

/** Writes the same files to `output` as one zip archive, and no faster than it takes them. Throws `ExportError` before the first byte. */
export async function exportZip(db: Kysely<DB>, output: Writable, options: ExportOptions): Promise<ExportResult> {
  return onSnapshot(db, async (tx) => {
    const plan = await planExport(tx, options)
    await pipeline(zip(exportedFiles(tx, plan, options), new Date()), output)
    return resultOf(plan)
  })
}

function resultOf({ entries, size, evidence, unsigned }: ExportResult): ExportResult {
  return { entries, size, evidence, unsigned }
}
