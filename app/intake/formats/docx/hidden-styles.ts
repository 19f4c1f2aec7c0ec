import { Parser } from 'htmlparser2'
import { hidesText, type HidingStyle } from '../style-chain'

/** The identifiers of the styles in `word/styles.xml` whose text Word does not show. */
export function hiddenStyles(xml: string): Set<string> {
  const styles = new Map<string, HidingStyle>()
  let style: HidingStyle | null = null
  let inRow = false
  const parser = new Parser(
    {
      onopentag(name, { 'w:styleId': id = '', 'w:val': value }) {
        if (name === 'w:style') styles.set(id, (style = { hides: null, basedOn: '' }))
        // A part of a table has properties of its own.
        else if (name === 'w:tblStylePr') inRow = true
        else if (!style || inRow) return
        else if (name === 'w:basedOn') style.basedOn = value ?? ''
        else if (name === 'w:vanish') style.hides = !isOff(value)
      },
      onclosetag(name) {
        if (name === 'w:style') style = null
        else if (name === 'w:tblStylePr') inRow = false
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return new Set([...styles.keys()].filter((id) => hidesText(styles, id)))
}

/** Whether a property of Word is said to be off: one that is there alone is on. */
export function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off'
}
