import type { SingleByteEncoding } from '../decode/encodings'
import { decodeBytes } from '../decode/decode-bytes'
import { guessSingleByte } from '../decode/guess-encoding'

export interface RawName {
  bytes: Buffer
  /** The name in UTF-8 that some programs keep beside it. */
  beside: string | null
}

export interface EntryName {
  /** With plain slashes. */
  name: string
  /** Set where the encoding of the name was guessed. */
  guessed: { encoding: SingleByteEncoding; confidence: number } | null
}

/**
 * The names in an archive. Bytes that are UTF-8 are UTF-8 whether the archive says so or not; all others of one archive were
 * written by one program, in the encoding in which together they read most like Arabic.
 */
export function decodeNames(names: readonly RawName[]): EntryName[] {
  const sure = names.map(({ bytes, beside }) => beside ?? (isUtf8(bytes) ? bytes.toString('utf8') : null))
  const unknown = names.flatMap(({ bytes }, at) => (sure[at] === null ? [bytes, Buffer.from('\n')] : []))
  const guess = unknown.length > 0 ? guessNames(Buffer.concat(unknown)) : null
  return names.map(({ bytes }, at) => {
    const known = sure[at] ?? null
    if (known !== null || !guess) return { name: withSlashes(known ?? ''), guessed: null }
    const { latin, ...guessed } = guess
    return { name: withSlashes(latin ? readLatin(bytes) : decodeBytes(bytes, guessed.encoding).text), guessed }
  })
}

/** Letters of code page 437, each alone beside a Latin one: Arabic names have many of these bytes in a row. */
const latinOfDos = /^(?:[\0-\x7f]|(?:(?<=[a-z])|(?=[^][a-z]))[\x80-\x9a\xa0-\xa5\xe1](?![\x80-\xff]))+$/i

/** What code page 437 has from 0x80 on; between 0x9a and 0xa0 it has signs of currencies. */
const lettersOfDos = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑ'

function guessNames(names: Buffer): { encoding: SingleByteEncoding; confidence: number; latin: boolean } {
  const latin = latinOfDos.test(names.toString('latin1'))
  return latin ? { encoding: 'cp720', confidence: 0.9, latin } : { ...guessSingleByte(names), latin }
}

function readLatin(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : byte === 0xe1 ? 'ß' : lettersOfDos[byte - 0x80],
  ).join('')
}

/** Whether a path leads out of its archive: nobody's honest program writes such a one. */
export function isBadPath(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')
}

/** Whether it is empty, or holds a line break or another control character: it could not be shown or printed as it is. */
export function hasBadName(path: string): boolean {
  return path === '' || /[\0-\x1f\x7f]/.test(path)
}

/** Old programs of Windows write their own slashes. */
function withSlashes(name: string): string {
  return name.replaceAll('\\', '/')
}

function isUtf8(bytes: Buffer): boolean {
  return decodeBytes(bytes, 'utf-8').issues.length === 0
}
