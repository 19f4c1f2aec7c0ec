import { largestUpload, UploadError } from '../../intake/decode/decode.server'
import { mostPassages } from '../../intake/limits'
import type { Place } from '../../text/characters/line-ends'
import { EntryUnread } from '../../intake/formats/zip-archive.server'
import type { PartIssue } from '../../intake/formats/reader'
import { ourColumns, type TableMapping } from '../../intake/formats/tables/mapping'
import type { FileDoubt } from '../../intake/manifest/file-plan'
import { PublishedError } from '../../intake/report/published'
import type { LeftOutReason } from './import-collect'

/** Why a file was not imported; an error that is not about the file is thrown on. */
export function explainFailure(error: unknown): string {
  if (error instanceof UploadError) {
    if (error.issue === 'broken' || error.issue === 'several-reports' || error.issue === 'look-first') throw error
    if (error.issue === 'binary' && error.place)
      return `${issues.binary}: line ${error.place.line}, character ${error.place.column} is U+0000, which no text has`
    return error.issue === 'invalid-bytes' ? `${issues['invalid-bytes']}: ${error.encoding}` : issues[error.issue]
  }
  if (error instanceof PublishedError) return `published_at "${error.message}" is neither empty, a day nor an ISO time`
  if (error instanceof EntryUnread) return 'the file cannot be unpacked from its archive'
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'the file may not be read'
  throw error
}

const issues: Record<PartIssue, string> = {
  empty: 'the file holds no text',
  binary: 'the file is not a text file',
  'too-large': `it is larger than what is read: ${largestUpload} bytes of a text`,
  'too-many-passages': `the text has more lines or sentences than the ${mostPassages} passages of one report: divide it`,
  'invalid-bytes': 'its bytes are not valid in its encoding',
  encrypted: 'it has a password: save it without one',
  damaged: 'it is damaged or cut off',
  burst: 'it unpacks to far more than any report has',
  'too-deep': 'it is nested far too deeply: files in files, or elements in elements',
  entities: 'it defines XML entities of its own, which no ordinary program writes: save it anew',
  'too-many-parts': 'it holds more reports than one import takes: divide it',
  'too-slow': 'reading it takes too long',
  'needs-ocr': 'its pages are pictures without text: it needs text recognition (OCR)',
  'too-many-pages': 'it has more pages than are recognised at once: divide it',
  'not-recognised': 'its letters could not be recognised',
  kind: 'it is of a kind that is not read',
  'old-office': 'it is of an old Office format: save it as .docx or .xlsx',
  'other-archive': 'it is an archive of a kind that is not opened: unpack it, or pack it as ZIP',
  'needs-mapping':
    'nobody said which column of this table is the text: say --map, with the name of a saved choice of columns or a file',
  service: 'messages of the program itself, such as who joined',
  deleted: 'messages that were deleted before the export',
  'no-text': 'messages with media and no words',
  'no-column': 'it has no column of that name',
}

export function explainLeftOut(reason: LeftOutReason | 'pdf-unseen'): string {
  return {
    ...issues,
    'pdf-unseen': 'a person has to compare its text with its pages first: bring it in in the browser',
    'archive-in-archive': 'it is an archive in an archive in an archive: unpack it first',
    unread: 'it cannot be unpacked from its archive',
    password: 'it has a password: unpack it first',
    'bad-path': 'its path leads out of the archive',
    link: 'it is a link to another file: name that file',
    archive: 'the archive is damaged or no ZIP file',
    'archive-password': 'this archive has a password: unpack it first',
  }[reason]
}

