import { REPLACEMENT, charactersOf } from './single-byte'

export type TwiceEncoding = 'utf-8-twice-1252' | 'utf-8-twice-1256'

/** Two bytes of Arabic in UTF-8 that were read as windows-1252 or windows-1256. */
const brokenPair =
  /[\u00d8-\u00db][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|[\u0637\u0638\u0639\u063a\u00d9-\u00db][\u00a0-\u00bf\u067e\u0679\u0686\u0688\u0691\u0698\u06a9\u06af\u06be\u06c1\u2013-\u203a\u20ac\u2122\u0152\u0153\u0160\u200c\u200d\u0192\u02c6]/g

/** How many letters of a text look as if UTF-8 had been read in another encoding and saved again. */
export function countBrokenPairs(text: string): number {
  return text.match(brokenPair)?.length ?? 0
}

/**
 * The text that was meant by one that was written as UTF-8, read as windows-1252 (or -1256) and written as UTF-8 again; null
 * where that did not happen to it.
 */
export function readTwice(text: string, encoding: TwiceEncoding): string | null {
  const bytes = bytesOf(text, encoding === 'utf-8-twice-1252' ? latin() : arabic())
  if (!bytes) return null
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return read === text || read.includes(REPLACEMENT) ? null : read
  } catch {
    return null
  }
}

/** The way in which a text was encoded twice, where it reads as Arabic once that is undone. */
export function guessTwice(text: string): { encoding: TwiceEncoding; text: string } | null {
  if (countBrokenPairs(text) < 2) return null
  for (const encoding of ['utf-8-twice-1252', 'utf-8-twice-1256'] as const) {
    const read = readTwice(text, encoding)
    if (read !== null && /[\u0621-\u064a]{2}/.test(read) && countBrokenPairs(read) === 0)
      return { encoding, text: read }
  }
  return null
}

function bytesOf(text: string, byteOf: ReadonlyMap<string, number>): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Programs that have no character for a byte pass it through.
    const byte = byteOf.get(text.charAt(at)) ?? (code < 0x100 ? code : undefined)
    if (byte === undefined) return null
    bytes[at] = byte
  }
  return bytes
}

const maps: { latin?: Map<string, number>; arabic?: Map<string, number> } = {}

function latin(): Map<string, number> {
  const decoder = new TextDecoder('windows-1252')
  return (maps.latin ??= new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte])))
}

function arabic(): Map<string, number> {
  return (maps.arabic ??= new Map(charactersOf('windows-1256').map((character, byte) => [character, byte])))
}
