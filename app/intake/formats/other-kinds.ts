import { cutTo } from '../../text/characters/beginning'
import { endingOf } from './kinds'
import { isOtherArchiveName } from './other-archives'
import type { Probe } from './reader'

/** Files that desks receive and that are not read: each says by name in what form it can come in. */
export type OtherKind = 'presentation' | 'ebook' | 'apple-document' | 'heic' | 'outlook' | 'recording'

const endings: Readonly<Record<string, OtherKind | 'old-office'>> = {
  pptx: 'presentation',
  ppt: 'presentation',
  odp: 'presentation',
  epub: 'ebook',
  mobi: 'ebook',
  azw3: 'ebook',
  pages: 'apple-document',
  numbers: 'apple-document',
  heic: 'heic',
  heif: 'heic',
  msg: 'outlook',
  pst: 'outlook',
  ost: 'outlook',
  tnef: 'outlook',
  ...Object.fromEntries(
    'mp4 m4v mov webm mkv avi 3gp mp3 m4a ogg oga opus wav aac amr wma wmv'
      .split(' ')
      .map((ending) => [ending, 'recording' as const]),
  ),
  xlsb: 'old-office',
  xlt: 'old-office',
  dot: 'old-office',
}

/** Why a file is left out whose name is that of no format that is read. */
export function issueOfName(name: string): OtherKind | 'old-office' | 'other-archive' | 'kind' {
  const ending = endingOf(name)
  const known = Object.hasOwn(endings, ending) ? endings[ending] : undefined
  return known ?? (isOtherArchiveName(name) ? 'other-archive' : 'kind')
}

/** What pictures of telephones say of themselves in their first bytes. */
const heicBrands = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'])
/** The same container holds pictures that few programs write, of which nothing is known but that they are no films. */
const avifBrands = new Set(['avif', 'avis'])
/** How films and sound begin: Matroska and WebM, Ogg, MP3 with a title, AMR. */
const recordings = ['\x1aE\xdf\xa3', 'OggS', 'ID3', '#!AMR']

/** How a package begins that Outlook sends with a mail (winmail.dat), and a folder of its mails. */
const outlookForms = ['\x78\x9f\x3e\x22', '!BDN']

/** The same by what a file holds, whatever it is called; null where it may be of a format that is read. */
export function otherKindOf({ head, entries, mediaType, text }: Probe): OtherKind | 'old-office' | null {
  if (entries.includes('ppt/presentation.xml') || mediaType.includes('opendocument.presentation')) return 'presentation'
  if (mediaType === 'application/epub+zip') return 'ebook'
  if (entries.some((name) => name === 'Index.zip' || name === 'Index/Document.iwa')) return 'apple-document'
  if (entries.includes('xl/workbook.bin') || isOfficeXml(text)) return 'old-office'
  if (outlookForms.some((beginning) => Buffer.from(head.subarray(0, 4)).toString('latin1') === beginning))
    return 'outlook'
  const box = Buffer.from(head.subarray(4, 12)).toString('latin1')
  if (box.startsWith('ftyp') && heicBrands.has(box.slice(4))) return 'heic'
  return isRecording(Buffer.from(head.subarray(0, 12)).toString('latin1')) ? 'recording' : null
}

/** By these a document or a workbook is told that Office saved as one file of XML. */
const officeXml = [
  'progid="Word.Document"',
  'progid="Excel.Sheet"',
  '="urn:schemas-microsoft-com:office:spreadsheet"',
  '="http://schemas.microsoft.com/office/word/2003/wordml"',
  '="http://schemas.microsoft.com/office/2006/xmlPackage"',
]

function isOfficeXml(text: string): boolean {
  const start = cutTo(text, 4000).trimStart()
  return start.startsWith('<') && !/<html\b/i.test(start) && officeXml.some((sign) => start.includes(sign))
}

function isRecording(start: string): boolean {
  if (start.startsWith('RIFF')) return start.endsWith('WAVE') || start.endsWith('AVI ')
  if (start.slice(4, 8) === 'ftyp') return !avifBrands.has(start.slice(8))
  return recordings.some((beginning) => start.startsWith(beginning))
}
