import { joinLines, type PlacedLine } from '../join-lines'

/** A sentence may go on in the next column, which begins higher on the page than the one before ends. */
export function joinBlocks(blocks: readonly PlacedLine[][]): string {
  let text = ''
  for (const [at, block] of blocks.entries()) {
    const [last, first] = [blocks[at - 1]?.at(-1), block[0]]
    const goesOn = last && first && first.y > last.y && endsWithinSentence(last.text)
    text += `${at === 0 ? '' : goesOn ? ' ' : '\n'}${joinLines(block)}`
  }
  return text
}

/** Whether a line ends with a letter, a number or a comma: what follows belongs to its sentence. */
export function endsWithinSentence(text: string): boolean {
  return /[\p{Letter}\p{Mark}\p{Number},،]$/u.test(text)
}
