/** The text of all pages, with an empty line between them, and where each begins in it. */
export function joinPages(texts: readonly string[]): { text: string; pages: number[] } {
  const pages: number[] = []
  let text = ''
  for (const page of texts) {
    pages.push(text.length)
    if (page !== '') text += `${page}\n\n`
  }
  return { text: text === '' ? '' : `${text.trimEnd()}\n`, pages }
}
