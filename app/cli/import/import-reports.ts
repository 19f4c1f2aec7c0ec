import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Encoding } from '../../intake/decode/encodings'
import type { FormatKind } from '../../intake/formats/kinds'
import { ReadBudget } from '../../intake/formats/read-budget'
import { readFile, type ReadOptions } from '../../intake/formats/read-file.server'
import type { FoundReport } from '../../intake/formats/reader'
import type { FileDoubt, FoundDetails } from '../../intake/manifest/file-plan'
import { lookUpTexts, type KnownText } from '../../intake/report/known-texts.server'
import type { CollectedFile } from './import-collect'
import type { ImportOutcomes } from './import-result'
import { explainLeftOut } from './failure-words'

/** A report that was looked at: what it would be stored as, and what is doubtful about it. Its text is read again when it is stored. */
export interface ExaminedReport {
  file: CollectedFile
  /** Its place among the reports of its file. */
  at: number
  /** What the output calls it: its file, and its name within the file. */
  label: string
  path: string
  size: number
  kind: FormatKind
  encoding: Encoding | null
  found: FoundDetails
  /** The report that has this very text already. */
  stored: number | null
  doubts: FileDoubt[]
}

/** How files are read; a budget has none of them. */
export type ReadOfFiles = Omit<ReadOptions, 'budget'>

/** A larger table is read in pieces, of which there may be any number; read as a whole it takes ten times its bytes of memory. */
const largestWhole = 2 * 1024 * 1024

/** The command line is asked by the person whose machine it runs on: it may take as long as it takes. */
export function withoutLimit(read: ReadOfFiles): ReadOptions {
  return { ...read, budget: new ReadBudget({ parts: Infinity, milliseconds: Infinity, whole: largestWhole }) }
}

/** Reports are looked up so many at once, or so much of them (`sizeOf`): one by one the look-up takes longer than the rest. */
const lookedUpTogether = { reports: 200, size: 1_500_000 }

/** What a report takes in memory, roughly: the UTF-16 code units of its text and its own bytes, in which large files may lie. */
export function sizeOf({ text, original }: FoundReport): number {
  return text.length + (original.shared ? 0 : original.bytes.length)
}

/** The reports in a file, each looked up among those that are stored; those with a higher id than `latest` do not count. */
export async function* reportsIn(
  db: Kysely<DB>,
  file: CollectedFile,
  { read, latest }: { read: ReadOfFiles; latest?: number },
  leftOut: ImportOutcomes['left_out'],
): AsyncGenerator<ExaminedReport & { report: FoundReport }, undefined> {
  let first = 0
  for await (const reports of inGroups(foundReports(file, read, leftOut), lookedUpTogether, sizeOf)) {
    const known = await lookUpTexts(
      db,
      reports.map(({ text }) => text),
      latest,
    )
    for (const [at, report] of reports.entries())
      yield examined(file, first + at, report, known[at] ?? { stored: null, doubts: [] })
    first += reports.length
  }
}

async function* foundReports(
  file: CollectedFile,
  read: ReadOfFiles,
  leftOut: ImportOutcomes['left_out'],
): AsyncGenerator<FoundReport, undefined> {
  for await (const part of readFile(file.input, withoutLimit(read))) {
    if ('leftOut' in part) {
      const { name, issue } = part.leftOut
      leftOut.push({ file: partOf(file.file, name), kind: 'unknown', reason: issue, message: explainLeftOut(issue) })
    } else yield file.address === undefined ? part.report : { ...part.report, address: file.address }
  }
}

/** Divides reports into groups of so many, or of such a size. What came before a failure comes before it. */
export async function* inGroups<One>(
  all: AsyncIterable<One>,
  most: { reports: number; size: number },
  sizeOfOne: (one: One) => number,
): AsyncGenerator<One[], undefined> {
  let group: One[] = []
  let size = 0
  let failure: { error: unknown } | null = null
  try {
    for await (const one of all) {
      group.push(one)
      size += sizeOfOne(one)
      if (group.length < most.reports && size < most.size) continue
      yield group
      group = []
      size = 0
    }
  } catch (error) {
    failure = { error }
  }
  if (group.length > 0) yield group
  if (failure) throw failure.error
}

function examined(
  file: CollectedFile,
  at: number,
  report: FoundReport,
  { stored, doubts }: KnownText,
): ExaminedReport & { report: FoundReport } {
  return {
    file,
    at,
    label: partOf(file.file, report.name),
    path: partOf(file.path, report.name),
    size: report.text.length,
    kind: report.kind,
    encoding: report.encoding,
    found: foundIn(report),
    stored,
    doubts: [...file.doubts, ...report.doubts, ...doubts],
    report,
  }
}

function foundIn({ title, source, publishedAt, address, forwardedFrom, said }: FoundReport): FoundDetails {
  return { title, source, published_at: publishedAt, address, forwardedFrom, said }
}

function partOf(file: string, part: string): string {
  return part === '' ? file : `${file}/${part}`
}
