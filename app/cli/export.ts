import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { runAction } from '../audit/action/action.server'
import { exportData, exportDataAction, type AskedExport } from '../exchange/exports/export-data.server'
import { exportKinds, isExportable, type ExportFormat, type ExportKind } from '../exchange/exports/export-kinds'
import { CommandError } from './command-error'
import { printNote } from './output'
import { withDatabase } from './with-database'

interface Options {
  format: ExportFormat
  out?: string
  filter?: string
}

/** Exports all rows of a kind, to a file or to standard output; the trail says so before the first of them leaves. */
export async function exportKind(kind: ExportKind, { format, out, filter = '' }: Options): Promise<void> {
  if (!exportKinds.includes(kind))
    throw new CommandError(`There is no "${kind}" to export. Choose one of: ${exportKinds.join(', ')}.`)
  if (!isExportable(kind, format)) throw new CommandError(`Only claims can be exported as ${format}.`)
  const asked: AskedExport = { kind, format, search: filter, viewer: null }
  const incoming = out === undefined ? undefined : `${out}.incomplete`
  await withDatabase(async ({ db, actor }) => {
    const output = incoming === undefined ? process.stdout : createWriteStream(incoming)
    const announce = async (count: number) => {
      await runAction(db, { actor, ...exportDataAction(asked, count) }, () => Promise.resolve())
      printNote(kind === 'fields' ? `${kind} of ${count} claims` : `${count} ${kind}`)
    }
    try {
      await exportData(db, asked, output, announce)
    } catch (error) {
      if (incoming !== undefined) await rm(incoming, { force: true })
      throw error
    }
  })
  if (incoming !== undefined && out !== undefined) await rename(incoming, out)
}
