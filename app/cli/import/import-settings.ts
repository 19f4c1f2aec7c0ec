import { existsSync, readFileSync } from 'node:fs'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { FormatKind } from '../../intake/formats/kinds'
import type { ReadOptions } from '../../intake/formats/read-file.server'
import { tableMapping, type TableMapping } from '../../intake/formats/tables/mapping'
import { listMappings } from '../../intake/formats/tables/saved-mappings.server'
import type { DayOrder } from '../../intake/manifest/dates'
import { isWebAddress } from '../../text/web-address'
import { CommandError } from '../command-error'
import { openRecognition } from './import-scans'

/** How the command line says that files are to be read. */
export interface ReadArguments {
  as?: FormatKind | 'claims'
  map?: string
  zone?: string
  dates?: DayOrder
  join?: string
  channel?: string
  ocr?: boolean
}

/** What they mean. Throws `CommandError`. */
export async function readSettings(
  db: ReadDatabase,
  { as, map, zone, dates, join = '0', channel, ocr }: ReadArguments,
  timeZone: string,
): Promise<Omit<ReadOptions, 'budget'>> {
  if (zone !== undefined && !isZone(zone))
    throw new CommandError(`--zone ${zone}: there is no such time zone; say one like Asia/Damascus.`)
  const joinMinutes = Number(join)
  if (!Number.isInteger(joinMinutes) || joinMinutes < 0)
    throw new CommandError(`--join ${join}: say a whole number of minutes.`)
  if (channel !== undefined && !isWebAddress(channel))
    throw new CommandError(`--channel ${channel}: say the address of the channel, like https://t.me/NAME.`)
  return {
    ...{ as: as === 'claims' ? undefined : as, rows: as === 'claims' ? as : undefined, timeZone, zone, joinMinutes },
    dayOrder: dates,
    channelAddress: channel?.replace(/\/$/, ''),
    recognition: ocr ? await openRecognition() : undefined,
    mapping: map === undefined ? 'guess' : await findMapping(db, map),
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** A file with a mapping as JSON, or the name of one that the desk saved. */
async function findMapping(db: ReadDatabase, named: string): Promise<TableMapping> {
  if (existsSync(named)) return readMappingFile(named)
  const saved = await listMappings(db)
  const found = saved.find(({ name }) => name === named)
  if (found) return found.mapping
  const known = saved.length === 0 ? 'none is saved' : `saved are ${saved.map(({ name }) => `"${name}"`).join(', ')}`
  throw new CommandError(`--map ${named}: there is no such file, and no choice of columns of that name; ${known}.`)
}

function readMappingFile(path: string): TableMapping {
  let written: unknown
  try {
    written = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch {
    throw new CommandError(`--map ${path}: this is no JSON file.`)
  }
  const mapping = tableMapping.safeParse(written)
  if (mapping.success) return mapping.data
  const [issue] = mapping.error.issues
  throw new CommandError(
    `--map ${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. It names our columns and those of the table, such as {"text":"النص","source":"المصدر","published_at":"التاريخ"}.`,
  )
}
