/**
 * The one gate for text that comes in: what happens to characters that no reader sees, or that no database takes. Ordinary
 * characters, zero-width ones and direction marks pass everywhere: matching leaves them out, screens show the hostile ones.
 */
import { placeOf, type Place } from './line-ends'

/** A field of a form or an argument of a command; an address with its query; a file or a pasted text, kept as received; the name of a file. */
export type TextOrigin = 'field' | 'address' | 'original' | 'fileName'

type Treatment = 'refuse' | 'keep' | 'drop' | 'line' | 'space'

const treatments = {
  /** U+0000: PostgreSQL takes none, and a file that has it is no text. */
  nul: { field: 'refuse', address: 'refuse', original: 'refuse', fileName: 'drop' },
  /** Half of a surrogate pair, which UTF-8 cannot write: files have U+FFFD in its place, with its place among their doubts. */
  half: { field: 'refuse', address: 'refuse', original: 'keep', fileName: 'drop' },
  /** U+FFFD: a character was lost on the way. An original is evidence as it came; what somebody words anew has no reason for it. */
  lost: { field: 'refuse', address: 'keep', original: 'keep', fileName: 'keep' },
  /** Browsers send every line end as two characters; Word and chat programs have others. The cut of an original knows them all. */
  lineEnd: { field: 'line', address: 'keep', original: 'keep', fileName: 'space' },
  /** The other control characters, and those of C1: nobody sees them, and a terminal would obey them. */
  control: { field: 'drop', address: 'keep', original: 'keep', fileName: 'drop' },
} as const satisfies Record<string, Record<TextOrigin, Treatment>>

export type CharacterKind = keyof typeof treatments

/** A character that is not taken, with its place. */
export interface RefusedCharacter extends Place {
  kind: CharacterKind
}

/** Everything that the table speaks of; tab and line feed are text. */
const examined = /\r\n?|[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffd]|\p{Surrogate}/gu

function kindOf(character: string): CharacterKind {
  if (character === '\0') return 'nul'
  if (character === '\ufffd') return 'lost'
  if (/^[\r\v\f\u0085\u2028\u2029]/.test(character)) return 'lineEnd'
  return /^\p{Surrogate}/u.test(character) ? 'half' : 'control'
}

const replacements = { drop: '', line: '\n', space: ' ' } as const

/** The first character of a text that is not taken from there, or null. `allowed` are kinds that this text may have. */
export function refusedCharacter(
  text: string,
  origin: TextOrigin,
  allowed: readonly CharacterKind[] = [],
): RefusedCharacter | null {
  for (const { 0: character, index } of text.matchAll(examined)) {
    const kind = kindOf(character)
    if (treatments[kind][origin] === 'refuse' && !allowed.includes(kind)) return { kind, ...placeOf(text, index) }
  }
  return null
}

const codes: Partial<Record<CharacterKind, string>> = { nul: 'U+0000', lost: 'U+FFFD', half: 'U+D800' }

/** A refused character as a code among the issues of a form: `U+FFFD 1:12`. */
export function writeRefused({ kind, line, column }: RefusedCharacter): string {
  return `${codes[kind] ?? ''} ${line}:${column}`
}

/** The same read again; null for the code of any other issue. */
export function readRefused(code: unknown): (Place & { code: string }) | null {
  const [, character, line, column] =
    typeof code === 'string' ? (/^(U\+[0-9A-F]{4}) (\d+):(\d+)$/.exec(code) ?? []) : []
  return character === undefined ? null : { code: character, line: Number(line), column: Number(column) }
}

/** What a reader sees: no space, and no mark that only steers others. */
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** Whether a text has anything that a reader sees. */
export function isVisible(text: string): boolean {
  return visible.test(text)
}

/**
 * The text as it is taken from there; what is refused stands as it was. A field in which nobody sees anything is empty: a
 * note of zero-width marks alone would be taken for one that was written.
 */
export function receiveText(text: string, origin: TextOrigin): string {
  if (origin === 'field' && /\S/.test(text) && !isVisible(text)) return ''
  return text.replace(examined, (character) => {
    const treatment: Treatment = treatments[kindOf(character)][origin]
    return treatment === 'keep' || treatment === 'refuse' ? character : replacements[treatment]
  })
}

/** The name of a file as it is kept and shown, on one line. */
export function receiveFileName(name: string): string {
  return oneLine(receiveText(name, 'fileName'))
}

/** Where an original has control characters that nobody sees (UTF-16 offsets). */
export function controlCharacters(text: string): number[] {
  return Array.from(text.matchAll(examined)).flatMap(({ 0: character, index }) =>
    kindOf(character) === 'control' ? [index] : [],
  )
}

/** A title or a name: line ends and tabs are spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
}
