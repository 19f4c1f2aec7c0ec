import { cutTo } from '../../text/characters/beginning'
import type { TextDoubt } from '../decode/doubts'

/** Of what is hidden a person sees the beginning, to tell whether it matters. */
const shown = 80

/** Text that a program keeps in a file and does not show: it is left out of the report, and a doubt says how much it is. */
export class HiddenText {
  #length = 0
  #beginning = ''

  /** Notes text that was left out; white space alone hides nothing. */
  add(text: string): void {
    const words = text.replace(/\s+/g, ' ')
    if (words.trim() === '') return
    this.#length += words.trim().length
    if (this.#beginning.length < shown) this.#beginning = cutTo(`${this.#beginning}${words}`.trimStart(), shown)
  }

  get length(): number {
    return this.#length
  }

  get doubts(): TextDoubt[] {
    return this.#length === 0
      ? []
      : [{ code: 'hidden-text', count: this.#length, beginning: this.#beginning.trimEnd() }]
  }
}
