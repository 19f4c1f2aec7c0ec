import { largestUpload } from '../limits'
import { endingOf, formatKinds, type FormatKind } from './kinds'

/** What the files of a format are called, and how large one may be: what pages ask of a format, without how it is told or read. */
export interface FormatNames {
  /** Endings that its files usually have; where one has another, that is among the doubts. */
  endings: readonly string[]
  /** Endings that they have in common with files of other kinds: no doubt, and by itself no sign either. */
  sharedEndings?: readonly string[]
  /** The most bytes of one file. */
  largest: number
}

const megabyte = 1024 * 1024

export const formatNames = {
  text: { endings: ['txt', 'text', 'md', 'log', ''], largest: largestUpload },
  captions: { endings: ['srt', 'vtt'], largest: largestUpload },
  html: { endings: ['html', 'htm', 'xhtml'], largest: 16 * megabyte },
  docx: { endings: ['docx', 'docm', 'dotx'], largest: 32 * megabyte },
  odt: { endings: ['odt', 'ott', 'fodt'], largest: 32 * megabyte },
  rtf: { endings: ['rtf', 'doc'], largest: 16 * megabyte },
  pdf: { endings: ['pdf'], largest: 32 * megabyte },
  picture: { endings: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp'], largest: 32 * megabyte },
  feed: { endings: ['rss', 'atom'], sharedEndings: ['xml', 'rdf', 'json'], largest: 16 * megabyte },
  eml: { endings: ['eml', 'emlx', 'mht', 'mhtml'], largest: 32 * megabyte },
  mbox: {
    endings: ['mbox', 'mbx'],
    // Mail programs keep a folder under its own name.
    sharedEndings: [''],
    // Its mails are read one after the other.
    largest: 8 * 1024 * megabyte,
  },
  telegram: { endings: ['json'], largest: Infinity },
  'telegram-html': { endings: ['html', 'htm'], largest: 32 * megabyte },
  whatsapp: {
    endings: ['txt'],
    // Its messages are read one after the other.
    largest: 8 * 1024 * megabyte,
  },
  csv: {
    endings: ['csv', 'tsv', 'tab', 'xls'],
    // Excel saves "Unicode text" so.
    sharedEndings: ['txt'],
    largest: Infinity,
  },
  xlsx: {
    endings: ['xlsx', 'xlsm'],
    // Workbooks are in memory as a whole; separated values are read in pieces.
    largest: 32 * megabyte,
  },
  ods: { endings: ['ods', 'fods'], largest: 32 * megabyte },
  json: {
    endings: ['json'],
    // Archives of X are scripts.
    sharedEndings: ['js'],
    largest: Infinity,
  },
  jsonl: { endings: ['jsonl', 'ndjson'], sharedEndings: ['json'], largest: Infinity },
} satisfies Record<FormatKind, FormatNames>

/** The endings of files that are read, as a file field lists them. */
export const fileFormats = formatKinds
  .flatMap((kind) => formatNames[kind].endings)
  .filter((ending) => ending !== '')
  .map((ending) => `.${ending}`)
  .join(',')

/** The formats that the ending of a name may stand for: a chat is exported as text, a channel as JSON. */
export function kindsOfName(name: string): FormatKind[] {
  const ending = endingOf(name)
  return formatKinds.filter((kind) => formatNames[kind].endings.includes(ending))
}
