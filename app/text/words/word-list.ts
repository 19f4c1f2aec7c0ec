import { fold } from '../characters/normalise'

/**
 * The words of a list, written apart by spaces, as words of a text are compared.
 *
 * @example foldedWords('قُتل إصابة') // ['قتل', 'اصابه']
 */
export function foldedWords(list: string): string[] {
  return list.split(/\s+/).filter(Boolean).map(fold)
}

/** The same, to ask whether a word is among them. */
export function wordSet(list: string): Set<string> {
  return new Set(foldedWords(list))
}
