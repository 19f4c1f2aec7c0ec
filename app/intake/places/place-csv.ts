import Papa from 'papaparse'
import { fold } from '../../text/normalise'
import { newPlace, type NewPlace } from './place-details'

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

export interface Governorate {
  key: string
  ar: string
  en: string | null
}

/**
 * Reads a list of places: CSV with a heading, aliases apart by `|`, a governorate by its key or its name in either
 * language. Every issue is told with its line; with one issue nothing should be stored. `isKnown` says what is there.
 */
export function readPlaceCsv(
  csv: string,
  governorates: readonly Governorate[],
  isKnown: (place: NewPlace) => boolean,
): PlaceList {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (head) => head.trim().toLowerCase(),
  })
  const missing = needed.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0)
    return { places: [], issues: missing.map((column) => ({ line: 1, column, issue: 'missing-column', value: '' })) }
  const list: PlaceList = {
    places: [],
    issues: errors
      .filter((error) => error.type !== 'Delimiter')
      .map((error) => ({ line: (error.row ?? 0) + 2, column: '', issue: 'unreadable', value: '' })),
  }
  const seen = new Set<string>()
  data.forEach((fields, at) => {
    const read = readRow(fields, at + 2, governorates)
    if ('issue' in read) list.issues.push(read)
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

function readRow(
  fields: Record<string, string>,
  line: number,
  governorates: readonly Governorate[],
): NewPlace | PlaceIssue {
  const parsed = newPlace.safeParse(fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const column = String(issue?.path[0] ?? '')
    return {
      line,
      column,
      issue: issueOf(column, issue?.code ?? '', issue?.message ?? '', fields[column] ?? ''),
      value: fields[column] ?? '',
    }
  }
  const { governorate } = parsed.data
  if (governorate === null) return parsed.data
  const found = governorates.find(({ key, ar, en }) =>
    [key, ar, en ?? ''].some((name) => name !== '' && fold(name) === fold(governorate)),
  )
  return found
    ? { ...parsed.data, governorate: found.key }
    : { line, column: 'governorate', issue: 'governorate', value: governorate }
}

function issueOf(column: string, code: string, message: string, value: string): PlaceIssue['issue'] {
  if (column === 'kind') return 'kind'
  if (message === 'degrees' || message === 'half') return message
  return code === 'too_big' && value !== '' ? 'too-long' : 'missing'
}
