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

function partWithKnownLetters(part: Buffer): KnownLetters {
  const end = part.indexOf('\n\n') >= 0 ? part.indexOf('\n\n') : part.indexOf('\r\n\r\n')
  const head = part.subarray(0, end < 0 ? part.length : end).toString('latin1')
  const type = /^content-type:\s{0,9}([^\s;]{1,100})/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain'
  if (!part.some((byte) => byte > 0x7f) || !type.startsWith('text/')) return { bytes: part, doubts: [] }
  const charset = /;\s{0,9}charset\s{0,3}=\s{0,3}"?([\w:.+-]{1,60})/i.exec(head)?.[1]
  // Its letters are written in ASCII, and say truly what they are: the head alone has others.
  if (!part.subarray(Math.max(0, end)).some((byte) => byte > 0x7f)) return { bytes: part, doubts: [] }
  const isUtf8 = decodeBytes(part, 'utf-8').issues.length === 0
  if (isUtf8) return { bytes: declared(part, charset), doubts: [] }
  if (charset !== undefined && !useless.test(charset) && isKnown(charset)) return { bytes: part, doubts: [] }
  try {
    const { text, doubts } = decode(part, undefined, Infinity)
    const aboutText = doubts.filter(({ code }) => code !== 'html' && code !== 'rtf')
    return { bytes: declared(Buffer.from(text), charset), doubts: aboutText }
  } catch (error) {
    if (error instanceof UploadError) return { bytes: part, doubts: [] }
    throw error
  }
}

/** A part in UTF-8 that says so. */
function declared(part: Buffer, charset: string | undefined): Buffer {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return part
  const at = part.indexOf(charset, part.toString('latin1').search(/charset\s{0,3}=/i), 'latin1')
  return Buffer.concat([part.subarray(0, at), Buffer.from('utf-8'), part.subarray(at + charset.length)])
}

/** Names that mail programs have beside those of the Encoding Standard are known to the library of mails. */
function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset.replace(/^(?:x-)?(?:cp|win)-?(?=125\d$)/i, 'windows-')).encoding !== ''
  } catch {
    return false
  }
}
