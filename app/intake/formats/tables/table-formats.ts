import { cutTo } from '../../../text/characters/beginning'
import { formatNames } from '../format-names'
import type { Format, Probe } from '../reader'
import { isFlat } from '../odt/odt-format'
import { guessMapping } from './mapping'
import { isPage } from '../html/html-format'

/** Separated values: told by its name, since any text has commas. Offices and banks call them a workbook, which Excel opens too. */
export const csvFormat: Format = {
  kind: 'csv',
  ...formatNames.csv,
  matches: ({ ending, text }) =>
    (ending === 'txt' && hasHeadsBetweenTabs(text)) ||
    (['csv', 'tsv', 'tab'].includes(ending)
      ? text !== '' && !isPage(text)
      : ['xls', ...xlsxFormat.endings].includes(ending) && isSeparated(text)),
}

const longestHeads = 2_000

/** A text is a table where tabs part heads that are known. */
function hasHeadsBetweenTabs(text: string): boolean {
  const [heads = '', row = ''] = cutTo(text, longestHeads).split(/\r?\n/, 2)
  if (!heads.includes('\t') || !row.includes('\t')) return false
  const known = guessMapping(heads.split('\t').map((head) => head.trim()))
  return known.text !== undefined && Object.keys(known).length > 1
}

/** Rows with separators, and no piece of a web page, which programs call a workbook too. */
function isSeparated(text: string): boolean {
  const [heads = '', row = ''] = text.trimStart().split('\n', 2)
  return /[,;\t]/.test(heads) && row.trim() !== '' && !heads.startsWith('<')
}

export const xlsxFormat: Format = {
  kind: 'xlsx',
  ...formatNames.xlsx,
  matches: ({ entries }) => entries.includes('xl/workbook.xml'),
}

export const odsFormat: Format = {
  kind: 'ods',
  ...formatNames.ods,
  matches: (probe) =>
    isFlat(probe, 'spreadsheet') ||
    (probe.entries.includes('content.xml') &&
      (probe.mediaType === '' ? probe.ending === 'ods' : probe.mediaType.includes('opendocument.spreadsheet'))),
}

export const jsonLinesFormat: Format = { kind: 'jsonl', ...formatNames.jsonl, matches: (probe) => isObjectLines(probe) }

export const jsonFormat: Format = {
  kind: 'json',
  ...formatNames.json,
  matches: ({ text, ending }) =>
    /^\s{0,20}window\.YTD\.\w{1,60}\.part\d{1,4} = \[/.test(text) ||
    (ending === 'json' ? /^\s*[[{]/ : /^\s*(?:\[\s*\{|\{)\s*"/).test(text),
}

/** Each of the first lines is an object of its own. */
function isObjectLines({ text, ending }: Probe): boolean {
  const lines = text.split(/\r?\n/, 3).filter((line) => line.trim() !== '')
  if (ending === 'jsonl' || ending === 'ndjson') return text.trim() !== ''
  return lines.length > 1 && lines.slice(0, 2).every((line) => line.trimStart().startsWith('{') && isJson(line))
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
