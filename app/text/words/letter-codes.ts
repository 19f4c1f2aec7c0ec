export const tatweel = 0x0640

/** An Arabic letter other than the tatweel, or a Latin one. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0x0621 && code <= 0x064a && code !== tatweel) ||
    (code > 0x40 && code < 0x5b) ||
    (code > 0x60 && code < 0x7b)
  )
}

export function isArabicLetterOrMark(code: number): boolean {
  return code >= 0x0620 && code <= 0x065f
}

/** ASCII, or an Arabic comma, semicolon or question mark: no letter, mark or joiner that could go on an Arabic word. */
export function endsWord(code: number): boolean {
  return code < 0x80 || code === 0x060c || code === 0x061b || code === 0x061f
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x200b || (code >= 0x09 && code <= 0x0d)
}

/** ASCII marks but those that begin a handle or a hashtag. */
export function isMark(code: number): boolean {
  return (
    (code > 0x20 && code < 0x30 && code !== 0x23) ||
    (code > 0x39 && code < 0x40) ||
    (code > 0x5a && code < 0x61) ||
    (code > 0x7a && code < 0x7f)
  )
}
