import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { UploadError } from '../../intake/decode/decode.server'
import type { Encoding } from '../../intake/decode/encodings'
import { readFile, type ReadOptions } from '../../intake/formats/read-file.server'
import type { FormatKind } from '../../intake/formats/kinds'
import { ReadBudget } from '../../intake/formats/read-budget'
import type { FoundReport } from '../../intake/formats/reader'
import type { DayOrder } from '../../intake/manifest/dates'
import { planFiles } from '../../intake/manifest/plan-files'
import type { FileDoubt, FoundDetails, PlacedManifest, PlannedFile } from '../../intake/manifest/file-plan'
import { lookUpText } from '../../intake/report/known-texts.server'
import type { Collected, CollectedFile } from './import-collect'
import type { ImportOutcomes, ImportResult } from './import-result'
import { noteScan } from './import-scans'
import { explainDoubt } from './doubt-words'
import { explainFailure, explainLeftOut } from './failure-words'

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

export type Planned = ExaminedReport & { plan: PlannedFile }

export interface LookOptions {
  /** Of files that no manifest names; it goes before what a file says itself. */
  source?: string
  dates?: DayOrder
  read: Omit<ReadOptions, 'budget'>
  yes: boolean
}

/** The source of files that nothing names one of. */
const noSource = 'بلا مصدر'

/** A file with more reports than these is not held in memory as a whole: it is imported piece by piece. */
const mostTogether = 5000

export interface Examined {
  planned: Planned[]
  /** Files with so many reports that they are looked at while they are imported. */
  large: CollectedFile[]
}

/** Reads each file once before anything is stored, and plans all reports together. */
export async function examineFiles(
  db: Kysely<DB>,
  { files, manifests }: Collected,
  options: LookOptions,
  result: ImportOutcomes,
): Promise<Examined> {
  const looked: ExaminedReport[] = []
  const large: CollectedFile[] = []
  for (const file of files) {
    const leftOut: ImportResult['left_out'] = []
    const own: ExaminedReport[] = []
    try {
      for await (const { report: _report, ...one } of reportsIn(db, file, options.read, leftOut)) {
        own.push(one)
        if (own.length > mostTogether) break
      }
    } catch (error) {
      for (const one of own) one.doubts.push({ code: 'rest-unread' })
      const scan = error instanceof UploadError && error.issue === 'needs-ocr'
      if (!scan || !(await noteScan(file, options.yes, result)))
        result.failed.push({ file: file.file, error: explainFailure(error) })
    }
    if (own.length > mostTogether) large.push(file)
    else {
      looked.push(...own)
      result.left_out.push(...leftOut)
    }
  }
  return { planned: await planReports(db, looked, { ...options, manifests }, result), large }
}

/** Plans reports together: by the rows of manifests that name them, and by what they say themselves. */
export async function planReports<One extends ExaminedReport>(
  db: Kysely<DB>,
  looked: readonly One[],
  { source, dates, manifests }: Omit<LookOptions, 'read' | 'yes'> & { manifests: readonly PlacedManifest[] },
  result: ImportOutcomes,
): Promise<(One & { plan: PlannedFile })[]> {
  const sources = await db.selectFrom('record.source').select('name').orderBy('id').execute()
  const plan = planFiles({
    paths: looked.map(({ path }) => path),
    found: looked.map(({ found }) => (source === undefined ? found : { ...found, source })),
    manifests,
    source: source ?? noSource,
    answers: { dayOrders: dates === undefined ? {} : Object.fromEntries(manifests.map((_, at) => [at, dates])) },
    sources: sources.map(({ name }) => name),
  })
  for (const { line, file } of plan.unmatched)
    result.doubts.push({
      file,
      kind: 'manifest-row',
      doubts: [{ code: 'no-file', line, message: `line ${line} of the manifest names a file that is not there` }],
      proposal: 'leave-out',
    })
  return looked.flatMap((one, at) => {
    const planned = plan.files[at]
    return planned ? [{ ...one, plan: planned, doubts: [...one.doubts, ...planned.doubts] }] : []
  })
}

/** The command line is asked by the person whose machine it runs on: it may take as long as it takes. */
export function withoutLimit(read: LookOptions['read']): ReadOptions {
  return { ...read, budget: new ReadBudget({ parts: Infinity, milliseconds: Infinity }) }
}

/** The reports in a file, each looked up among those that are stored. */
export async function* reportsIn(
  db: Kysely<DB>,
  file: CollectedFile,
  read: LookOptions['read'],
  leftOut: ImportOutcomes['left_out'],
): AsyncGenerator<ExaminedReport & { report: FoundReport }, undefined> {
  let at = 0
  for await (const part of readFile(file.input, withoutLimit(read))) {
    if ('leftOut' in part) {
      const { name, issue } = part.leftOut
      leftOut.push({ file: partOf(file.file, name), kind: 'unknown', reason: issue, message: explainLeftOut(issue) })
      continue
    }
    const report = file.address === undefined ? part.report : { ...part.report, address: file.address }
    const known = await lookUpText(db, report.text)
    yield {
      file,
      at,
      label: partOf(file.file, report.name),
      path: partOf(file.path, report.name),
      size: report.text.length,
      kind: report.kind,
      encoding: report.encoding,
      found: foundIn(report),
      stored: known.stored,
      doubts: [...file.doubts, ...report.doubts, ...known.doubts],
      report,
    }
    at += 1
  }
}

function foundIn({ title, source, publishedAt, address, forwardedFrom, said }: FoundReport): FoundDetails {
  return { title, source, published_at: publishedAt, address, forwardedFrom, said }
}

function partOf(file: string, part: string): string {
  return part === '' ? file : `${file}/${part}`
}

/** What is doubtful is listed and left, or with `--yes` taken as it is proposed: a PDF that nobody has looked at is left out. */
export function isTaken(
  { label, kind, plan, encoding, doubts }: Planned,
  yes: boolean,
  result: ImportOutcomes,
): boolean {
  if (doubts.length === 0) return true
  const unseen = doubts.some(({ code }) => code === 'pdf')
  if (yes && unseen)
    result.left_out.push({ file: label, kind, reason: 'pdf-unseen', message: explainLeftOut('pdf-unseen') })
  if (yes) return !unseen
  result.doubts.push({
    file: label,
    kind,
    doubts: doubts.map((doubt) => ({ ...doubt, message: explainDoubt(doubt) })),
    proposal: unseen ? 'leave-out' : 'import',
    as: { ...plan.details, kind, encoding: encoding ?? '' },
  })
  return false
}
