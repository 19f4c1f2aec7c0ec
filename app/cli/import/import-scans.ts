import { createHash } from 'node:crypto'
import { lookedAtKinds, type FormatKind } from '../../intake/formats/kinds'
import { findRecogniser } from '../../intake/formats/ocr/find-recogniser.server'
import type { PageRecognition, RecognisedPage, Recogniser } from '../../intake/formats/ocr/recogniser'
import { probeOf, recogniseFormat } from '../../intake/formats/read-file.server'
import { CommandError } from '../command-error'
import { printNote } from '../output'
import type { CollectedFile } from './import-collect'
import type { ImportOutcomes, ImportResult } from './import-result'
import { explainLeftOut } from './failure-words'

/** Text recognition, as `--ocr` asks for it. Throws `CommandError` where nothing on this machine reads Arabic. */
export async function openRecognition(): Promise<PageRecognition> {
  const recogniser = await findRecogniser()
  if (!recogniser)
    throw new CommandError(
      '--ocr: nothing on this machine recognises Arabic letters. Install Tesseract with its Arabic data: tesseract-ocr and tesseract-ocr-ara on Debian.',
    )
  return {
    recogniser: onceEachPage(recogniser),
    reportProgress: (page, of) => printNote(`recognising page ${page} of ${of}`),
  }
}

/** A file is read once to be looked at and once to be stored: each page is recognised once. */
function onceEachPage({ name, recognise }: Recogniser): Recogniser {
  const known = new Map<string, Promise<RecognisedPage>>()
  return {
    name,
    recognise(picture) {
      const key = createHash('sha256').update(picture).digest('hex')
      const read = known.get(key) ?? recognise(picture)
      known.set(key, read)
      return read
    },
  }
}

/**
 * Notes what becomes of a file that needs text recognition nobody asked for: it is listed as doubtful where this machine could
 * do it, and left out with `--yes`. Returns false for a file of which no picture of a page can be had.
 */
export async function noteScan(file: CollectedFile, yes: boolean, result: ImportOutcomes): Promise<boolean> {
  const kind = recogniseFormat(await probeOf(file.input))?.kind
  if (!kind || !lookedAtKinds.includes(kind)) return false
  const recogniser = await findRecogniser()
  if (recogniser && !yes) result.doubts.push(asDoubt(file, kind, recogniser))
  // Among the files of a chat there are pictures of everything: one that nobody can read is no failure.
  else if (recogniser || kind === 'picture')
    result.left_out.push({ file: file.file, kind, reason: 'needs-ocr', message: explainLeftOut('needs-ocr') })
  else return false
  return true
}

function asDoubt({ file }: CollectedFile, kind: FormatKind, { name }: Recogniser): ImportResult['doubts'][number] {
  const message = `its pages are pictures of their text: say --ocr to have ${name} recognise it, or bring it in in the browser, beside the pictures`
  return { file, kind, doubts: [{ code: 'needs-ocr', message }], proposal: 'leave-out' }
}
