import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import type { FileSource } from '../intake/bulk/import-files.server'
import { UploadError } from '../intake/decode/decode.server'
import type { Encoding } from '../intake/decode/encodings'
import { readFile } from '../intake/formats/read-file.server'
import type { FormatKind } from '../intake/formats/kinds'
import type { FoundReport } from '../intake/formats/reader'
import type { DayOrder } from '../intake/manifest/dates'
import { planFiles, type FileDoubt, type FoundDetails, type PlannedFile } from '../intake/manifest/plan-files'
import { lookUpText } from '../intake/report/known-texts.server'
import type { Collected, CollectedFile } from './import-collect'
import type { ImportResult } from './import-result'
import { explainDoubt, explainFailure, explainLeftOut } from './import-words'

/** A report that was looked at: what it would be stored as, and what is doubtful about it. Its text is read again when it is stored. */
export interface LookedAt {
  file: CollectedFile
  /** Its place among the reports of its file. */
  at: number
  /** As it is told: its file, and its name in it. */
  told: string
  path: string
  size: number
  kind: FormatKind
  encoding: Encoding | null
  found: FoundDetails
  doubts: FileDoubt[]
}

export type Planned = LookedAt & { plan: PlannedFile }

export interface LookOptions {
  source: string
  dates?: DayOrder
  timeZone: string
}

/** Reads each file once before anything is stored, and plans all reports together. */
export async function lookAt(
  db: Kysely<DB>,
  { files, manifests }: Collected,
  { source, dates, timeZone }: LookOptions,
  result: ImportResult,
): Promise<Planned[]> {
  const looked: LookedAt[] = []
  for (const file of files) {
    try {
      for await (const one of reportsIn(db, file, timeZone, result)) looked.push(one)
    } catch (error) {
      result.failed.push({ file: file.file, error: explainFailure(error) })
    }
  }
  const sources = await db.selectFrom('record.source').select('name').orderBy('id').execute()
  const plan = planFiles({
    paths: looked.map(({ path }) => path),
    found: looked.map(({ found }) => found),
    manifests,
    source,
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

async function* reportsIn(
  db: Kysely<DB>,
  file: CollectedFile,
  timeZone: string,
  result: ImportResult,
): AsyncGenerator<LookedAt, undefined> {
  let at = 0
  for await (const part of readFile(file.input, { timeZone })) {
    if ('leftOut' in part) {
      const { name, issue } = part.leftOut
      result.left_out.push({
        file: partOf(file.file, name),
        kind: 'unknown',
        reason: issue,
        message: explainLeftOut(issue),
      })
      continue
    }
    const { report } = part
    const known = await lookUpText(db, report.text)
    yield {
      file,
      at,
      told: partOf(file.file, report.name),
      path: partOf(file.path, report.name),
      size: report.text.length,
      kind: report.kind,
      encoding: report.encoding,
      found: foundIn(report),
      doubts: [...file.doubts, ...report.doubts, ...known.doubts],
    }
    at += 1
  }
}

function foundIn({ title, source, publishedAt, address, forwardedFrom }: FoundReport): FoundDetails {
  return { title, source, published_at: publishedAt, address, forwardedFrom }
}

function partOf(file: string, part: string): string {
  return part === '' ? file : `${file}/${part}`
}

/** What is doubtful is listed and left, or with `--yes` taken as it is proposed: a PDF that nobody has looked at is left out. */
export function isTaken({ told, kind, plan, encoding, doubts }: Planned, yes: boolean, result: ImportResult): boolean {
  if (doubts.length === 0) return true
  const unseen = doubts.some(({ code }) => code === 'pdf')
  if (yes && unseen)
    result.left_out.push({ file: told, kind, reason: 'pdf-unseen', message: explainLeftOut('pdf-unseen') })
  if (yes) return !unseen
  result.doubts.push({
    file: told,
    kind,
    doubts: doubts.map((doubt) => ({ ...doubt, message: explainDoubt(doubt) })),
    proposal: unseen ? 'leave-out' : 'import',
    as: { ...plan.details, kind, encoding: encoding ?? '' },
  })
  return false
}

/** The reports to be stored, each file read again when its turn comes. */
export async function* sourcesOf(taken: readonly Planned[], timeZone: string): AsyncGenerator<FileSource, undefined> {
  for (const [file, reports] of byFile(taken)) {
    const wanted = new Map(reports.map((one) => [one.at, one]))
    const whole = hashOnce(file)
    let at = 0
    try {
      for await (const part of readFile(file.input, { timeZone })) {
        if (!('report' in part)) continue
        const planned = wanted.get(at)
        wanted.delete(at)
        at += 1
        if (planned) yield sourceOf(planned, part.report, whole)
      }
    } catch (error) {
      // What the reader gave before it failed is stored, as it was looked at.
      if (!(error instanceof UploadError)) throw error
    }
    for (const { told } of wanted.values()) yield { name: told, load: () => Promise.reject(new UploadError('damaged')) }
  }
}

/** The SHA-256 of a whole file, which may be larger than memory; worked out where a part of it is stored. */
function hashOnce({ input }: CollectedFile): () => Promise<string> {
  let hash: Promise<string> | undefined
  const read = async () => {
    const sum = createHash('sha256')
    for await (const chunk of input.stream()) sum.update(chunk)
    return sum.digest('hex')
  }
  return () => (hash ??= read())
}

function byFile(taken: readonly Planned[]): Map<CollectedFile, Planned[]> {
  const files = new Map<CollectedFile, Planned[]>()
  for (const one of taken) {
    const reports = files.get(one.file)
    if (reports) reports.push(one)
    else files.set(one.file, [one])
  }
  return files
}

function sourceOf(planned: Planned, report: FoundReport, whole: () => Promise<string>): FileSource {
  const { told, plan } = planned
  const { kind, text, address, forwardedFrom, encoding, original } = report
  return {
    name: told,
    load: async () => ({
      name: basename(report.name || original.fileName),
      bytes: original.bytes,
      row: plan.details,
      encoding: encoding ?? undefined,
      read: {
        kind,
        text,
        address,
        forwardedFrom,
        partOf: original.start === undefined ? null : { sha256: await whole(), start: original.start },
      },
    }),
  }
}