export function explainDoubt(doubt: FileDoubt): string {
  switch (doubt.code) {
    case 'guessed-encoding':
      return `its encoding was guessed: ${doubt.encoding}, ${percent(doubt.confidence)} sure`
    case 'guessed-name':
      return `the encoding of its name was guessed: ${doubt.encoding}, ${percent(doubt.confidence)} sure`
    case 'bad-bytes':
      return `${doubt.count} places hold bytes that mean nothing in its encoding: ${placeWords(doubt.places)}`
    case 'lost-characters':
      return `${doubt.count} characters were lost before it came here: ${placeWords(doubt.places)}`
    case 'control-characters':
      return `${doubt.count} control characters that nobody sees stand in it: ${placeWords(doubt.places)}`
    case 'encoded-twice':
      return 'its text was encoded twice; it is read as it was meant'
    case 'broken-letters':
      return 'some of its text looks encoded twice; it is left as it came'
    case 'nearly-stored':
      return `report ${doubt.report}, "${doubt.title}", has nearly the same text: ${percent(doubt.share)} of the wording`
    case 'nearly-file':
      return `${doubt.name}, a file before it, has nearly the same text: ${percent(doubt.share)} of the wording`
    case 'html':
    case 'rtf':
      return `it looks like ${doubt.code.toUpperCase()} and is read as plain text`
    case 'other-kind':
      return `its name ends in .${doubt.ending}, and it was read as what it holds: ${doubt.kind}`
    case 'no-main-text':
      return 'no main text was found on this web page: all of its text is taken'
    case 'pdf':
      return `its text was put together from where its letters stand${doubt.nameless > 0 ? `, and ${doubt.nameless} letters could not be read` : ''}: ${columnWords(doubt.columns)}compare it with its pages, in the browser`
    case 'ocr':
      return `its letters were recognised in pictures by ${doubt.by}${doubt.uncertain > 0 ? `, and ${doubt.uncertain} words are uncertain` : ''}: compare it with its pages`
    case 'cut-off':
      return 'it is cut off: it ends in the middle'
    case 'rest-unread':
      return 'its file could not be read to its end: others after it may be missing'
    case 'parts-left-out':
      return `parts of it are no reports and are not taken in: ${doubt.names.join('; ')}`
    case 'chat-zone':
      return `its times name no zone and are read as those of ${doubt.zone} (say --zone)`
    case 'chat-day-order':
      return `"${doubt.written}" may be day/month or month/day, and nothing in the chat tells (say --dates day-first or --dates month-first)`
    case 'row-cell':
      return `row ${doubt.line}, column ${doubt.column}: ${cellCauses[doubt.cause]}${doubt.value === '' ? '' : ` ("${doubt.value}")`}`
    case 'row-without-text':
      return `row ${doubt.line} has no text`
    case 'guessed-mapping':
      return `its columns were taken by their names (say --map): ${mappingWords(doubt.mapping)}`
    case 'no-row':
      return 'no row of the manifest names it'
    case 'several-rows':
      return `lines ${doubt.lines.join(', ')} of the manifest say different things of it`
    case 'several-files':
      return `line ${doubt.line} of the manifest ("${doubt.file}") fits other files as well: write the folder too`
    case 'loose-name':
      return `line ${doubt.line} of the manifest names it otherwise: "${doubt.file}"`
    case 'bad-cell':
      return `line ${doubt.line}, column ${doubt.column} of the manifest: ${rowCauses[doubt.cause]}${doubt.value === '' ? '' : ` ("${doubt.value}")`}`
    case 'day-order':
      return `line ${doubt.line} of the manifest: "${doubt.written}" may be day/month or month/day (say --dates day-first or --dates month-first)`
    case 'manifest-encoding':
      return `the encoding of the manifest was guessed: ${doubt.encoding}`
    case 'similar-source':
      return `its source "${doubt.name}" is new and nearly "${doubt.similar}"`
    case 'day-in-text':
      return `nothing gives its day of publication; its text says ${doubt.day} ("${doubt.words}")`
    case 'day-counted':
      return `nothing gives its day of publication; counted back from now, "${doubt.words}" is ${doubt.day}`
    case 'no-source':
      return 'nothing names its source (say --source)'
  }
}

function columnWords(pages: readonly number[] = []): string {
  return pages.length > 0 ? `pages ${pages.join(', ')} were read column after column: ` : ''
}

const cellCauses = {
  day: 'this is no day',
  'day-order': 'this may be day/month or month/day (say --dates day-first or --dates month-first)',
  address: 'this is no web address',
  verdict: 'nobody said what this word means',
  formula: 'this is what a formula gave when the file was saved',
  error: 'this formula gave an error',
  'too-many-cells':
    'the row has more cells than there are columns: a value with a separator in it needs quotation marks',
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
