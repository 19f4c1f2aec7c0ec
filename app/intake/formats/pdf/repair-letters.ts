/** Letters as they are drawn in one place of a word: what old programs write in place of the letters themselves. */
const presentation = /[\ufb50-\ufdff\ufe70-\ufefc]/g
/** Nobody's letters: what a program wrote that names no letter for a glyph. */
const nameless = /[\0-\x1f\x7f-\x9f\ue000-\uf8ff\ufffe\uffff]/g

/** The letters that presentation forms stand for. No other character is changed. */
export function plainLetters(text: string): string {
  // A mark alone is written on a space, which nobody typed.
  return text.replace(presentation, (form) => {
    const plain = form.normalize('NFKC')
    return /^ \p{Mark}/u.test(plain) ? plain.slice(1) : plain
  })
}

/** U+FFFD in place of a glyph whose letter nobody knows: a gap that is seen is better than a letter that is wrong. */
export function markNameless(text: string): string {
  return text.replace(nameless, '\ufffd')
}

const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

/** U+FFFD in place of rare Latin letters inside Arabic words: a file that names such letters for its glyphs names the wrong ones. */
export function markForeign(text: string): string {
  return text.replace(/\S+/gu, (word) =>
    /\p{Script=Arabic}/u.test(word) ? word.replace(/[^\P{Script=Latin}\0-\x7f]/gu, '\ufffd') : word,
  )
}

const pairs = ['()', '[]', '«»'] as const

/** How many brackets of some lines close before they open. */
export function wrongBrackets(lines: readonly string[]): number {
  let wrong = 0
  for (const line of lines)
    for (const pair of pairs) {
      let open = 0
      for (const sign of line) {
        if (sign === pair[0]) open += 1
        else if (sign === pair[1] && open === 0) wrong += 1
        else if (sign === pair[1]) open -= 1
      }
    }
  return wrong
}

export function turnBrackets(text: string): string {
  return text.replace(/[()[\]{}«»<>]/g, (sign) => mirrored[sign] ?? sign)
}
