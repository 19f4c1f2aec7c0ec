import type { ManifestRow } from './read-manifest'

/** Why the row of a file is doubtful. */
export type MatchDoubt =
  | { code: 'no-row' }
  /** Rows that say different things of this file. */
  | { code: 'several-rows'; lines: number[] }
  /** A row that fits this file and others as well. */
  | { code: 'several-files'; line: number; file: string }
  /** A row whose name differs from the file's in letters that look alike, or in its ending. */
  | { code: 'loose-name'; line: number; file: string }

export interface Match {
  row: ManifestRow | null
  doubts: MatchDoubt[]
}

/** A path as files are matched by it: composed letters, one kind of slash, nothing unseen, no case. */
export function normalisePath(path: string): string {
  const parts = path
    .normalize('NFC')
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll('\\', '/')
    .split('/')
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** More rows that are in doubt for one reason are not named. */
const mostDoubts = 20

/**
 * Finds the row of each file by its path: the whole path, or as much of it as the shorter of the two has. A bare name that
 * fits files of several folders is no match. Returns the matches in the order of the files, and the rows that fit no file.
 */
export function matchFiles(
  rows: readonly ManifestRow[],
  paths: readonly string[],
): { matches: Match[]; unmatched: ManifestRow[] } {
  const index = indexPaths(paths)
  const found = paths.map(() => new Set<ManifestRow>())
  const doubts: MatchDoubt[][] = paths.map(() => [])
  const unmatched: ManifestRow[] = []
  const rowsThatFit = new Map<readonly number[], number>()
  for (const row of rows) {
    const { files, loose } = filesOf(row, index)
    const times = rowsThatFit.get(files) ?? 0
    rowsThatFit.set(files, times + 1)
    const doubt: MatchDoubt = {
      code: files.length > 1 ? 'several-files' : 'loose-name',
      line: row.line,
      file: row.file,
    }
    const [only] = files
    if (only === undefined) unmatched.push(row)
    else if (files.length === 1) found[only]?.add(row)
    // Thousands of rows may fit thousands of files: the first of them say it.
    if ((files.length > 1 || loose) && times < mostDoubts) for (const file of files) doubts[file]?.push(doubt)
  }
  return { matches: found.map((of, at) => oneRow([...of], doubts[at] ?? [])), unmatched }
}

function oneRow(rows: ManifestRow[], doubts: MatchDoubt[]): Match {
  const [first] = rows
  if (!first) return { row: null, doubts: doubts.length > 0 ? doubts : [{ code: 'no-row' }] }
  if (rows.every((row) => sameContent(row, first)))
    return { row: first, doubts: doubts.filter(({ code }) => code !== 'several-files') }
  return { row: first, doubts: [{ code: 'several-rows', lines: rows.slice(0, mostDoubts).map(({ line }) => line) }] }
}

function sameContent(one: ManifestRow, two: ManifestRow): boolean {
  return (
    one.title === two.title && one.source === two.source && one.written === two.written && one.language === two.language
  )
}

interface PathIndex {
  whole: Map<string, number[]>
  /** By each end of a path that begins after a slash. */
  ends: Map<string, number[]>
  loose: Map<string, number[]>
}

function indexPaths(paths: readonly string[]): PathIndex {
  const index: PathIndex = { whole: new Map(), ends: new Map(), loose: new Map() }
  paths.forEach((path, file) => {
    const normal = normalisePath(path)
    add(index.whole, normal, file)
    for (const end of endsOf(normal)) add(index.ends, end, file)
    add(index.loose, looseName(normal), file)
  })
  return index
}

function add(map: Map<string, number[]>, key: string, file: number): void {
  const files = map.get(key)
  if (files) files.push(file)
  else map.set(key, [file])
}

/** What is left of a path without its first folder, without its first two, and so on. */
function endsOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, at) => parts.slice(at + 1).join('/'))
}

/** The path without its ending, in letters that are told apart whatever the keyboard. */
function looseName(path: string): string {
  return path
    .replace(/\.[^./]{1,5}$/, '')
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s_-]+/g, ' ')
}

function filesOf(row: ManifestRow, { whole, ends, loose }: PathIndex): { files: readonly number[]; loose: boolean } {
  const path = normalisePath(row.file)
  const exact = whole.get(path) ?? ends.get(path)
  if (exact) return { files: exact, loose: false }
  for (const end of endsOf(path)) {
    // A row may name folders above those that were brought in.
    const files = whole.get(end)
    if (files && (end.includes('/') || (ends.get(end) ?? []).length === 0)) return { files, loose: false }
  }
  return { files: loose.get(looseName(path)) ?? [], loose: true }
}
