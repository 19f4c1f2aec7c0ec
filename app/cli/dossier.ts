import { createWriteStream } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { ExportError } from '../audit/export/export-files.server'
import { runAction } from '../audit/action/action.server'
import { openKeptFile } from '../evidence/files/open-file.server'
import { dossierAction } from '../exchange/dossier/dossier-action'
import { readDossier, type DossierContent } from '../exchange/dossier/read-dossier.server'
import { redactsAnything, type Redaction } from '../exchange/dossier/redaction'
import { claimsOfEvent } from '../review/lookups/events/claims-of-event.server'
import { writeDossierArchive } from '../site/documents/dossier-archive.server'
import { dossierFiles, makeDossier } from '../site/documents/make-dossier.server'
import { writeDossier as writeHere } from '../site/documents/write-dossier.server'
import { NoBrowser } from '../site/documents/write-pdf.server'
import { CommandError } from './command-error'
import { print } from './output'
import { verifierDirectory } from './project'
import { withDatabase, type CommandContext } from './with-database'

interface Options {
  format: 'pdf' | 'docx' | 'zip'
  out: string
  language: 'ar' | 'en'
  event?: string
  redact: string[]
  withoutPeople?: boolean
  withoutPlaces?: boolean
}

/** Writes everything on record of these claims, or of an event's, into one file to hand over. */
export async function writeDossier(given: string[], options: Options): Promise<void> {
  const redaction: Redaction = {
    words: options.redact,
    people: options.withoutPeople ?? false,
    places: options.withoutPlaces ?? false,
  }
  if (options.format === 'zip' && redactsAnything(redaction))
    throw new CommandError(
      'An archive holds the originals and cannot be redacted: take pdf or docx, or leave the redaction out.',
    )
  await withDatabase(async (context) => {
    const content = await readDossier(context.db, await chosen(context, given, options.event), null)
    if (content.claims.length === 0) throw new CommandError('There is no such claim.')
    const claims = content.claims.map(({ dossier }) => dossier.id)
    await runAction(context.db, { actor: context.actor, ...dossierAction(claims, options.format, redaction) }, () =>
      Promise.resolve(),
    )
    await writeInto(context, content, options, redaction)
    print(`${options.out}: ${claims.length === 1 ? 'claim' : 'claims'} ${claims.join(', ')}`)
  })
}

async function chosen({ db }: CommandContext, given: string[], event: string | undefined): Promise<number[]> {
  for (const number of [...given, ...(event === undefined ? [] : [event])])
    if (!/^[1-9]\d{0,8}$/.test(number)) throw new CommandError(`${number} is not the number of a claim or an event.`)
  return event === undefined ? given.map(Number) : claimsOfEvent(db, Number(event))
}

async function writeInto(
  context: CommandContext,
  content: DossierContent,
  { format, out, language }: Options,
  redaction: Redaction,
): Promise<void> {
  const { timeZone } = context.settings
  const incoming = `${out}.incomplete`
  try {
    if (format === 'zip')
      await writeDossierArchive(context.db, createWriteStream(incoming), {
        content,
        documents: await dossierFiles(content, timeZone, writeHere),
        viewer: null,
        filesDirectory: context.settings.filesDirectory,
        options: { openFile: openKeptFile(context.settings.filesDirectory), verifiers: verifierDirectory },
      })
    else
      await writeFile(
        incoming,
        await makeDossier({ content, redaction, format, locale: language, timeZone }, writeHere),
      )
    await rename(incoming, out)
  } catch (error) {
    if (error instanceof ExportError) throw new CommandError(error.message, { cause: error })
    if (error instanceof NoBrowser)
      throw new CommandError('No Chromium was found to print with: install it, or take docx.', { cause: error })
    throw error
  } finally {
    await rm(incoming, { force: true })
  }
}
