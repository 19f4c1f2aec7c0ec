import { fold } from './characters/normalise'

/** Characters of no width, marks over and under Arabic letters, and the tatweel: two names that differ in them alone look alike. */
const unseen =
  /[\u00ad\u034f\u061c\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180b-\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g

const lookalikes: Record<string, string> = {
  ی: 'ي',
  ى: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
}

/**
 * What decides whether two names are one source: names that look alike have one key, however they are written. Marks,
 * invisible characters, composed or decomposed letters, kinds and runs of spaces, tatweel, Persian letters, digits and case make no other source.
 *
 * @example sourceKey('شبكة\u00a0الفرات\u200f') === sourceKey('شبكة  الفرات')
 */
export function sourceKey(name: string): string {
  return (
    name
      .normalize('NFKC')
      .replace(unseen, '')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[یىېےکڪہھەۀ]/g, (letter) => lookalikes[letter] ?? letter)
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
      // U+200B stands for a space wherever texts are read; U+2800 looks like one.
      .replace(/[\s\u200b\u2800]+/g, ' ')
      .trim()
      .toLowerCase()
      .normalize('NFC')
  )
}

/**
 * Names among which a nearly equal one is found: such names differ in hamzas, articles, punctuation, or in one letter of one
 * longer word, and a person should say whether they are one source.
 */
export class NearNames {
  /** By all their words in a row. */
  readonly #whole = new Map<string, string>()
  /** By their words, one of them without one of its letters: two words that differ in one letter share such a form. */
  readonly #shortened = new Map<string, { name: string; word: string }[]>()

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    const words = looseWords(name)
    if (!this.#whole.has(words.join(''))) this.#whole.set(words.join(''), name)
    words.forEach((word, at) => {
      for (const key of shortenedKeys(words, at)) {
        const others = this.#shortened.get(key)
        if (others) others.push({ name, word })
        else this.#shortened.set(key, [{ name, word }])
      }
    })
  }

  find(name: string): string | null {
    const words = looseWords(name)
    const same = this.#whole.get(words.join(''))
    if (same !== undefined) return same
    for (const [at, word] of words.entries()) {
      for (const key of shortenedKeys(words, at)) {
        const near = this.#shortened.get(key)?.find((other) => differInOneLetter(word, other.word))
        if (near) return near.name
      }
    }
    return null
  }
}

/** A word of less than four letters, or with digits, is no slip for another. */
function shortenedKeys(words: readonly string[], at: number): Set<string> {
  const word = words[at] ?? ''
  if (word.length < 4 || word.length > 40 || /\p{Number}/u.test(word)) return new Set()
  const rest = `${at} ${words.toSpliced(at, 1).join(' ')}`
  return new Set(
    [word, ...Array.from(word, (_, letter) => word.slice(0, letter) + word.slice(letter + 1))].map(
      (form) => `${rest} ${form}`,
    ),
  )
}

function looseWords(name: string): string[] {
  const words = fold(sourceKey(name))
    .replace(/[^\p{Letter}\p{Number}\s]+/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return words.map((word) => (word.length > 4 ? word.replace(/^ال/, '') : word))
}

/** One letter put in, left out, put for another, or two that changed places. */
function differInOneLetter(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === two[from]) from += 1
  let same = 0
  while (same < Math.min(one.length, two.length) - from && one.at(-1 - same) === two.at(-1 - same)) same += 1
  const [left, right] = [one.slice(from, one.length - same), two.slice(from, two.length - same)]
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`)
  )
}
