import type { Place } from '../../text/characters/line-ends'
import { ourColumns, type TableMapping } from '../../intake/formats/tables/mapping'
import type { FileDoubt } from '../../intake/manifest/file-plan'

/** What the command line says about each kind of doubt; a new kind without words is an error of its types. */
const doubtWords: { [Code in FileDoubt['code']]: (doubt: FileDoubt & { code: Code }) => string } = {
  'guessed-encoding': ({ encoding, confidence }) =>
    `its encoding was guessed: ${encoding}, ${percent(confidence)} sure`,
  'guessed-name': ({ encoding, confidence }) =>
    `the encoding of its name was guessed: ${encoding}, ${percent(confidence)} sure`,
  'bad-bytes': ({ count, places }) =>
    `${count} places hold bytes that mean nothing in its encoding: ${placeWords(places)}`,
  'lost-characters': ({ count, places }) => `${count} characters were lost before it came here: ${placeWords(places)}`,
  'lost-in-details': ({ written }) => `characters of its title or its source were lost: "${written}"`,
  'control-characters': ({ count, places }) =>
    `${count} control characters that nobody sees stand in it: ${placeWords(places)}`,
  'encoded-twice': () => 'its text was encoded twice; it is read as it was meant',
  'broken-letters': () => 'some of its text looks encoded twice; it is left as it came',
  'nearly-stored': ({ report, title, share }) =>
    `report ${report}, "${title}", has nearly the same text: ${percent(share)} of the wording`,
  'nearly-file': ({ name, share }) =>
    `${name}, a file before it, has nearly the same text: ${percent(share)} of the wording`,
  html: () => 'it looks like HTML and is read as plain text',
  rtf: () => 'it looks like RTF and is read as plain text',
  'other-kind': ({ ending, kind }) => `its name ends in .${ending}, and it was read as what it holds: ${kind}`,
  'no-main-text': () => 'no main text was found on this web page: all of its text is taken',
  pdf: ({ nameless, columns, running = [], notes = [], recognised = [] }) =>
    `its text was put together from where its letters stand${nameless > 0 ? `, and ${nameless} letters could not be read` : ''}: ${aroundWords(running, notes)}${columnWords(columns)}${recognisedWords(recognised)}compare it with its pages, in the browser`,
  ocr: ({ by, uncertain }) =>
    `its letters were recognised in pictures by ${by}${uncertain > 0 ? `, and ${uncertain} words are uncertain` : ''}: compare it with its pages`,
  'cut-off': () => 'it is cut off: it ends in the middle',
  'rest-unread': () => 'its file could not be read to its end: others after it may be missing',
  'hidden-text': ({ count, beginning }) =>
    `${count} characters that its program hides (also white, covered or tiny letters), or that were deleted in it, are left out: "${beginning}"`,
  'white-letters': ({ count, beginning, pages }) =>
    `${count} white letters on pages with pictures (${pages.join(', ')}) are in its text, and are seen only where they stand on a picture: "${beginning}"`,
  'parts-left-out': ({ names }) => `parts of it are no reports and are not taken in: ${names.join('; ')}`,
  'chat-zone': ({ zone }) => `its times name no zone and are read as those of ${zone} (say --zone)`,
  'chat-day-order': ({ written }) =>
    `"${written}" may be day/month or month/day, and nothing in the chat shows which (say --dates day-first or --dates month-first)`,
  'hijri-day': ({ written }) =>
    `its day, "${written}", is one of the Islamic calendar, and was reckoned as Umm al-Qura does: it may be a day off`,
  'row-cell': ({ line, column, cause, value }) =>
    `row ${line}, column ${column}: ${cellCauses[cause]}${value === '' ? '' : ` ("${value}")`}`,
  'row-without-text': ({ line }) => `row ${line} has no text`,
  'guessed-mapping': ({ mapping }) => `its columns were taken by their names (say --map): ${mappingWords(mapping)}`,
  'no-row': () => 'no row of the manifest names it',
  'several-rows': ({ lines }) => `lines ${lines.join(', ')} of the manifest say different things of it`,
  'several-files': ({ line, file }) =>
    `line ${line} of the manifest ("${file}") fits other files as well: write the folder too`,
  'loose-name': ({ line, file }) => `line ${line} of the manifest names it otherwise: "${file}"`,
  'bad-cell': ({ line, column, cause, value }) =>
    `line ${line}, column ${column} of the manifest: ${rowCauses[cause]}${value === '' ? '' : ` ("${value}")`}`,
  'day-order': ({ line, written }) =>
    `line ${line} of the manifest: "${written}" may be day/month or month/day (say --dates day-first or --dates month-first)`,
  'manifest-encoding': ({ encoding }) => `the encoding of the manifest was guessed: ${encoding}`,
  'similar-source': ({ name, similar }) => `its source "${name}" is new and nearly "${similar}"`,
  'day-in-text': ({ day, words }) => `nothing gives its day of publication; its text says ${day} ("${words}")`,
  'day-counted': ({ words, day }) =>
    `nothing gives its day of publication; counted back from now, "${words}" is ${day}`,
  'no-source': () => 'nothing names its source (say --source)',
}

/** What a person should look at before a file is stored, in one line. */
export function explainDoubt(doubt: FileDoubt): string {
  // The compiler cannot follow that the words found by a doubt's code are those for that doubt.
  return (doubtWords[doubt.code] as (doubt: FileDoubt) => string)(doubt)
}

function columnWords(pages: readonly number[] = []): string {
  return pages.length > 0 ? `pages ${pages.join(', ')} were read column after column: ` : ''
}

function recognisedWords(pages: readonly number[]): string {
  return pages.length > 0 ? `a program recognised the text of pages ${pages.join(', ')} in pictures: ` : ''
}

const cellCauses = {
  day: 'this is no day',
  'day-order': 'this may be day/month or month/day (say --dates day-first or --dates month-first)',
  address: 'this is no web address',
  verdict: 'nobody said what this word means',
  formula: 'this is what a formula gave when the file was saved',
  error: 'this formula gave an error',
  hidden: 'this column is hidden in the file, so it was not read',
  'too-many-cells':
    'the row has more cells than there are columns: a value with a separator in it needs quotation marks',
  'loose-quotes':
    'a quotation mark in this row or the one before stands in the wrong place: compare the cells with the file',
} as const

function mappingWords(mapping: TableMapping): string {
  return ourColumns.flatMap((column) => (mapping[column] ? [`${column} = "${mapping[column]}"`] : [])).join(', ')
}

const rowCauses = {
  missing: 'the cell is empty',
  day: 'this is no day',
  language: 'the language is neither ar nor en',
  'too-long': 'this is too long',
  'too-many-cells': 'the row has more cells than there are columns',
} as const

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function placeWords(places: readonly Place[]): string {
  return places.map(({ line, column }) => `line ${line}, character ${column}`).join('; ')
}

function aroundWords(running: readonly string[], notes: readonly number[]): string {
  const left = running.length > 0 ? `headers and footers were left out (${running.join(' | ')}), ` : ''
  return notes.length > 0 ? `${left}the notes of pages ${notes.join(', ')} stand at its end, ` : left
}
