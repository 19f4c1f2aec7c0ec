import type { ReadDatabase } from '../../audit/action/action.server'
import { cutTo } from '../../text/characters/beginning'
import { oneLine } from '../../text/characters/incoming-text'
import type { Fineness } from '../../text/segment/fineness'
import { sourceKey } from '../../text/source-name'
import type { CutPlan } from '../cutting/plan'
import { proposeWithin } from '../cutting/propose'
import { finenessById } from '../cutting/source-fineness.server'
import { UploadError } from '../decode/decode.server'
import type { Encoding } from '../decode/encodings'
import { lookedAtKinds } from '../formats/kinds'
import { probeOf, readFile, recogniseFormat } from '../formats/read-file.server'
import { bytesInput, isPieceIssue, type FoundPart, type FoundReport, type ReadContext } from '../formats/reader'
import { readText } from '../formats/text/read-text.server'
import { mostDraftPassages, newSourceChoice } from '../limits'
import type { TypedDetails } from '../report/details'
import { typedTime } from '../report/published'
import { guessDetails, languageOf } from './guess-details'

export interface BytesToRead {
  bytes: Uint8Array
  /** Null for a text that was pasted: it is read as it stands, whatever it looks like. */
  fileName: string | null
  chosen?: Encoding
  /** Take all text of a web page, not its main part alone. */
  whole?: boolean
  /** Where they were captured, whatever they say themselves. */
  address?: string
  /** The desk's, by its IANA name: the clocks of the day and time that the file names. */
  timeZone?: string
  /** How finely somebody chose to cut its text; else as that of its source is cut. */
  fineness?: Fineness | undefined
}

export interface ReadBytes extends Pick<
  FoundReport,
  'text' | 'kind' | 'encoding' | 'confidence' | 'doubts' | 'forwardedFrom'
> {
  plan: CutPlan
  details: Record<string, TypedDetails>
}

/** The one report of some bytes, with proposed cuts and what is known of its details. Throws `UploadError`. */
export async function readBytes(db: ReadDatabase, received: BytesToRead): Promise<ReadBytes> {
  const report = await oneReport(received)
  const { text, kind, encoding, confidence, doubts, forwardedFrom } = report
  const details = await detailsFor(db, withAddress(report, received.address), received.timeZone ?? 'UTC')
  const fineness = received.fineness ?? (await finenessById(db)).get(Number(details.source))
  const planned = proposeWithin(mostDraftPassages, text, languageOf(text), fineness)
  if (!planned || planned.passages.length + planned.sections.length > mostDraftPassages)
    throw new UploadError('too-many-passages')
  return {
    text,
    kind,
    encoding,
    confidence,
    doubts,
    forwardedFrom,
    plan: { reports: [planned] },
    details: { 0: details },
  }
}

async function oneReport({ bytes, fileName, chosen, whole, timeZone = 'UTC' }: BytesToRead): Promise<FoundReport> {
  const options = { encoding: chosen, whole, timeZone }
  const parts =
    fileName === null
      ? readText(bytesInput('', bytes), options as ReadContext)
      : readFile(bytesInput(fileName, bytes), options)
  let report: FoundReport | undefined
  const leftOut: string[] = []
  let framed = false
  for await (const part of scansAside(parts, bytes, fileName ?? '')) {
    if ('leftOut' in part) {
      const { name, issue } = part.leftOut
      if (name === '' && !isPieceIssue(issue)) throw new UploadError(issue)
      // Where it ends early, its report says so.
      if (name !== '') leftOut.push(name)
      framed ||= issue === 'frame'
    } else if (report) throw new UploadError('several-reports')
    else if (lookedAtKinds.includes(part.report.kind)) throw new UploadError('look-first')
    else report = part.report
  }
  if (!report) throw new UploadError(framed ? 'frame' : 'empty')
  return leftOut.length === 0
    ? report
    : { ...report, doubts: [...report.doubts, { code: 'parts-left-out', names: leftOut.slice(0, 20) }] }
}

/** A scan is recognised on the page of a bulk import, and looked at there. */
async function* scansAside(
  parts: AsyncIterable<FoundPart>,
  bytes: Uint8Array,
  fileName: string,
): AsyncGenerator<FoundPart, undefined> {
  try {
    yield* parts
  } catch (error) {
    if (!(error instanceof UploadError) || error.issue !== 'needs-ocr') throw error
    const kind = recogniseFormat(await probeOf(bytesInput(fileName, bytes)))?.kind
    throw kind && lookedAtKinds.includes(kind)
      ? new UploadError('look-first', undefined, undefined, { cause: error })
      : error
  }
}

function withAddress(report: FoundReport, address: string | undefined): FoundReport {
  return address === undefined ? report : { ...report, address }
}

/** What the file says of its report, and the rest guessed from its text. */
async function detailsFor(db: ReadDatabase, report: FoundReport, timeZone: string): Promise<TypedDetails> {
  const guessed = guessDetails(report.text)
  const sourceName = cutTo(oneLine(report.source).trim(), 200)
  const known = sourceName === '' ? null : await sourceNamed(db, sourceName)
  return {
    ...guessed,
    title: cutTo(oneLine(report.title).trim(), 500) || guessed.title,
    ...(sourceName !== '' && {
      source: known === null ? newSourceChoice : String(known),
      sourceName: known === null ? sourceName : '',
    }),
    ...(report.publishedAt !== '' && typedTime(report.publishedAt, timeZone)),
    address: /^https?:/.test(report.address) ? cutTo(report.address, 2000) : '',
  }
}

async function sourceNamed(db: ReadDatabase, name: string): Promise<number | null> {
  const sources = await db.selectFrom('record.source').select(['id', 'name']).orderBy('id').execute()
  return sources.find((source) => sourceKey(source.name) === sourceKey(name))?.id ?? null
}
