/** A style of a document: whether it hides its text, null where it says nothing of that, and the style that counts then. */
export interface HidingStyle {
  hides: boolean | null
  basedOn: string
}

/** Longer chains of styles go in a circle. */
const longestChain = 50

/** Whether a style hides its text, itself or by what it is based on. */
export function hidesText(styles: ReadonlyMap<string, HidingStyle>, id: string): boolean {
  let style = styles.get(id)
  for (let at = 0; style?.hides === null && at < longestChain; at += 1) style = styles.get(style.basedOn)
  return style?.hides ?? false
}
