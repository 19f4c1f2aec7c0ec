import { cutTo } from '../../text/characters/beginning'
import type { TextDoubt } from '../decode/doubts'
import type { FoundPart } from './reader'

/** Of what is hidden a person sees the beginning, to tell whether it matters. */
const shown = 80

/** Text that a program keeps in a file and does not show: it is left out of the report, and a doubt says how much it is. */
export class HiddenText {
  #length = 0
  #beginning = ''

  /** Notes text that was left out; white space alone hides nothing. */
  add(text: string): void {
    const words = text.replace(/\s+/g, ' ')
    if (words.trim() === '') {
      // Some readers give character after character.
      if (this.#beginning !== '' && this.#beginning.length < shown) this.#beginning = `${this.#beginning.trimEnd()} `
      return
    }
    this.#length += words.trim().length
    if (this.#beginning.length < shown) this.#beginning = cutTo(`${this.#beginning}${words}`.trimStart(), shown)
  }

  /**
   * The same of text that stands beside that of the report and is seen, such as a comment, under a name. Of one that is `running`, a
   * header or a footer, none where it is a page's number alone.
   */
  besideAs(name: string, { running = false } = {}): FoundPart[] {
    return (running ? /\p{Letter}/u : /[\p{Letter}\p{Number}]/u).test(this.#beginning)
      ? [{ leftOut: { name: `${name}: ${this.#beginning.trimEnd()}`, issue: 'beside-text' } }]
      : []
  }

  get doubts(): Extract<TextDoubt, { code: 'hidden-text' }>[] {
    return this.#length === 0
      ? []
      : [{ code: 'hidden-text', count: this.#length, beginning: this.#beginning.trimEnd() }]
  }
}

/** The words that the one group of a pattern finds in XML, apart by spaces. */
export function wordsFound(xml: string, pattern: RegExp): HiddenText {
  const found = new HiddenText()
  for (const [, words = ''] of xml.matchAll(pattern)) found.add(`${words} `)
  return found
}
