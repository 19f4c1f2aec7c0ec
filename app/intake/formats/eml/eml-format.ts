import { cutTo } from '../../../text/characters/beginning'
import type { Format } from '../reader'

/** Headers that only a mail has. */
const ofMail = new Set(['message-id', 'mime-version', 'received', 'return-path', 'content-type', 'delivered-to'])

/** One mail, as programs save it. */
export const emlFormat: Format = {
  kind: 'eml',
  endings: ['eml'],
  largest: 32 * 1024 * 1024,
  matches: ({ ending, text }) => {
    const headers = headerNames(text)
    if (ending === 'eml') return headers.length > 0
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
