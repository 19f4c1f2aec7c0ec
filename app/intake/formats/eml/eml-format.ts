import { cutTo } from '../../../text/characters/beginning'
import { formatNames } from '../format-names'
import type { Format } from '../reader'

/** Headers that only a mail has. */
const ofMail = new Set(['message-id', 'mime-version', 'received', 'return-path', 'content-type', 'delivered-to'])

/** Apple Mail (`.emlx`) writes the length of the mail in bytes above it, and notes of its own behind it. */
export const appleLength = /^(\d{1,10})[ \t]{0,10}\r?\n/

/** One mail, as programs save it, or a web page that a browser saved as one (MHTML). */
export const emlFormat: Format = {
  kind: 'eml',
  ...formatNames.eml,
  matches: ({ ending, text }) => {
    const headers = headerNames(text.replace(appleLength, ''))
    if (emlFormat.endings.includes(ending)) return headers.length > 0
    return headers.length >= 3 && headers.some((name) => ofMail.has(name))
  },
}

/** The names of the headers that a text begins with, in small letters; none where its first line is no header. */
export function headerNames(text: string): string[] {
  const names: string[] = []
  for (const line of cutTo(text, 8_000).split(/\r?\n/)) {
    if (/^[ \t]/.test(line) && names.length > 0) continue
    const [, name] = /^([A-Za-z][A-Za-z0-9-]{0,60}):(?=\s|$)/.exec(line) ?? []
    if (name === undefined) return line === '' ? names : []
    names.push(name.toLowerCase())
  }
  return names
}
