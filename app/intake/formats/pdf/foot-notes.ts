import type { PlacedLine } from '../join-lines'
import { raised } from '../raised-digits'

/** Notes are smaller than the text that they belong to. */
const mostSize = 0.88
/** What a note begins with: a raised number or star, or a number before its words. */
const beginning =
  /^(?:[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|[*†‡]|\p{Nd}{1,3}(?=[\s.)\]–-]|\p{Letter})|[([]\p{Nd}{1,3}[)\]])/u

/** The lines of a page in their order, its notes apart, and by which signs its text refers to them. */
export interface Page {
  body: PlacedLine[]
  notes: PlacedLine[]
  signs: string[]
}

/** Whether a line begins as notes do, and has words. */
export function looksLikeNote(text: string): boolean {
  return beginning.test(text) && /\p{Letter}/u.test(text)
}

/** Takes the notes at the foot of a page from its text: `usual` is the size of letters in the document. */
export function footNotes(lines: readonly PlacedLine[], usual: number): Page {
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? usual) <= mostSize * usual) from -= 1
  const first = lines.slice(from).findIndex(({ text }) => beginning.test(text))
  if (first < 0 || from + first === 0) return { body: [...lines], notes: [], signs: [] }
  const notes = lines.slice(from + first).map(withSpace)
  const signs = notes.flatMap(({ text }) => beginning.exec(text)?.[0].replace(/[()[\]]/g, '') ?? []).map(raised)
  return { body: lines.slice(0, from + first), notes, signs }
}

/** Some programs set a note's number beside its first word without a space. */
function withSpace(line: PlacedLine): PlacedLine {
  return { ...line, text: line.text.replace(/^(\p{Nd}{1,3})(?=\p{Letter})/u, '$1 ') }
}

/** A line without the raised numbers that refer to notes: read as digits they would be part of its words and figures. */
export function withoutSigns(text: string, signs: readonly string[]): string {
  return text.replace(/[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/g, (found) => (signs.includes(found) ? '' : found))
}
