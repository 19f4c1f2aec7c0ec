/**
 * The text without those characters at its end that `dropped` finds; the expression is asked for one character at a time.
 * A replacement by `/[…]+$/` would begin anew at every such character within the text, in time with the square of its length.
 */
export function trimEndOf(text: string, dropped: RegExp): string {
  let end = text.length
  while (end > 0) {
    const width = end > 1 && isTrailing(text.charCodeAt(end - 1)) && isLeading(text.charCodeAt(end - 2)) ? 2 : 1
    if (!dropped.test(text.slice(end - width, end))) break
    end -= width
  }
  return text.slice(0, end)
}

function isLeading(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isTrailing(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
