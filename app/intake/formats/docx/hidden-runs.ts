import { Parser } from 'htmlparser2'
import type { HiddenText } from '../hidden-text'

interface Run {
  start: number
  hidden: boolean
  text: string
}

/** Elements of tracked changes whose text is not part of the document any more; the library leaves them out itself. */
const removed = new Set(['w:del', 'w:moveFrom'])

/**
 * A part of a Word document without the runs that Word does not show (`w:vanish`), which the library reads as any other; what is
 * left out, and what a tracked change deleted, is noted in `hidden`.
 */
export function withoutHiddenRuns(xml: string, hidden: HiddenText): string {
  const kept: string[] = []
  /** A run in a text box lies within another. */
  const runs: Run[] = []
  let [from, removedIn, inText, inMark] = [0, 0, false, false]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const run = runs.at(-1)
        if (name === 'w:r') runs.push({ start: parser.startIndex, hidden: run?.hidden ?? false, text: '' })
        else if (name === 'w:vanish' && run && !inMark) run.hidden ||= !isOff(attributes['w:val'])
        // The mark of a paragraph may be hidden, and its words not.
        else if (name === 'w:pPr') inMark = true
        else if (name === 'w:t' || name === 'w:delText') inText = true
        else if (removed.has(name)) removedIn += 1
      },
      ontext(text) {
        if (!inText) return
        if (removedIn > 0) hidden.add(text)
        else if (runs.length > 0) (runs.at(-1) as Run).text += text
      },
      onclosetag(name) {
        if (name === 'w:pPr') inMark = false
        else if (name === 'w:t' || name === 'w:delText') inText = false
        else if (removed.has(name)) removedIn -= 1
        const run = name === 'w:r' ? runs.pop() : undefined
        if (!run?.hidden) return
        hidden.add(run.text)
        // What lies within a hidden run goes with it.
        if (runs.some((outer) => outer.hidden)) return
        kept.push(xml.slice(from, run.start))
        from = parser.endIndex + 1
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return kept.join('') + xml.slice(from)
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off'
}
