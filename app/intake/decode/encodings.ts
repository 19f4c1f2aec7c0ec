/** The encodings a person can choose from. Those of the Encoding Standard bear the names that it gives them. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'cp720',
  'cp864',
  'mac-arabic',
  'utf-8-twice-1252',
  'utf-8-twice-1256',
] as const

export type Encoding = (typeof encodings)[number]

/** One byte a character: which of them a file is in can only be guessed by what it then reads like. */
export const singleByteEncodings = [
  'windows-1256',
  'iso-8859-6',
  'cp720',
  'mac-arabic',
  'cp864',
] as const satisfies readonly Encoding[]

export type SingleByteEncoding = (typeof singleByteEncodings)[number]

export function isSingleByte(encoding: Encoding): encoding is SingleByteEncoding {
  return (singleByteEncodings as readonly Encoding[]).includes(encoding)
}

/** The name of an encoding as browsers and mail programs know it. */
export function charsetOf(encoding: string): string {
  if (encoding.startsWith('utf-8-twice')) return 'utf-8'
  return { cp720: 'dos-720', cp864: 'ibm864', 'mac-arabic': 'x-mac-arabic' }[encoding] ?? encoding
}
