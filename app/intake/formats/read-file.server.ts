import { UploadError } from '../decode/decode.server'
import { decodeBytes } from '../decode/decode-bytes'
import type { TextDoubt } from '../decode/doubts'
import { guessEncoding } from '../decode/guess-encoding'
import { isGzip } from './archives/gunzip.server'
import { isTar } from './archives/tar-archive.server'
import { lostInDetails } from './found-text'
import { isOldOffice, oldOfficeIssue } from './old-office'
import { isOtherArchive } from './other-archives'
import { endingOf, type FormatKind } from './kinds'
import { issueOfName, otherKindOf } from './other-kinds'
import { ReadBudget } from './read-budget'
import { fileMs } from './ocr/recogniser'
import { readers } from './readers.server'
import { kindsOfName } from './format-names'
import { formatOfKind, formats } from './registry'
import { textFormat } from './text/text-format'
import {
  bytesInput,
  type Format,
  type FormatInput,
  type FormatReader,
  type FoundPart,
  type FoundReport,
  type Probe,
  type ReadContext,
} from './reader'
import { utf16Input } from './utf16-input'
import { listZip, type ZipEntries } from './zip-entries.server'

/** What is looked at to recognise a format. */
const headSize = 16 * 1024
/** A larger archive is no document. */
const largestZip = 64 * 1024 * 1024

export type ReadOptions = Omit<ReadContext, 'budget' | 'readInner'> & {
  budget?: ReadBudget
  /** The format that somebody said; what it holds is not looked at then. */
  as?: FormatKind | undefined
}

/**
 * Reads a file by what it holds, whatever it is called: the reports in it and what is left out, in their order. A file that is
 * in another format than its name says comes with that doubt. Throws `UploadError` for what cannot be read; what came before
 * is good. It may take long: run it in a thread.
 *
 * @example
 *   for await (const part of readFile(bytesInput('bulletin.docx', bytes), { timeZone })) …
 */
export async function* readFile(
  input: FormatInput,
  { as, ...options }: ReadOptions,
): AsyncGenerator<FoundPart, undefined> {
  const { budget = usualBudget(options) } = options
  const level = budget.enter()
  try {
    if (input.size === 0) throw new UploadError('empty')
    const probe = await probeOf(input)
    if (isOldOffice(probe.head)) {
      yield { leftOut: { name: '', issue: await oldOfficeIssue(input) } }
      return
    }
    if (isOtherArchive(probe.head)) {
      yield { leftOut: { name: '', issue: 'other-archive' } }
      return
    }
    if (isLocked(probe)) throw new UploadError('encrypted')
    const other = otherKindOf(probe)
    if (other) {
      yield { leftOut: { name: '', issue: other } }
      return
    }
    const format = as ? formatOfKind(as) : recogniseFormat(probe)
    if (!format && input.size > largestZip && startsAsZip(probe.head)) throw new UploadError('too-large')
    if ((!format || format === textFormat) && isArchive(probe)) {
      yield { leftOut: { name: '', issue: 'zip-archive' } }
      return
    }
    // It is called a document and is neither that nor a text.
    if (!format && kindsOfName(input.name).length > 0) throw new UploadError('damaged')
    if (!format) {
      yield { leftOut: { name: '', issue: issueOfName(input.name) } }
      return
    }
    if (input.size > format.largest) throw new UploadError('too-large')
    const readInner: ReadContext['readInner'] = (inner, own) => readFile(inner, { ...options, ...own, budget })
    const read = await loadReader(format.kind)
    const doubt = as ? null : otherKind(format, probe)
    const utf16 = await utf16Input(format.kind, probe.head, input)
    for await (const found of read(utf16?.input ?? input, { ...options, budget, readInner })) {
      budget.countPart()
      const part = utf16?.asStored(found) ?? found
      yield 'report' in part ? { report: withDoubts(part.report, doubt) } : part
    }
  } finally {
    level.leave()
  }
}

function withDoubts(report: FoundReport, doubt: TextDoubt | null): FoundReport {
  const more = lostInDetails(report)
  return doubt || more.length > 0
    ? { ...report, doubts: [...(doubt ? [doubt] : []), ...report.doubts, ...more] }
    : report
}

