import { lineEnds } from '../../text/characters/line-ends'
import type { GazetteerEntry, PlaceKind } from '../../text/facts/places/gazetteer'
import { placeKinds } from './place-shape'

const header = ['key', 'ar', 'en', 'aliases', 'kind', 'governorate', 'lat', 'lon']
const kinds: readonly string[] = placeKinds

function isKind(kind: string): kind is PlaceKind {
  return kinds.includes(kind)
}

function degrees(value: string, limit: number, line: number): number | null {
  if (value === '') return null
  const number = Number(value)
  if (!Number.isFinite(number) || Math.abs(number) > limit)
    throw new Error(`Gazetteer line ${line}: "${value}" is not a coordinate`)
  return number
}

function readLine(text: string, line: number): GazetteerEntry {
  const fields = text.split('\t').map((field) => field.trim())
  if (fields.length !== header.length)
    throw new Error(`Gazetteer line ${line}: ${fields.length} columns instead of ${header.length}`)
  const [key = '', ar = '', en = '', aliases = '', kind = '', governorate = '', lat = '', lon = ''] = fields
  if (key === '' || ar === '') throw new Error(`Gazetteer line ${line}: key and Arabic name are needed`)
  if (!isKind(kind)) throw new Error(`Gazetteer line ${line}: "${kind}" is not a kind of place (${kinds.join(', ')})`)
  return {
    key,
    ar,
    en: en === '' ? null : en,
    aliases: aliases
      .split('|')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    kind,
    governorate: governorate === '' ? null : governorate,
    lat: degrees(lat, 90, line),
    lon: degrees(lon, 180, line),
  }
}

function checkReferences(entries: GazetteerEntry[], lines: number[]): void {
  const governorates = new Set(entries.filter((entry) => entry.kind === 'governorate').map((entry) => entry.key))
  const seen = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const line = lines[at]
    if (seen.has(entry.key)) throw new Error(`Gazetteer line ${line}: the key "${entry.key}" is there twice`)
    if (entry.governorate !== null && !governorates.has(entry.governorate))
      throw new Error(`Gazetteer line ${line}: no governorate "${entry.governorate}"`)
    seen.add(entry.key)
  }
}

/**
 * Reads a gazetteer file: tab-separated with a heading line, aliases separated
 * by `|`, empty fields for what is unknown; empty lines and lines beginning
 * with `#` are passed over. Throws an Error that names the invalid line.
 */
export function readGazetteerFile(text: string): GazetteerEntry[] {
  const rows = text.replace(/^\ufeff/, '').split(lineEnds)
  const entries: GazetteerEntry[] = []
  const lines: number[] = []
  let headed = false
  for (const [at, row] of rows.entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue
    if (!headed) {
      if (
        row
          .split('\t')
          .map((field) => field.trim())
          .join() !== header.join()
      )
        throw new Error(`Gazetteer line ${at + 1}: the columns must be ${header.join(', ')}`)
      headed = true
      continue
    }
    entries.push(readLine(row, at + 1))
    lines.push(at + 1)
  }
  checkReferences(entries, lines)
  return entries
}
