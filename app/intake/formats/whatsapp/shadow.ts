/**
 * The beginning of a line as it is compared: without direction marks, with plain spaces, digits and commas. `at` gives for each of its
 * characters, and for its end, the place in the line itself.
 */
export interface Shadow {
  text: string
  at: number[]
}

export function shadowOf(line: string, most: number): Shadow {
  const end = Math.min(line.length, most)
  let text = ''
  const at: number[] = []
  for (let index = 0; index < end; index += 1) {
    const code = line.charCodeAt(index)
    if (isMark(code)) continue
    text += plain(code, line.charAt(index))
    at.push(index)
  }
  at.push(end)
  return { text, at }
}

function isMark(code: number): boolean {
  return (
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x61c ||
    code === 0xfeff
  )
}

function plain(code: number, character: string): string {
  if (code < 0xa0) return character
  if (code >= 0x660 && code <= 0x669) return digits.charAt(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return digits.charAt(code - 0x6f0)
  switch (code) {
    case 0xa0:
    case 0x202f:
    case 0x2009:
      return ' '
    case 0x60c:
      return ','
    case 0x60d:
      return '/'
    case 0x66b:
      return '.'
    default:
      return character
  }
}

const digits = '0123456789'

const marks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g

/** Without the marks that programs put around names and numbers. */
export function withoutBidiMarks(text: string): string {
  return text.replace(marks, '')
}
