import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { UploadError } from '../../decode/decode.server'
import { lostCharacters, type TextDoubt } from '../../decode/doubts'
import { isWebAddress } from '../../../text/web-address'
import { documentText } from '../document-text'
import { readPart } from '../read-part'
import {
  bytesInput,
  foundReport,
  type FormatInput,
  type FoundPart,
  type OriginalPart,
  type ReadContext,
} from '../reader'
import { unreadDay } from '../unread-day'
import { forwardedFrom } from './forwarded-from'
import { withKnownLetters } from './known-letters'
import { mailBody } from './mail-body.server'
import { mailTime } from './mail-time'

/** A mail with what it is a part of. */
export interface MailToRead {
  bytes: Uint8Array
  original: OriginalPart
  /** '' where it is the whole file. */
  name: string
}

/** One mail: its text as a report, and each attachment by what it holds. */
export async function* readMessage(mail: MailToRead, context: ReadContext): AsyncGenerator<FoundPart, undefined> {
  const { bytes, doubts } = withKnownLetters(mail.bytes)
  const email = await parse(bytes)
  if (mail.name !== '' && isExpunged(email)) {
    yield { leftOut: { name: mail.name, issue: 'deleted' } }
    return
  }
  const page = savedPage(email)
  if (page) return yield* pageReport(mail, page, context)
  const { text, doubts: own, beside } = mailBody(email)
  if (isEncrypted(email, text)) throw new UploadError('encrypted')
  if (text.trim() !== '') yield { report: messageReport(mail, email, text, [...doubts, ...own]) }
  else if (email.attachments.length === 0) throw new UploadError(isCutOff(mail.bytes) ? 'damaged' : 'empty')
  for (const part of beside)
    if ('leftOut' in part) yield { leftOut: { ...part.leftOut, name: nameWithin(mail, part.leftOut.name) } }
  for (const [at, attachment] of email.attachments.entries()) {
    const input = attachmentInput(attachment, at)
    context.budget.spend(input.size)
    const name = nameWithin(mail, input.name)
    if (noReports.has(attachment.mimeType)) yield { leftOut: { name, issue: 'kind' } }
    else for await (const part of readPart(name, input, context)) yield attached(part, email, text)
  }
}

/** An attachment is from who sent the mail, at that time, unless it says itself whose it is. */
function attached(part: FoundPart, email: Email, text: string): FoundPart {
  if (!('report' in part)) return part
  const { source, publishedAt, forwardedFrom: own } = part.report
  if (source !== '') return part
  return {
    report: {
      ...part.report,
      source: senderOf(email),
      publishedAt: publishedAt || mailTime(dateOf(email)),
      forwardedFrom: own || forwardedFrom(text),
    },
  }
}

function dateOf({ headers }: Email): string {
  return headers.find(({ key }) => key === 'date')?.value ?? ''
}

function nameWithin({ name }: MailToRead, part: string): string {
  return name === '' ? part : `${name}/${part}`
}

/** Texts that say what the mail says in another way, or that programs write for programs. */
const noReports = new Set(['text/x-amp-html', 'text/calendar', 'text/vcard', 'text/x-vcard'])

/** Thunderbird keeps a mail that was deleted in its folder until it packs that. */
function isExpunged({ headers }: Email): boolean {
  const status = headers.find(({ key }) => key === 'x-mozilla-status')?.value ?? ''
  return /^[0-9a-f]{4}$/i.test(status.trim()) && (parseInt(status, 16) & 0x8) !== 0
}

