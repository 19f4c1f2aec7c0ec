import type { HiddenText } from '../hidden-text'
import { isOff } from './hidden-styles'
import { rewriteXml, type Replace } from './rewrite-xml'

interface Run {
  start: number
  hidden: boolean
  /** A run around it is hidden. */
  within: boolean
  /** It says itself whether it is hidden: its styles do not count. */
  told: boolean
  /** Its writer struck it out: `5` and `7` beside each other would read `57`. */
  struck: boolean
  text: string
}

/** Elements of tracked changes whose text is not part of the document any more; the library leaves them out itself. */
const removed = new Set(['w:del', 'w:moveFrom'])
const struck = new Set(['w:strike', 'w:dstrike'])
/** What the properties were before a tracked change. */
const former = new Set(['w:rPrChange', 'w:pPrChange'])

/**
 * A part of a Word document without the runs that Word does not show (`w:vanish`, or a style that hides), which the library reads as
 * any other; what is left out, and what a tracked change deleted, is noted in `hidden`.
 */
export function withoutHiddenRuns(xml: string, hidden: HiddenText, hidingStyles: ReadonlySet<string>): string {
  return rewriteXml(xml, (replace) => new RunReader(hidden, hidingStyles, replace))
}

/** Follows the runs of a document: one in a text box lies within another. */
class RunReader {
  readonly #runs: Run[] = []
  /** Of each open paragraph, the innermost last, whether its style hides it. */
  readonly #paragraphs: boolean[] = []
  readonly #hidden: HiddenText
  readonly #hidingStyles: ReadonlySet<string>
  readonly #replace: Replace
  #removedIn = 0
  #formerIn = 0
  #inText = false
  #inMark = false

  constructor(hidden: HiddenText, hidingStyles: ReadonlySet<string>, replace: Replace) {
    this.#hidden = hidden
    this.#hidingStyles = hidingStyles
    this.#replace = replace
  }

  open(name: string, { 'w:val': value }: Record<string, string>, start: number): void {
    if (name === 'w:p') this.#paragraphs.push(false)
    else if (name === 'w:r') {
      const around = this.#runs.at(-1)
      const within = around !== undefined && (around.hidden || around.struck)
      this.#runs.push({
        start,
        within,
        hidden: within || (this.#paragraphs.at(-1) ?? false),
        told: false,
        struck: false,
        text: '',
      })
    } else if (name === 'w:pPr') this.#inMark = true
    else if (name === 'w:t' || name === 'w:delText') this.#inText = true
    else if (removed.has(name)) this.#removedIn += 1
    else if (former.has(name)) this.#formerIn += 1
    else if (this.#formerIn === 0) this.#property(name, value)
  }

  #property(name: string, value: string | undefined): void {
    const hides = this.#hidingStyles.has(value ?? '')
    if (name === 'w:pStyle' && this.#paragraphs.length > 0) this.#paragraphs[this.#paragraphs.length - 1] = hides
    const run = this.#runs.at(-1)
    // The mark of a paragraph may be hidden, and its words not.
    if (!run || this.#inMark) return
    if (name === 'w:rStyle' && !run.told) run.hidden ||= hides
    else if (struck.has(name)) run.struck = !isOff(value)
    else if (name === 'w:vanish') {
      run.hidden = run.within || !isOff(value)
      run.told = true
    }
  }

  text(text: string): void {
    const run = this.#runs.at(-1)
    if (!this.#inText) return
    if (this.#removedIn > 0) this.#hidden.add(text)
    else if (run) run.text += text
  }

  close(name: string, end: number): void {
    if (name === 'w:p') this.#paragraphs.pop()
    else if (name === 'w:pPr') this.#inMark = false
    else if (name === 'w:t' || name === 'w:delText') this.#inText = false
    else if (removed.has(name)) this.#removedIn -= 1
    else if (former.has(name)) this.#formerIn -= 1
    const run = name === 'w:r' ? this.#runs.pop() : undefined
    if (!run || !(run.hidden || run.struck)) return
    this.#hidden.add(run.text)
    // What lies within a hidden run goes with it.
    if (!run.within) this.#replace(run.start, end, '')
  }
}
