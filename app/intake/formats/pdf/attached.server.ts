import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** So many files are named. */
const mostNamed = 50

/** The names of the files that a PDF carries with it. None is opened. */
export async function attachedFiles(pdf: PDFDocumentProxy): Promise<string[]> {
  const files = (await pdf.getAttachments()) as Record<string, { filename?: string }> | null
  return Object.entries(files ?? {})
    .map(([name, file]) => file.filename ?? name)
    .slice(0, mostNamed)
}

/** Links lead elsewhere, fields and texts that were typed on the page are drawn on it. */
const drawn = new Set(['Link', 'Widget', 'FreeText', 'Popup'])

/** What people wrote in notes on a page, which open beside it. */
export async function notesOn(page: PDFPageProxy): Promise<string> {
  const notes = (await page.getAnnotations()) as { subtype?: string; contentsObj?: { str?: string } }[]
  return notes
    .filter(({ subtype = '' }) => !drawn.has(subtype))
    .map(({ contentsObj }) => contentsObj?.str ?? '')
    .join(' ')
}
