import { UploadError } from '../../intake/decode/decode.server'
import { largestDocument, largestUpload, mostPassages } from '../../intake/limits'
import { EntryUnread, mostEntries } from '../../intake/formats/archives/archived-file'
import type { PartIssue } from '../../intake/formats/reader'
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
  if (error instanceof EntryUnread) return `the file ${unpacked}`
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'the file may not be read'
  throw error
}

const megabyte = 1024 * 1024
const unpacked =
  'cannot be unpacked from its archive: unpack that yourself and import the folder, or pack it anew as an ordinary ZIP'

const issues: Record<PartIssue, string> = {
  empty: 'the file holds no text',
  binary: 'the file is not a text file: save it in its program as .txt, .docx, .pdf or .html and import that',
  'too-large': `it is larger than what is read of its kind: ${largestUpload / megabyte} MB of a text, ${largestDocument / megabyte} MB of a document or a page of Telegram. Divide it; save a workbook as CSV, and export a channel of Telegram as JSON: those may have any size`,
  'too-many-passages': `the text has more lines or sentences than the ${mostPassages} passages of one report: divide it`,
  'invalid-bytes': 'its bytes are not valid in its encoding',
  encrypted: 'it is locked by a password or a key: save it without one',
  damaged: 'it is damaged or cut off: get it again, or open it in its program and save it again',
  burst: 'it unpacks or grows to far more than any report has: save its text as .txt and import that',
  'too-deep': 'it is nested far too deeply, files in files or elements in elements: save its text as a new file',
  entities: 'it defines XML entities of its own, which no ordinary program writes: save it anew',
  'too-many-parts': 'it holds more reports than one import takes: divide it',
  'too-slow': 'reading it takes too long: save its text as .txt and import that',
  'needs-ocr': 'its pages are pictures without text: it needs text recognition (OCR)',
  'too-many-pages': 'it has more pages than are recognised at once: divide it',
  'not-recognised': 'its letters could not be recognised: type its text, or import a better scan',
  kind: 'it is of a kind that is not read: if it is a text, save it as .docx, .pdf, .html or .txt and import that',
  'old-office':
    'it is of an Office format that is not read (.doc, .xls, .xlsb, XML of Office): save it as .docx or .xlsx',
  presentation: 'it is a presentation, which is not read: save it as PDF and import that',
  ebook: 'it is an e-book, which is not read: save its text as .docx or .html and import that',
  'apple-document':
    'it is a document of Pages or Numbers, which are not read: save it as .docx or .xlsx and import that',
  heic: 'it is a HEIC picture, which is not read: save it as JPEG or PNG and import that',
  recording:
    'it is a film or a recording, whose words are not written down here: import its captions (.srt, .vtt) or a transcript, and add the file to a claim as evidence',
  outlook:
    'it is in a form of Outlook of its own (.msg, .pst, winmail.dat), which is not read: save the message as .eml, or ask for it as plain text',
  'other-archive':
    'it is an archive of a kind that is not opened: unpack it (tar, 7-Zip, unar or unzstd open it) and import the folder, or pack it as ZIP',
  'zip-archive': 'it is a ZIP archive that is not called one: give it a name that ends in .zip and import that',
  'needs-mapping':
    'nobody said which column of this table is the text: say --map, with the name of a saved choice of columns or a file',
  service: 'messages of the program itself, such as who joined',
  deleted: 'messages that were deleted before the export',
  'no-text': 'messages without words, such as pictures alone',
  'no-column': 'it has no column of that name',
  hidden: 'it is hidden in its program: show it there, save the file and import that, if it belongs to the reports',
  'beside-list':
    'it stands beside the list of reports that was read, or above the heads of its columns: save it as a file of its own and import that, if it belongs to the reports',
  'beside-text':
    'it stands beside the text, in a header, a footer, a comment, a drawing or a chart: copy it into the text and import that, if it belongs to the report',
  attached:
    'the file carries it with it, and it was not opened: save it from the program that shows the file and import that, if it belongs to the reports',
  program:
    'it is a macro or a script in the file, or what the file does by itself when it is opened; it was not run: open the file only in a program that runs none',
  frame:
    'the page shows another page in a frame, which is not in its file: open that page by itself, save it and import that, if it belongs to the report',
  malformed: 'it is not valid JSON, or has not the fields of its format; the rest of the file is read',
  'loose-quotes': 'a quotation mark in it is not closed, or stands within a value; the rest of the file is read',
  'cut-off': 'the file ends in the middle of it: what stands before it is read; get the whole file for the rest',
  'rest-unread': 'from here on the file is damaged: what stands before it is read',
}

export function explainLeftOut(reason: LeftOutReason | 'pdf-unseen'): string {
  return {
    ...issues,
    'pdf-unseen': 'a person has to compare its text with its pages first: bring it in in the browser',
    'archive-in-archive': 'it is an archive in an archive in an archive: unpack it first',
    unread: `it ${unpacked}`,
    password: 'it has a password: unpack it first',
    'bad-path': 'its path leads out of the archive',
    'bad-name':
      'its name in the archive holds a line break or another control character: rename the file and pack it anew',
    link: 'it is a link to another file: name that file',
    archive: 'the archive is damaged, or is none that is opened (ZIP, tar, gzip)',
    'archive-burst':
      'this archive unpacks to far more than texts do: unpack it yourself, look at it, and import the folder',
    'archive-password': 'this archive has a password: unpack it first',
    'archive-too-many': `this archive holds more than ${mostEntries.toLocaleString('en')} files: unpack it and import the folder`,
  }[reason]
}
