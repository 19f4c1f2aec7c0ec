import { fold } from '../../text/characters/normalise'

interface Letters {
  /** The text with its letters folded and one space for all white space between two words. */
  folded: string
  /** Of each letter: where it begins in the text, and where it ends with the marks on it. */
  starts: number[]
  ends: number[]
}

/**
 * A text with every one of these words replaced, in whatever spelling a search finds it: marks, hamza forms, capitals and white space
 * make no difference. The longest come first, and what was put in is never replaced again.
 *
 * @example redactText('قال أحمَد', [['احمد', '▮▮▮']]) // 'قال ▮▮▮'
 */
export function redactText(text: string, replacements: readonly (readonly [word: string, by: string])[]): string {
  return redactorOf(replacements)(text)
}

/** The same for many texts. */
export function redactorOf(replacements: readonly (readonly [word: string, by: string])[]): (text: string) => string {
  const wanted = replacements
    .map(([word, by]) => ({ word: foldLetters(word.trim()).folded, by }))
    .sort((one, other) => other.word.length - one.word.length)
  return (text) => replaceAll(text, wanted)
}

function replaceAll(text: string, wanted: readonly { word: string; by: string }[]): string {
  const letters = foldLetters(text)
  const taken = new Uint8Array(letters.folded.length)
  const found: { start: number; end: number; by: string }[] = []
  for (const { word, by } of wanted)
    for (let at = indexOf(letters, word, 0); at >= 0; at = indexOf(letters, word, at + 1)) {
      const last = at + word.length - 1
      if (taken[at] === 1 || taken[last] === 1) continue
      taken.fill(1, at, last + 1)
      found.push({ start: letters.starts[at] ?? 0, end: letters.ends[last] ?? text.length, by })
    }
  let [written, reached] = ['', 0]
  for (const { start, end, by } of found.sort((one, other) => one.start - other.start)) {
    written += text.slice(reached, start) + by
    reached = Math.max(reached, end)
  }
  return written + text.slice(reached)
}

function indexOf({ folded }: Letters, word: string, from: number): number {
  return word === '' ? -1 : folded.indexOf(word, from)
}

function foldLetters(text: string): Letters {
  let folded = ''
  const [starts, ends]: [number[], number[]] = [[], []]
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const key = /[\s\u200b]/.test(character) ? ' ' : fold(character)
    if (key === '' && /[\p{M}\u0640]/u.test(character) && ends.length > 0) ends[ends.length - 1] = end
    if (key !== ' ' || !folded.endsWith(' ')) {
      folded += key
      // Each unit of a letter that folds into several stands for the whole letter.
      starts.push(...new Array<number>(key.length).fill(at))
      ends.push(...new Array<number>(key.length).fill(end))
    }
    at = end
  }
  return { folded, starts, ends }
}
