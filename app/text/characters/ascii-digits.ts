/** Digits as people type them on Arabic, Persian and Urdu keyboards, as ASCII; everything else stays. For numbers in forms. */
export function asciiDigits(typed: string): string {
  return typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
