import { posix } from 'node:path'
import { cutTo } from '../../text/characters/beginning'
import { oneLine, receiveFileName } from '../../text/characters/incoming-text'
import { NearNames, sourceKey } from '../../text/source-name'
import { inOrder, isAmbiguous, orderOf, type DayOrder } from './dates'
import { matchFiles, normalisePath, type MatchDoubt } from './match-files'
import type { FileDetails, ManifestRow, RowIssue } from './read-manifest'
import type { FilePlan, FoundDetails, PlacedManifest, PlanAnswers, PlannedFile, ProposedPublication } from './file-plan'

interface PlanInput {
  paths: readonly string[]
  /** What each file says itself, where it was read; a row of a manifest goes before it. */
  found?: readonly (Partial<FoundDetails> | undefined)[]
  manifests: readonly PlacedManifest[]
  /** Of the files that no row names. */
  source: string
  answers: PlanAnswers
  /** The names of the sources that are there. */
  sources: readonly string[]
}

/** Days of the Levant begin with the day: what is proposed where a manifest does not tell. */
const usualOrder: DayOrder = 'day-first'

/**
 * What each file would be stored as, and what is doubtful about it. Nothing is stored by it.
 *
 * @example
 * const { files, unmatched } = planFiles({ paths: ['a.txt'], manifests: [], source: 'مركز دوما', answers: {}, sources: [] })
 * files[0]?.details.source // 'مركز دوما'
 * files[0]?.doubts // what a person should look at before it is stored
 */
export function planFiles({ paths, found = [], manifests, source, answers, sources }: PlanInput): FilePlan {
  const matched = manifests.map((manifest) => matchFiles(placeRows(manifest, paths), paths))
  const orders = manifests.map(({ rows }, at) => decideOrder(rows, answers.dayOrders?.[at]))
  const issues = manifests.map(({ issues: all }) => byLine(all))
  const nameSource = sourceNamer(sources, answers.sources ?? {})
  const files = paths.map((path, file): PlannedFile => {
    const from = matched.findIndex(({ matches }) => matches[file]?.row)
    const asked =
      from < 0
        ? matched.flatMap(({ matches }) => matches[file]?.doubts ?? [])
        : (matched[from]?.matches[file]?.doubts ?? [])
    const row = matched[from]?.matches[file]?.row ?? null
    const manifest = manifests[from]
    const own = ownDetails(path, found[file], source)
    // A file that names its source itself needs no row.
    const doubts = uniqueDoubts(asked).filter(({ code }) => code !== 'no-row' || !found[file]?.source)
    const withDay = dayProposer(found[file]?.proposedDay, answers.days)
    if (!row || !manifest) return nameSource(withDay({ details: own, line: 0, manifest: -1, doubts }))
    doubts.push(...(issues[from]?.get(row.line) ?? []).map((issue) => ({ code: 'bad-cell' as const, ...issue })))
    doubts.push(...rowDoubts(row, manifest, answers.encodings?.[from] !== undefined, orders[from]))
    const details = detailsOf(row, own, orders[from]?.order ?? usualOrder)
    return nameSource(withDay({ details, line: row.line, manifest: from, doubts }))
  })
  const unmatched = matched.flatMap((found, manifest) =>
    found.unmatched.map(({ line, file }) => ({ manifest, line, file })),
  )
  return { files, unmatched, orders }
}

/** Rows of a manifest inside an archive count from its folder where that fits a file. */
function placeRows({ rows, folder }: PlacedManifest, paths: readonly string[]): ManifestRow[] {
  if (folder === '') return [...rows]
  const known = new Set(paths.map(normalisePath))
  return rows.map((row) => {
    const placed = posix.join(folder, row.file)
    return known.has(normalisePath(placed)) ? { ...row, file: placed } : row
  })
}

function byLine(issues: readonly RowIssue[]): Map<number, RowIssue[]> {
  const lines = new Map<number, RowIssue[]>()
  for (const issue of issues) {
    const known = lines.get(issue.line)
    if (known) known.push(issue)
    else lines.set(issue.line, [issue])
  }
  return lines
}

