import { decode, UploadError } from '../../decode/decode.server'
import { decodeBytes } from '../../decode/decode-bytes'
import type { TextDoubt } from '../../decode/doubts'

interface KnownLetters {
  bytes: Uint8Array
  doubts: TextDoubt[]
}

/**
 * A mail whose texts say truly what encoding they are in, as the library believes what they say: a text that says nothing or
 * nothing of use becomes UTF-8 from what it looks like, and one that is UTF-8 is called so. Texts that are written in ASCII
 * (base64, quoted-printable) are let alone.
 */
export function withKnownLetters(bytes: Uint8Array): KnownLetters {
  const same = { bytes, doubts: [] }
  if (!bytes.some((byte) => byte > 0x7f)) return same
  const doubts: TextDoubt[] = []
  const pieces: Buffer[] = []
  for (const part of partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    const known = partWithKnownLetters(part)
    pieces.push(known.bytes as Buffer)
    for (const doubt of known.doubts) if (!doubts.some(({ code }) => code === doubt.code)) doubts.push(doubt)
  }
  return { bytes: Buffer.concat(pieces), doubts }
}

/** Parts of one mail that are looked at by themselves. */
const mostBoundaries = 50

/** A mail cut before each line that parts its parts. */
function partsOf(mail: Buffer): Buffer[] {
  const text = mail.toString('latin1')
  const names = [...text.matchAll(/boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi)]
    .slice(0, mostBoundaries)
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
  const starts = [...new Set(names)].flatMap((name) => linesThatBegin(text, `--${name}`)).sort((one, two) => one - two)
  const cuts = [0, ...starts, mail.length]
  return cuts.slice(1).map((end, at) => mail.subarray(cuts[at], end))
}

function linesThatBegin(text: string, beginning: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(`\n${beginning}`); at >= 0; at = text.indexOf(`\n${beginning}`, at + 1)) found.push(at + 1)
  return found
}

/** Says nothing of the letters beyond ASCII. */
const useless = /^(?:us-ascii|ascii|unknown-8bit|x-unknown|unknown|default|binary)$/i

/** A part with its head in UTF-8, as the library reads it, and its text in an encoding that it says truly. */
function partWithKnownLetters(part: Buffer): KnownLetters {
  const [end = part.length] = [part.indexOf('\n\n'), part.indexOf('\r\n\r\n')]
    .filter((at) => at >= 0)
    .toSorted((one, other) => one - other)
  const head = headInUtf8(part.subarray(0, end))
  const body = bodyWithKnownLetters(part.subarray(end), part.subarray(0, end).toString('latin1'))
  if (!head && !body) return { bytes: part, doubts: [] }
  const bytes = Buffer.concat([head?.bytes ?? part.subarray(0, end), body?.bytes ?? part.subarray(end)])
  const charset = charsetOf(part.subarray(0, end).toString('latin1'))
  return { bytes: body ? declared(bytes, charset) : bytes, doubts: [...(head?.doubts ?? []), ...(body?.doubts ?? [])] }
}

/** Programs that know of no encoded words write names and subjects in the encoding of the text below; null where a head is in UTF-8. */
function headInUtf8(head: Buffer): KnownLetters | null {
  if (!head.some((byte) => byte > 0x7f) || decodeBytes(head, 'utf-8').issues.length === 0) return null
  const charset = charsetOf(head.toString('latin1'))
  const known = charset === undefined || useless.test(charset) || /^utf-?8$/i.test(charset) ? null : decoderOf(charset)
  return known ? { bytes: Buffer.from(known.decode(head)), doubts: [] } : guessed(head)
}

/** A body that has to become UTF-8, or to be called so; null where it says truly what it is, or is no text. */
function bodyWithKnownLetters(body: Buffer, head: string): KnownLetters | null {
  const type = /^content-type:\s{0,9}([^\s;]{1,100})/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain'
  // What is written in ASCII says truly what it is.
  if (!body.some((byte) => byte > 0x7f) || !type.startsWith('text/')) return null
  if (decodeBytes(body, 'utf-8').issues.length === 0) return { bytes: body, doubts: [] }
  const charset = charsetOf(head)
  return charset !== undefined && !useless.test(charset) && decoderOf(charset) ? null : guessed(body)
}

function guessed(bytes: Buffer): KnownLetters | null {
  try {
    const { text, doubts } = decode(bytes, undefined, Infinity)
    return { bytes: Buffer.from(text), doubts: doubts.filter(({ code }) => code !== 'html' && code !== 'rtf') }
  } catch (error) {
    if (error instanceof UploadError) return null
    throw error
  }
}

function charsetOf(head: string): string | undefined {
  return /;\s{0,9}charset\s{0,3}=\s{0,3}"?([\w:.+-]{1,60})/i.exec(head)?.[1]
}

/** A part in UTF-8 that says so. */
function declared(part: Buffer, charset: string | undefined): Buffer {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return part
  const at = part.indexOf(charset, part.toString('latin1').search(/charset\s{0,3}=/i), 'latin1')
  return Buffer.concat([part.subarray(0, at), Buffer.from('utf-8'), part.subarray(at + charset.length)])
}

/** Names that mail programs have beside those of the Encoding Standard are known to the library of mails; null for others. */
function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset.replace(/^(?:x-)?(?:cp|win)-?(?=125\d$)/i, 'windows-'))
  } catch {
    return null
  }
}
