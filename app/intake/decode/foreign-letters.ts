/** The first half of the upper characters of code page 437, which the platform's decoder does not have, and its bytes 0xd8 to 0xdb. */
const dos = { lead: '╪┘┌█', next: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' }

function charactersIn(encoding: string, from: number, to: number): string {
  return new TextDecoder(encoding).decode(Uint8Array.from({ length: to - from }, (_, at) => from + at))
}

/** Letters of Arabic, two bytes each in UTF-8, as programs show them that take the bytes for Cyrillic, old Macs' or DOS's. */
const pairs = [
  dos,
  ...['windows-1251', 'macintosh'].map((encoding) => ({
    lead: charactersIn(encoding, 0xd8, 0xdc),
    next: charactersIn(encoding, 0x80, 0xc0),
  })),
].map(({ lead, next }) => `[${lead}][${next}]`)

const foreign = new RegExp(
  [
    ...pairs,
    // Any letter beyond ASCII whose UTF-8 was read as windows-1252, as text is that went through it more than once.
    '[\\u00c2\\u00c3][\\u0080-\\u00bf]',
    // Words of windows-1256 or ISO 8859-6 read as windows-1252: no language of Latin letters has three such in a row.
    '[\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff]{3,30}',
  ].join('|'),
  'g',
)

/** Codes in place of Arabic letters: of HTML, of JSON and programs, of mail. */
const codes = /&#(?:1[5-7]\d\d|x0?6[\da-f]{2});|\\u06[\da-f]{2}|=D[89AB]=[89AB][\dA-F]/gi

/** How many letters or words of a text are Arabic that was read in an encoding without it. */
export function countForeignLetters(text: string): number {
  return text.match(foreign)?.length ?? 0
}

/** How many Arabic letters a text that is no markup writes as codes, which nobody would read as letters. */
export function countLetterCodes(text: string): number {
  return text.match(codes)?.length ?? 0
}
