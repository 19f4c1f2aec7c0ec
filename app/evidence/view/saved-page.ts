/** What a page that a person saved says of how it was saved: anybody can have written it there. */
export interface SavedPage {
  software: string
  address: string
  /** As it stands there. */
  taken: string
}

/**
 * Recognises a page that was saved in a browser, by the beginning of its file: SingleFile writes a comment, and MHTML headers.
 * Null for any other file.
 */
export function recogniseSavedPage(beginning: string): SavedPage | null {
  if (/^\s*<!doctype html[^>]{0,200}>/i.test(beginning) && beginning.includes('Page saved with SingleFile'))
    return { software: 'SingleFile', address: lineAfter(beginning, 'url:'), taken: lineAfter(beginning, 'saved date:') }
  const headers = beginning.split(/\r?\n\r?\n/)[0] ?? ''
  if (!/^snapshot-content-location:/im.test(headers)) return null
  return {
    software: 'MHTML',
    address: lineAfter(headers, 'snapshot-content-location:'),
    taken: lineAfter(headers, 'date:'),
  }
}

/** What stands after a word at the beginning of a line. */
function lineAfter(text: string, word: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return (
    lines
      .find((line) => line.toLowerCase().startsWith(word))
      ?.slice(word.length)
      .trim() ?? ''
  )
}
