interface CaretPlace {
  node: Node
  offset: number
}

/** The browsers' two ways to ask which letter lies under a point. */
type PointedDocument = Partial<{
  caretPositionFromPoint(x: number, y: number): { offsetNode: Node; offset: number } | null
  caretRangeFromPoint(x: number, y: number): Range | null
}>

/** The offset into a report's text at a point of the window, from the nearest element that says where it starts; null where there is none. */
export function offsetAtPoint(x: number, y: number): number | null {
  const found = caretAt(x, y)
  const element = found?.node instanceof Element ? found.node : found?.node.parentElement
  const piece = element?.closest('[data-start]')
  if (!found || !piece) return null
  const within = found.node instanceof Text && found.node.parentElement === piece ? found.offset : 0
  return Number(piece.getAttribute('data-start')) + within
}

function caretAt(x: number, y: number): CaretPlace | null {
  const pointed = document as PointedDocument
  const position = pointed.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, offset: position.offset }
  const range = pointed.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
