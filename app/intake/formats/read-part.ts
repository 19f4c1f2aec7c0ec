import { UploadError } from '../decode/decode.server'
import type { FormatInput, FoundPart, PartIssue, ReadContext } from './reader'

/** What ends the reading of the whole file, and not of one part of it. */
const fatal = new Set(['burst', 'too-many-parts', 'too-slow', 'broken', 'several-reports', 'look-first'])

/** Reads a file within a file under its name there; one that cannot be read is left out by that name. */
export async function* readPart(
  name: string,
  input: FormatInput,
  { readInner }: ReadContext,
): AsyncGenerator<FoundPart, undefined> {
  const within = (part: string) => (part === '' ? name : `${name}/${part}`)
  try {
    for await (const part of readInner(input)) {
      if ('report' in part) yield { report: { ...part.report, name: within(part.report.name) } }
      else yield { leftOut: { ...part.leftOut, name: within(part.leftOut.name) } }
    }
  } catch (error) {
    if (!(error instanceof UploadError) || fatal.has(error.issue)) throw error
    yield { leftOut: { name, issue: error.issue as PartIssue } }
  }
}
