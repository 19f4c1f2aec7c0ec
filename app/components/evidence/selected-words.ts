/** What somebody selected in a text, and where in it that begins. */
export interface SelectedWords {
  words: string
  /** The offset of the piece that the selection begins in; '' where it says none. */
  near: string
}

/**
 * The words that are selected in a text that may be quoted (`data-quotable`); null where the selection is elsewhere. Pieces of the
 * text (`data-start`) are apart from each other as words are: a browser joins the lines on the picture of a page without a space.
 */
export function selectedWords(selection: Selection | null): SelectedWords | null {
  const container = elementOf(selection?.anchorNode)?.closest('[data-quotable]')
  if (!selection || !container || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const pieces = [...container.querySelectorAll('[data-start]')].filter((piece) => range.intersectsNode(piece))
  const [first] = pieces
  const near = first?.getAttribute('data-start') ?? ''
  const words = pieces.length > 1 ? pieces.map((piece) => within(range, piece)).join(' ') : selection.toString()
  return { words: words.trim(), near }
}

/** The part of a piece that is selected. */
function within(range: Range, piece: Element): string {
  const part = document.createRange()
  part.selectNodeContents(piece)
  if (piece.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset)
  if (piece.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

function elementOf(node: Node | null | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null)
}
