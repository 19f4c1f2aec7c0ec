import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { runAction } from '../audit/action/action.server'
import { exportData, exportDataAction } from '../exchange/exports/export-data.server'
import { exportKinds, isExportable, type ExportFormat, type ExportKind } from '../exchange/exports/export-kinds'
import { CommandError } from './command-error'
import { writeClaimReviews, type PublisherOptions } from './export-claim-reviews'
import { printNote } from './output'
import { withDatabase, type CommandContext } from './with-database'

interface Options extends PublisherOptions {
  format: ExportFormat
  out?: string
  filter?: string
}

/** Exports all rows of a kind, to a file or to standard output; the trail says so before the first of them leaves. */
export async function exportKind(kind: ExportKind | 'claimreview', options: Options): Promise<void> {
  const { format, out, filter: search = '' } = options
  if (kind !== 'claimreview' && !exportKinds.includes(kind))
    throw new CommandError(`There is no "${kind}" to export. Choose one of: ${exportKinds.join(', ')}, claimreview.`)
  if (kind !== 'claimreview' && !isExportable(kind, format))
    throw new CommandError(`Only claims can be exported as ${format}.`)
  await withDatabase((context) =>
    intoPlace(out, (output) => {
      if (kind !== 'claimreview')
        return exportData(context.db, { kind, format, search, viewer: null }, output, (count) =>
          announced(context, { kind, format, search }, count),
        )
      return writeClaimReviews(context, options, output, (count) =>
        announced(context, { kind, format: 'jsonld', search: '' }, count),
      )
    }),
  )
}

async function announced(
  { db, actor }: CommandContext,
  what: Parameters<typeof exportDataAction>[0],
  count: number,
): Promise<void> {
  const action = exportDataAction(what, count)
  await runAction(db, { actor, ...action }, () => Promise.resolve())
  printNote(action.reason ?? '')
}

/** Writes to a file that has its name once it is whole, or to standard output. */
async function intoPlace(out: string | undefined, write: (output: Writable) => Promise<void>): Promise<void> {
  if (out === undefined) return write(process.stdout)
  const incoming = `${out}.incomplete`
  try {
    await write(createWriteStream(incoming))
    await rename(incoming, out)
  } finally {
    await rm(incoming, { force: true })
  }
}
