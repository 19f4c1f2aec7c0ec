import { fold } from '../../characters/normalise'
import type { Span } from '../../span'

/** Lines that a mail program or a page broke at a fixed width are put together again: the sentence goes on over the break. */

/** Words that nothing ends with. */
const dangling = new Set(
  'في من الي علي عن مع بين ان التي الذي الذين و او قبل بعد خلال قد لم لن لا مدينه بلده قريه ريف حي محافظه منطقه the of in on at to and a an with by from for'.split(
    ' ',
  ),
)
const sentenceEnd = /[.!?؟:؛…"”»)\]]$/
const ownLine = /^(?:[\p{Nd}#@*•▪◾■●○◆►▶»|\-–—\[(]|\p{Extended_Pictographic})/u
const narrowest = 40
const widest = 110
const fewestLines = 3

export function joinWrapped(text: string, lines: Span[]): Span[] {
  const joined: Span[] = []
  for (const block of blocksOf(text, lines)) {
    const wrapped = isWrapped(text, block)
    for (const [at, line] of block.entries()) {
      const previous = joined.at(-1)
      if (at > 0 && previous !== undefined && goesOn(text, block[at - 1] ?? line, line, wrapped))
        previous.end = line.end
      else joined.push({ ...line })
    }
  }
  return joined
}

/** Lines with one line end between them. */
function blocksOf(text: string, lines: Span[]): Span[][] {
  const blocks: Span[][] = []
  let last: Span | undefined
  for (const line of lines) {
    const together =
      last !== undefined &&
      line.start - last.end < 8 &&
      /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(text.slice(last.end, line.start))
    if (together) blocks.at(-1)?.push(line)
    else blocks.push([line])
    last = line
  }
  return blocks
}

/** Whether no line could have taken the first word of the next one, as lines filled to one width cannot. */
function isWrapped(text: string, block: Span[]): boolean {
  if (block.length < fewestLines) return false
  const lengths = block.map((line) => line.end - line.start)
  const width = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (width < narrowest || width > widest) return false
  return block.slice(0, -1).every((line, at) => {
    const next = block[at + 1]
    if (next === undefined || ownLine.test(text.slice(next.start, next.start + 2))) return false
    const word = /^\S{1,40}/.exec(text.slice(next.start, next.start + 40))?.[0].length ?? 0
    return (lengths[at] ?? 0) + 1 + word > width
  })
}

function goesOn(text: string, previous: Span, line: Span, wrapped: boolean): boolean {
  const end = text.slice(Math.max(previous.start, previous.end - 24), previous.end)
  if (sentenceEnd.test(end) || ownLine.test(text.slice(line.start, line.start + 2))) return false
  return wrapped || (end.includes(' ') && dangling.has(fold(end.slice(end.lastIndexOf(' ') + 1))))
}