function usualBudget({ recognition }: Pick<ReadOptions, 'recognition'>): ReadBudget {
  return new ReadBudget(recognition ? { milliseconds: fileMs } : {})
}

async function loadReader(kind: FormatKind): Promise<FormatReader> {
  const load = readers[kind]
  if (!load) throw new Error(`no reader of ${kind}`)
  return load()
}

/** The format of a file by its first bytes and its structure, and only then by its name; undefined where it is none that is read. */
export function recogniseFormat(probe: Probe): Format | undefined {
  const found = formats.find((format) => format.matches(probe))
  if (found) return found
  // Called a document, and a plain text in truth.
  return kindsOfName(probe.name).length > 0 && probe.text !== '' ? textFormat : undefined
}

/** Looks at the beginning of a file. */
export async function probeOf(input: FormatInput): Promise<Probe> {
  const head = await headOf(input)
  const isZip = startsAsZip(head)
  const zip = isZip && input.size <= largestZip ? await listZip(await input.bytes(largestZip)) : null
  return {
    name: input.name,
    ending: endingOf(input.name),
    head,
    text: isZip ? '' : headText(head),
    entries: zip?.names ?? [],
    mediaType: zip ? await mediaTypeOf(zip) : '',
  }
}

/** OpenDocument files that LibreOffice locks as a whole, and texts for whoever has a key of OpenPGP or age. */
function isLocked({ entries, text }: Probe): boolean {
  return (
    entries.includes('encrypted-package') || /^\s{0,20}-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE)-----/.test(text)
  )
}

/** A sound ZIP archive that no program wrote as a document. */
function isArchive({ head, entries, mediaType }: Probe): boolean {
  const isEmpty = startsAsZip(head) && head[2] === 0x05
  return isEmpty || (entries.length > 0 && mediaType === '' && !entries.includes('[Content_Types].xml'))
}

/** Whether a file called an archive is another thing: by its bytes a document, or an archive of a kind that is not opened. */
export async function isCalledArchive(bytes: Uint8Array): Promise<boolean> {
  const probe = await probeOf(bytesInput('', bytes))
  if (isGzip(probe.head) || isTar(Buffer.from(probe.head))) return false
  return (
    isOldOffice(probe.head) ||
    isOtherArchive(probe.head) ||
    otherKindOf(probe) !== null ||
    formats.some((format) => format.kind !== 'text' && format.matches(probe))
  )
}

function startsAsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b
}

/** What an OpenDocument file says that it is, in an entry of its own. */
async function mediaTypeOf(zip: ZipEntries): Promise<string> {
  const said = await zip.read('mimetype', new ReadBudget(), 200).catch(() => null)
  return said?.toString('latin1').trim() ?? ''
}

async function headOf(input: FormatInput): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input.stream()) {
    chunks.push(chunk.subarray(0, headSize))
    size += chunk.length
    if (size >= headSize) break
  }
  return Buffer.concat(chunks).subarray(0, headSize)
}

/** A program that counts bytes wrongly leaves one here and there; what has more is no text. */
const mostNuls = 3

function hasMoreNuls(text: string): boolean {
  const nuls = text.split('\0').length - 1
  return nuls > mostNuls || nuls * 20 > text.length
}

/** The head as text; '' where it is none. Its last character may be cut in two. */
function headText(head: Uint8Array): string {
  const whole = head.length < headSize ? head : head.subarray(0, head.lastIndexOf(0x0a) + 1 || headSize)
  const asUtf8 = decodeBytes(whole, 'utf-8')
  const { text } =
    asUtf8.issues.length <= 1 && !asUtf8.text.includes('\0')
      ? asUtf8
      : decodeBytes(whole, guessEncoding(whole, asUtf8.issues.length).encoding)
  return hasMoreNuls(text) || text.startsWith('%PDF-') ? '' : text.replace(/^\ufeff/, '')
}

function otherKind(format: Format, { ending, name }: Probe): TextDoubt | null {
  const usual = [...format.endings, ...(format.sharedEndings ?? [])]
  return usual.includes(ending) || name === '' ? null : { code: 'other-kind', kind: format.kind, ending }
}
