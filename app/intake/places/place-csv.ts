import Papa from 'papaparse'
import { fold } from '../../text/normalise'
import { newPlace, type NewPlace } from './place-details'

const needed = ['ar', 'kind'] as const

/** What is wrong with one line; `line` counts from 1, the heading included. */
export interface PlaceFault {
  line: number
  column: string
  fault:
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
  faults: PlaceFault[]
}

export interface Governorate {
  key: string
  ar: string
  en: string | null
}

/**
 * Reads a list of places: CSV with a heading, aliases apart by `|`, a governorate by its key or its name in either
 * language. Every fault is told with its line; with one fault nothing should be stored. `isKnown` says what is there.
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
    return { places: [], faults: missing.map((column) => ({ line: 1, column, fault: 'missing-column', value: '' })) }
  const list: PlaceList = {
    places: [],
    faults: errors
      .filter((error) => error.type !== 'Delimiter')
      .map((error) => ({ line: (error.row ?? 0) + 2, column: '', fault: 'unreadable', value: '' })),
  }
  const seen = new Set<string>()
  data.forEach((fields, at) => {
    const read = readRow(fields, at + 2, governorates)
    if ('fault' in read) list.faults.push(read)
    else if (seen.has(nameKey(read))) list.faults.push({ line: at + 2, column: 'ar', fault: 'twice', value: read.ar })
    else if (isKnown(read)) list.faults.push({ line: at + 2, column: 'ar', fault: 'known', value: read.ar })
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
): NewPlace | PlaceFault {
  const parsed = newPlace.safeParse(fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const column = String(issue?.path[0] ?? '')
    return {
      line,
      column,
      fault: faultOf(column, issue?.code ?? '', issue?.message ?? '', fields[column] ?? ''),
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
    : { line, column: 'governorate', fault: 'governorate', value: governorate }
}

function faultOf(column: string, code: string, message: string, value: string): PlaceFault['fault'] {
  if (column === 'kind') return 'kind'
  if (message === 'degrees' || message === 'half') return message
  return code === 'too_big' && value !== '' ? 'too-long' : 'missing'
}
