import Papa from 'papaparse'
import { fold } from '../../text/characters/normalise'
import { newPlace, type NewPlace } from './place-details'
import { beginningOf } from '../../text/characters/beginning'
import { placeColumns } from './place-shape'

const needed = ['ar', 'kind'] as const

/** What is wrong with one line; `line` counts from 1, the heading included. */
export interface PlaceIssue {
  line: number
  column: string
  issue:
    | 'missing-column'
    | 'unreadable'
    | 'missing'
    | 'too-long'
    | 'kind'
    | 'governorate'
    | 'degrees'
    | 'half'
    | 'twice'
    | 'known'
  value: string
}

export interface PlaceList {
  places: NewPlace[]
  issues: PlaceIssue[]
}

/** More of a cell is not told. */
const longestValue = 200

/** A longer list is cut into several. */
export const mostPlaces = 5_000

export interface Governorate {
  key: string
  ar: string
  en: string | null
}

/** A list has more than `mostPlaces`. */
export class TooManyPlaces extends Error {
  override name = 'TooManyPlaces'
}

/**
 * Reads a list of places: CSV with a heading, aliases apart by `|`, a governorate by its key or its name in either
 * language. Every issue is told with its line; with one issue nothing should be stored. `isKnown` says what is there. Throws `TooManyPlaces`.
 */
export function readPlaceCsv(
  csv: string,
  governorates: readonly Governorate[],
  isKnown: (place: NewPlace) => boolean,
): PlaceList {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: mostPlaces + 2,
  })
  const [head = [], ...rows] = data
  if (rows.length > mostPlaces) throw new TooManyPlaces(`more than ${mostPlaces} places`)
  const heads = head.map((cell) => cell.trim().toLowerCase())
  const missing = needed.filter((column) => !heads.includes(column))
  if (missing.length > 0)
    return { places: [], issues: missing.map((column) => ({ line: 1, column, issue: 'missing-column', value: '' })) }
  const list: PlaceList = {
    places: [],
    issues: errors
      .filter((error) => error.type !== 'Delimiter')
      .map((error) => ({ line: (error.row ?? 0) + 1, column: '', issue: 'unreadable', value: '' })),
  }
  const byName = governoratesByName(governorates)
  const seen = new Set<string>()
  const places = placeColumns.flatMap((column) =>
    heads.includes(column) ? [[column, heads.indexOf(column)] as const] : [],
  )
  rows.forEach((cells, at) => {
    const fields = Object.fromEntries(places.map(([column, place]) => [column, cells[place]]))
    const read = readRow(fields, at + 2, byName)
    if (cells.length !== heads.length) list.issues.push({ line: at + 2, column: '', issue: 'unreadable', value: '' })
    else if ('issue' in read) list.issues.push(read)
    else if (seen.has(nameKey(read))) list.issues.push({ line: at + 2, column: 'ar', issue: 'twice', value: read.ar })
    else if (isKnown(read)) list.issues.push({ line: at + 2, column: 'ar', issue: 'known', value: read.ar })
    else {
      seen.add(nameKey(read))
      list.places.push(read)
    }
  })
  return list
}

/** Equal for places that one name in one governorate would mean. */
export function nameKey({ ar, governorate }: { ar: string; governorate: string | null }): string {
  return `${governorate ?? ''} ${fold(ar).replace(/\s+/g, ' ').trim()}`
}

/** By their keys and their names, folded; of two that share one the first. */
function governoratesByName(governorates: readonly Governorate[]): Map<string, Governorate> {
  const byName = new Map<string, Governorate>()
  for (const governorate of governorates)
    for (const name of [governorate.key, governorate.ar, governorate.en ?? ''])
      if (name !== '' && !byName.has(fold(name))) byName.set(fold(name), governorate)
  return byName
}

function readRow(
  fields: Record<string, string | undefined>,
  line: number,
  governorates: ReadonlyMap<string, Governorate>,
): NewPlace | PlaceIssue {
  const parsed = newPlace.safeParse(fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const column = String(issue?.path[0] ?? '')
    return {
      line,
      column,
      issue: issueOf(column, issue?.code ?? '', issue?.message ?? '', fields[column] ?? ''),
      value: beginningOf(fields[column] ?? '', longestValue),
    }
  }
  const { governorate } = parsed.data
  if (governorate === null) return parsed.data
  const found = governorates.get(fold(governorate))
  return found
    ? { ...parsed.data, governorate: found.key }
    : { line, column: 'governorate', issue: 'governorate', value: governorate }
}

function issueOf(column: string, code: string, message: string, value: string): PlaceIssue['issue'] {
  if (column === 'kind') return 'kind'
  if (message === 'degrees' || message === 'half') return message
  return code === 'too_big' && value !== '' ? 'too-long' : 'missing'
}
