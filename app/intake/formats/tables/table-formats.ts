import type { Format, Probe } from '../reader'
import { isFlat } from '../odt/odt-format'
import { isPage } from '../html/html-format'

/** Workbooks are in memory as a whole; text is read in pieces, whatever its size. */
const largest = 32 * 1024 * 1024

/** Separated values: told by its name, since any text has commas. Offices and banks call them a workbook, which Excel opens too. */
export const csvFormat: Format = {
  kind: 'csv',
  endings: ['csv', 'tsv', 'tab', 'xls'],
  largest: Infinity,
  matches: ({ ending, text }) =>
    ['csv', 'tsv', 'tab'].includes(ending)
      ? text !== '' && !isPage(text)
      : ['xls', ...xlsxFormat.endings].includes(ending) && isSeparated(text),
}

/** Rows with separators, and no piece of a web page, which programs call a workbook too. */
function isSeparated(text: string): boolean {
  const [heads = '', row = ''] = text.trimStart().split('\n', 2)
  return /[,;\t]/.test(heads) && row.trim() !== '' && !heads.startsWith('<')
}

export const xlsxFormat: Format = {
  kind: 'xlsx',
  endings: ['xlsx', 'xlsm'],
  largest,
  matches: ({ entries }) => entries.includes('xl/workbook.xml'),
}

export const odsFormat: Format = {
  kind: 'ods',
  endings: ['ods', 'fods'],
  largest,
  matches: (probe) =>
    isFlat(probe, 'spreadsheet') ||
    (probe.entries.includes('content.xml') &&
      (probe.mediaType === '' ? probe.ending === 'ods' : probe.mediaType.includes('opendocument.spreadsheet'))),
}

export const jsonLinesFormat: Format = {
  kind: 'jsonl',
  endings: ['jsonl', 'ndjson'],
  sharedEndings: ['json'],
  largest: Infinity,
  matches: (probe) => isObjectLines(probe),
}

export const jsonFormat: Format = {
  kind: 'json',
  endings: ['json'],
  // Archives of X are scripts.
  sharedEndings: ['js'],
  largest: Infinity,
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
