/**
 * A line as it is compared: without direction marks, with plain spaces, digits and commas. `at` gives for each of its
 * characters, and for its end, the place in the line itself.
 */
export interface Shadow {
  text: string
  at: number[]
}

const mark = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

export function shadowOf(line: string): Shadow {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index)
    if (mark.test(character)) continue
    text += plain(character)
    at.push(index)
  }
  return { text, at: [...at, line.length] }
}

const sameSign: Record<string, string> = { '،': ',', '؍': '/', '٫': '.' }

function plain(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return ' '
  return sameSign[character] ?? character
}

/** Without the marks that programs put around names and numbers. */
export function withoutBidiMarks(text: string): string {
  return text.replace(new RegExp(mark.source, 'g'), '')
}
