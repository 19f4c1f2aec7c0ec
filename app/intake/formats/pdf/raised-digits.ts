const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits as raised ones (²); what is no digit stays. */
export function raised(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => raisedDigits[digit.charCodeAt(0) & 0xf] ?? digit)
}
