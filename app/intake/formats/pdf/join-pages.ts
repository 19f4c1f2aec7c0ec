/**
 * The text of all pages, and where each begins in it: with an empty line between them, or a space after those whose last
 * sentence goes on on the next.
 */
export function joinPages(
  texts: readonly string[],
  goesOn: readonly boolean[] = [],
): { text: string; pages: number[] } {
  const pages: number[] = []
  let text = ''
  for (const [at, page] of texts.entries()) {
    pages.push(text.length)
    const within = goesOn[at] === true && (texts[at + 1] ?? '') !== ''
    if (page !== '') text += `${page}${within ? ' ' : '\n\n'}`
  }
  return { text: text === '' ? '' : `${text.trimEnd()}\n`, pages }
}

/** After which pages a text that was joined so goes on within a sentence. */
export function pagesThatGoOn(text: string, pages: readonly number[]): boolean[] {
  return pages.map((_, at) => {
    const next = pages[at + 1]
    return next !== undefined && next > 0 && text[next - 1] === ' '
  })
}
