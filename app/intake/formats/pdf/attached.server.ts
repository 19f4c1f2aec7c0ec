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

interface Annotation {
  subtype?: string
  contentsObj?: { str?: string }
  fieldName?: string
  fieldType?: string
  fieldValue?: unknown
  /** Its program drew its value on the page. */
  hasAppearance?: boolean
}

/** What people wrote in notes on a page, which open beside it, and in fields of a form whose values are not drawn on it. */
export async function notesOn(page: PDFPageProxy): Promise<{ notes: string; fields: string }> {
  const all = (await page.getAnnotations()) as Annotation[]
  return {
    notes: all
      .filter(({ subtype = '' }) => !drawn.has(subtype))
      .map(({ contentsObj }) => contentsObj?.str ?? '')
      .join(' '),
    fields: all.map(undrawnValue).join(''),
  }
}

/** Fields of text and choice; others are boxes to tick. */
function undrawnValue({ subtype, fieldType, fieldName = '', fieldValue, hasAppearance }: Annotation): string {
  if (subtype !== 'Widget' || hasAppearance || (fieldType !== 'Tx' && fieldType !== 'Ch')) return ''
  const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue
  return typeof value === 'string' && value.trim() !== '' ? `${fieldName}: ${value} ` : ''
}