/** A web page that a browser or Word saved with all that belongs to it (MHTML); null for any other mail: each has a sender. */
function savedPage({ headers, html }: Email): { html: string; address: string } | null {
  const header = (name: string) => headers.find(({ key }) => key === name)?.value.trim() ?? ''
  const location = header('snapshot-content-location') || header('content-location')
  const from = header('from')
  const isSaved =
    /^["<]{0,2}Saved by /i.test(from) ||
    header('snapshot-content-location') !== '' ||
    (from === '' && isPageAlone(headers))
  return html !== undefined && isSaved ? { html, address: isWebAddress(location) ? location : '' } : null
}

function isPageAlone(headers: Email['headers']): boolean {
  return !headers.some(({ key }) => ['to', 'message-id', 'received', 'delivered-to', 'return-path'].includes(key))
}

/** Its main text, as that of any page; pictures and styles that came with it are no reports. */
async function* pageReport(
  { original, name }: MailToRead,
  { html, address }: { html: string; address: string },
  { readInner }: ReadContext,
): AsyncGenerator<FoundPart, undefined> {
  for await (const part of readInner(bytesInput('page.html', Buffer.from(html))))
    yield 'report' in part
      ? { report: { ...part.report, name, original, encoding: null, address: part.report.address || address } }
      : part
}

/** The library looks at all parts again for each one, and at a list of addresses for each of its names. */
const mostDelimiters = 10_000
const largestHeaders = 128 * 1024

async function parse(bytes: Uint8Array): Promise<Email> {
  if (delimitersIn(bytes) > mostDelimiters) throw new UploadError('too-many-parts')
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 50,
      maxHeadersSize: largestHeaders,
    })
  } catch (error) {
    throw new UploadError(issueOf(error), undefined, undefined, { cause: error })
  }
}

function issueOf(error: unknown): 'too-deep' | 'too-large' | 'damaged' {
  const said = error instanceof Error ? error.message : ''
  if (said.includes('nesting depth')) return 'too-deep'
  return said.includes('header size') ? 'too-large' : 'damaged'
}

/** Lines that may part one part of a mail from the next. */
function delimitersIn(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let count = 0
  for (let at = buffer.indexOf('\n--'); at >= 0 && count <= mostDelimiters; at = buffer.indexOf('\n--', at + 3))
    count += 1
  return count
}

/** A message that only the holder of a key can read (OpenPGP, S/MIME). */
function isEncrypted(email: Email, text: string): boolean {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? ''
  return (
    /^\s{0,9}multipart\/encrypted\b/i.test(type) ||
    /^\s{0,9}application\/(?:x-)?pkcs7-mime\b(?![^]{0,500}signed-data)/i.test(type) ||
    text.trimStart().startsWith('-----BEGIN PGP MESSAGE-----')
  )
}

function messageReport(mail: MailToRead, email: Email, raw: string, doubts: TextDoubt[]) {
  const text = documentText(raw)
  const date = dateOf(email)
  const publishedAt = mailTime(date)
  const cutOff: TextDoubt[] = isCutOff(mail.bytes) ? [{ code: 'cut-off' }] : []
  return foundReport({
    kind: 'eml',
    name: mail.name,
    text,
    title: email.subject ?? '',
    source: senderOf(email),
    forwardedFrom: forwardedFrom(text),
    publishedAt,
    doubts: [...doubts, ...unreadDay(date, publishedAt), ...cutOff, ...lostCharacters(text)],
    original: mail.original,
  })
}

function senderOf({ from }: Email): string {
  if (!from) return ''
  return from.name || (from.address ?? '')
}

/** Whether a mail of several parts lacks the line that ends them. */
function isCutOff(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const head =
    buffer
      .subarray(0, 64 * 1024)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const [, quoted, plain] =
    /^content-type:[^]{0,500}?boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/im.exec(head) ?? []
  const boundary = quoted ?? plain
  return boundary !== undefined && !buffer.includes(`--${boundary}--`)
}

const endings: Record<string, string> = {
  'message/rfc822': 'eml',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
}

function attachmentInput({ filename, mimeType, content }: Attachment, at: number): FormatInput {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  const ending = endings[mimeType]
  const name = filename?.replaceAll('/', '_') ?? `${at + 1}${ending === undefined ? '' : `.${ending}`}`
  return bytesInput(name, bytes)
}
