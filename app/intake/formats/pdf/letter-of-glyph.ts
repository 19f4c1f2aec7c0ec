/** What the library tells of a font. */
export interface PageFont {
  fontMatrix?: readonly number[]
  /** Its letters are small drawings. */
  isType3Font?: boolean
  /** Its glyphs have numbers of their own: none is a letter by itself. */
  composite?: boolean
  /** The letters that it names for its glyphs. */
  toUnicode?: { _map?: Record<number, unknown> }
  /** Its numbers are its own, and no encoding names them. */
  isSymbolicFont?: boolean
  differences?: ArrayLike<unknown>
}

/** A glyph as the library hands it on. */
export interface DrawnGlyph {
  unicode: string
  originalCharCode: number
  width: number
  isSpace: boolean
}

const ownLetter = /^[ -~\u060c-\u06ff\ufb50-\ufdff\ufe70-\ufefc\u2010-\u2026]$/

/**
 * The letter that a glyph stands for; U+FFFD where its font names none, for which the library would give its number as if it
 * were one. Some programs name a whole sentence for a glyph: that is none either.
 */
export function letterOf({ unicode, originalCharCode }: DrawnGlyph, font: PageFont): string {
  const { composite, toUnicode } = font
  const map = toUnicode?._map
  // Without a list of letters the numbers may be letters themselves: some programs number glyphs so.
  const named = !composite || (map === undefined ? ownLetter.test(unicode) : Boolean(map[originalCharCode]))
  if (
    !named ||
    isOwnNumber(unicode, originalCharCode, font) ||
    (unicode.length > 3 && /\S\s+\S/.test(unicode)) ||
    unicode.length > 20
  )
    return '\ufffd'
  return /^[\t\n\r]$/.test(unicode) ? ' ' : unicode
}

const ofWindows = new TextDecoder('windows-1252')
const ofMac = new TextDecoder('macintosh')

/** Whether the library took a number beyond ASCII for a letter of Windows or the Mac, in a font that numbers its glyphs as it likes. */
function isOwnNumber(unicode: string, code: number, { composite, isSymbolicFont, differences }: PageFont): boolean {
  if (composite || !isSymbolicFont || code < 0x80 || code > 0xff || (differences?.length ?? 0) > 0) return false
  const byte = Uint8Array.of(code)
  return unicode === ofWindows.decode(byte) || unicode === ofMac.decode(byte)
}