function decideOrder(
  rows: readonly ManifestRow[],
  answered: DayOrder | undefined,
): { order: DayOrder; decided: boolean } {
  const days = rows.map(({ day }) => day)
  const order = answered ?? orderOf(days)
  return { order: order ?? usualOrder, decided: order !== null || !days.some(isAmbiguous) }
}

function uniqueDoubts(doubts: readonly MatchDoubt[]): PlannedFile['doubts'] {
  const real = doubts.filter(({ code }) => code !== 'no-row')
  return real.length > 0 ? [...real] : doubts.slice(0, 1)
}

function rowDoubts(
  row: ManifestRow,
  manifest: PlacedManifest,
  encodingSeen: boolean,
  order: FilePlan['orders'][number] | undefined,
): PlannedFile['doubts'] {
  const doubts: PlannedFile['doubts'] = []
  if (manifest.confidence < 1 && !encodingSeen && /[^\0-\x7f]/.test(row.title + row.source + row.file))
    doubts.push({ code: 'manifest-encoding', line: row.line, encoding: manifest.encoding })
  if (order && !order.decided && isAmbiguous(row.day))
    doubts.push({ code: 'day-order', line: row.line, written: row.written })
  else if (!('issue' in row.day) && inOrder(row.day, order?.order ?? usualOrder) === null)
    doubts.push({ code: 'bad-cell', line: row.line, column: 'published_at', cause: 'day', value: row.written })
  return doubts
}

function ownDetails(path: string, found: Partial<FoundDetails> | undefined, source: string): FileDetails {
  return {
    title: cutTo(oneLine(found?.title ?? ''), 500) || titleOf(path),
    source: cutTo(oneLine(found?.source ?? ''), 200) || source,
    published_at: found?.published_at ?? '',
    language: '',
  }
}

function detailsOf(row: ManifestRow, own: FileDetails, order: DayOrder): FileDetails {
  return {
    title: row.title || own.title,
    source: row.source || own.source,
    published_at: (inOrder(row.day, order) ?? '') || own.published_at,
    language: row.language,
  }
}

function titleOf(path: string): string {
  return cutTo(oneLine(receiveFileName(posix.basename(path).replace(/\.[^.]*$/, '') || path)), 500)
}

/** Gives a file without a day of publication the one that its text proposes, to be confirmed unless somebody has answered for all of its kind. */
function dayProposer(
  proposed: ProposedPublication | null | undefined,
  answers: PlanAnswers['days'] = {},
): (file: PlannedFile) => PlannedFile {
  return (file) => {
    const answer = proposed && answers[proposed.code]
    if (!proposed || file.details.published_at !== '' || answer === 'unknown') return file
    const details = { ...file.details, published_at: proposed.day }
    return { ...file, details, doubts: answer === 'proposed' ? file.doubts : [...file.doubts, proposed] }
  }
}

/** Gives a file the source that its name means, and asks where that is nearly another's: of the desk, or of a file before. */
function sourceNamer(existing: readonly string[], answers: Record<string, string>): (file: PlannedFile) => PlannedFile {
  const known = new Map(existing.map((name) => [sourceKey(name), name]))
  const near = new NearNames(existing)
  const asked = new Map<string, string | null>()
  return (file) => {
    const { source } = file.details
    if (source === '') return { ...file, doubts: [...file.doubts, { code: 'no-source' }] }
    const key = sourceKey(source)
    const answer = answers[key]
    const name = answer ?? known.get(key)
    if (name !== undefined) return { ...file, details: { ...file.details, source: name } }
    if (!asked.has(key)) {
      asked.set(key, near.find(source))
      if (asked.get(key) === null) {
        known.set(key, source)
        near.add(source)
      }
    }
    const similar = asked.get(key)
    return similar
      ? {
          ...file,
          details: { ...file.details, source: similar },
          doubts: [...file.doubts, { code: 'similar-source', name: source, similar }],
        }
      : file
  }
}
