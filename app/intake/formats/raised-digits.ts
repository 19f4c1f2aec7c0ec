const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits as raised ones (²); what is no digit stays. */
export function raised(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => raisedDigits[digit.charCodeAt(0) & 0xf] ?? digit)
}

/** A number that a document sets raised, such as that of a note or a power, in raised digits: in plain ones `5` with a note would read `51`. */
export function raisedNumber(text: string): string {
  return /^\s{0,9}\p{Nd}{1,3}\s{0,9}$/u.test(text) ? raised(text) : text
}
