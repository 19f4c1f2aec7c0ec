import { percentDone, secondsLeft } from '../../intake/bulk/import-pace'
import type { FileOutcome } from '../../intake/bulk/import-outcomes.server'
import type { FileDoubt, PlannedFile } from '../../intake/manifest/file-plan'
import { print, printNote } from '../output'
import { SpooledList } from './spooled-list'

type ReportedDoubt = FileDoubt | { code: 'no-file'; line: number } | { code: 'needs-ocr' }

/** What `--json` prints. */
export interface ImportResult {
  imported: {
    report: number
    file: string
    sha256: string
    passages: number
    overlaps: number
    kind: string
    encoding: string
    doubts: string[]
  }[]
  skipped: { file: string; report: number; reason: string }[]
  failed: { file: string; error: string }[]
  /** What was not stored because a person should look first, with what `--yes` would make of it. */
  doubts: {
    file: string
    kind: string
    doubts: (ReportedDoubt & { message: string })[]
    proposal: 'import' | 'leave-out'
    as?: PlannedFile['details'] & { kind: string; encoding: string }
  }[]
  left_out: { file: string; kind: string; reason: string; message: string }[]
  /** Of a dry run: what would be stored. */
  would_import?: { file: string; title: string; source: string; published_at: string; their_verdict: string }[]
}

type Listed = Exclude<keyof ImportResult, 'would_import'>

/** The same while an import runs; a list may be longer than memory should hold. */
export type ImportOutcomes = {
  [Name in Listed]: Iterable<ImportResult[Name][number]> & {
    readonly length: number
    push(...added: ImportResult[Name][number][]): unknown
  }
} & Pick<ImportResult, 'would_import'>

export function emptyOutcomes(): Record<Listed, SpooledList<never>> & ImportOutcomes {
  const [imported, skipped, failed, doubts, leftOut] = Array.from({ length: 5 }, () => new SpooledList<never>())
  return { imported, skipped, failed, doubts, left_out: leftOut } as Record<Listed, SpooledList<never>> & ImportOutcomes
}

/** Files are looked at some hundreds a second: a note for so many is one every few seconds. */
const lookedPerNote = 1000

/** Says on standard error how many files were looked at before anything is stored, where they are many. */
export function noteLooked(looked: number, files: number): void {
  if (looked % lookedPerNote === 0) printNote(`${looked} of ${files} files looked at`)
}

/** Says how far an import is, after each action: what it names is stored for good. */
export type ReportProgress = (bytes: number, batch: readonly FileOutcome[]) => void

/** Prints on standard error how far it is and what is left. */
export function progressReporter(total: number, files: number): ReportProgress {
  return countOutcomes(({ done, handled, elapsed, stored }) => {
    const left = secondsLeft({ done, total, elapsed })
    const still = left === null ? '' : `, about ${clock(left)} left`
    return `${handled}/${files} files, ${percentDone({ done, total })} %, ${stored}${still}`
  })
}

/** The same of a file that is imported while it is read: nobody knows yet how many reports are in it. */
export function largeFileReporter(file: string): ReportProgress {
  return countOutcomes(({ handled, stored }) => `${file}: ${handled} reports so far, ${stored}`)
}

interface Progress {
  done: number
  handled: number
  elapsed: number
  /** How many passages were stored, and how fast. */
  stored: string
}

function countOutcomes(line: (progress: Progress) => string): ReportProgress {
  const from = performance.now()
  let done = 0
  let handled = 0
  let passages = 0
  return (bytes, batch) => {
    done += bytes
    handled += batch.length
    for (const outcome of batch) if (outcome.outcome === 'imported') passages += outcome.passages
    const elapsed = performance.now() - from
    const stored = `${passages} passages, ${Math.round((passages * 1000) / elapsed)} a second`
    printNote(line({ done, handled, elapsed, stored }))
  }
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : minutes}:${String(seconds % 60).padStart(2, '0')}`
}

export function summarise({
  imported,
  skipped,
  failed,
  doubts,
  left_out: leftOut,
  would_import: would,
}: ImportOutcomes): void {
  for (const { file, title, their_verdict: verdict } of would ?? [])
    print(`would import ${file}: ${title}${verdict === '' ? '' : `, their verdict: ${verdict}`}`)
  for (const { report, file, passages, overlaps } of imported)
    print(`report ${report}: ${file}, ${passages} passages, ${overlaps} overlaps`)
  for (const { file, report, reason } of skipped) print(`skipped ${file}: ${reason} as report ${report}`)
  for (const { file, message } of leftOut) print(`left out ${file}: ${message}`)
  for (const { file, error } of failed) print(`failed ${file}: ${error}`)
  for (const { file, doubts: all, as } of doubts) {
    print(`doubtful ${file}: ${all.map(({ message }) => message).join('; ')}`)
    if (as)
      print(
        `  would be "${as.title}" of ${as.source}, ${as.published_at || 'day unknown'}, read as ${as.encoding || as.kind}`,
      )
  }
  const not = failed.length + leftOut.length + doubts.length
  print(
    would
      ? `Dry run, nothing was stored: ${would.length} would be imported, ${skipped.length} skipped, ${not} not taken in`
      : `${imported.length} imported, ${skipped.length} skipped, ${not} not taken in`,
  )
  if (has(doubts, ({ kind }) => kind !== 'manifest-row'))
    print('Look at what is doubtful. With --yes it is stored as proposed.')
}

export function has<One>(all: Iterable<One>, wanted: (one: One) => boolean): boolean {
  for (const one of all) if (wanted(one)) return true
  return false
}

/** Prints what became of everything as one JSON document, entry by entry. */
export function printOutcomes({ would_import: would, ...lists }: ImportOutcomes): void {
  print('{')
  const entries = Object.entries({ ...lists, ...(would && { would_import: would }) })
  for (const [at, [name, list]] of entries.entries()) {
    print(`  ${JSON.stringify(name)}: [`)
    let before = ''
    for (const one of list) {
      if (before !== '') print(`${before},`)
      before = JSON.stringify(one, null, 2).replace(/^/gm, '    ')
    }
    if (before !== '') print(before)
    print(at < entries.length - 1 ? '  ],' : '  ]')
  }
  print('}')
}
