import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { UploadError } from '../../intake/decode/decode.server'
import type { DayOrder } from '../../intake/manifest/dates'
import { planFiles } from '../../intake/manifest/plan-files'
import type { PlacedManifest, PlannedFile } from '../../intake/manifest/file-plan'
import type { Collected, CollectedFile } from './import-collect'
import { noteLooked, type ImportOutcomes, type ImportResult } from './import-result'
import { reportsIn, type ExaminedReport, type ReadOfFiles } from './import-reports'
import { noteScan } from './import-scans'
import { explainDoubt } from './doubt-words'
import { explainFailure, explainLeftOut } from './failure-words'

export type Planned = ExaminedReport & { plan: PlannedFile }

export interface LookOptions {
  /** Of files that no manifest names; it goes before what a file says itself. */
  source?: string
  dates?: DayOrder
  read: ReadOfFiles
  yes: boolean
  /** The most reports and left-out parts of a file that is planned as a whole. */
  mostTogether?: number
}

/** The source of files that nothing names one of. */
const noSource = 'بلا مصدر'

/** A file with more reports and left-out parts than these is not held in memory as a whole: it is imported piece by piece. */
const usualTogether = 5000

/** Nor are files of several reports that come after so many times as many: a chat that was exported as pages has a thousand files. */
const mostPlanned = 4

export interface Examined {
  planned: Planned[]
  /** Files that have, or come after, so many reports that they are planned while they are imported. */
  large: CollectedFile[]
}

/** Reads each file once before anything is stored, and plans all reports together. */
export async function examineFiles(
  db: Kysely<DB>,
  { files, manifests }: Collected,
  options: LookOptions,
  result: ImportOutcomes,
): Promise<Examined> {
  const { mostTogether = usualTogether } = options
  const looked: ExaminedReport[] = []
  const large: CollectedFile[] = []
  for (const [at, file] of files.entries()) {
    if (at > 0) noteLooked(at, files.length)
    const leftOut: ImportResult['left_out'] = []
    const own: ExaminedReport[] = []
    let complete = true
    try {
      for await (const { report: _report, ...one } of reportsIn(db, file, options, leftOut)) {
        own.push(one)
        if (own.length + leftOut.length > mostTogether) break
      }
    } catch (error) {
      complete = false
      for (const one of own) one.doubts.push({ code: 'rest-unread' })
      const scan = error instanceof UploadError && error.issue === 'needs-ocr'
      if (!scan || !(await noteScan(file, options.yes, result)))
        result.failed.push({ file: file.file, error: explainFailure(error) })
    }
    const many =
      manifests.length === 0 && complete && own.length > 1 && looked.length + own.length > mostPlanned * mostTogether
    if (many || own.length + leftOut.length > mostTogether) large.push(file)
    else {
      looked.push(...own)
      result.left_out.push(...leftOut)
    }
  }
  const sources = await sourceNames(db)
  return { planned: planReports(looked, { ...options, manifests, sources }, result), large }
}

/** The names of the sources that are there. */
export async function sourceNames(db: Kysely<DB>): Promise<string[]> {
  const sources = await db.selectFrom('record.source').select('name').orderBy('id').execute()
  return sources.map(({ name }) => name)
}

interface PlanOptions extends Pick<LookOptions, 'source' | 'dates'> {
  manifests: readonly PlacedManifest[]
  sources: readonly string[]
}

/** Plans reports together: by the rows of manifests that name them, and by what they say themselves. */
export function planReports<One extends ExaminedReport>(
  looked: readonly One[],
  { source, dates, manifests, sources }: PlanOptions,
  result: ImportOutcomes,
): (One & { plan: PlannedFile })[] {
  const plan = planFiles({
    paths: looked.map(({ path }) => path),
    found: looked.map(({ found }) => (source === undefined ? found : { ...found, source })),
    manifests,
    source: source ?? noSource,
    answers: { dayOrders: dates === undefined ? {} : Object.fromEntries(manifests.map((_, at) => [at, dates])) },
    sources,
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
