/**
 * What a spreadsheet program would take for a formula at the beginning of a cell (OWASP, CSV injection), also after blanks or characters
 * that nobody sees and in full width, and what already has the mark against it: it gets one more, so that whoever takes one off has
 * the very cell.
 */
const formulaStart = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u

/** A figure or a telephone number with its sign: it computes nothing, and with a mark it would be none any more. */
const signedNumber = /^[+-]\p{Nd}+(?:[ .,٫٬\u00A0\u202F]\p{Nd}+)*%?$/u

/** A text as a cell of CSV: with an apostrophe before what a spreadsheet program would take for a formula. */
export function markFormula(text: string): string {
  return formulaStart.test(text) && !signedNumber.test(text) ? `'${text}` : text
}

/** The text of a cell without the apostrophe that `markFormula` put there. */
export function unmarkFormula(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell
}
