import { withPdf, type PdfSource } from './open-pdf.server'

/** What a PDF says of itself: anybody can have written it there. */
export interface PdfInfo {
  pages: number
  title?: string
  author?: string
  software?: string
  /** As it stands there, without the signs of the format. */
  taken?: string
}

/** Works in the process of `inPdfProcess`. Throws `UploadError` for what is no PDF. */
export function readPdfInfo({ source }: { source: PdfSource }): Promise<PdfInfo> {
  return withPdf(source, async (pdf) => {
    const { info } = await pdf.getMetadata()
    const { Title, Author, Producer, Creator, CreationDate } = info as Record<string, unknown>
    const software = [textOf(Creator), textOf(Producer)].filter((part) => part !== undefined)
    const taken = textOf(CreationDate)
    return {
      pages: pdf.numPages,
      ...(textOf(Title) !== undefined && { title: textOf(Title) }),
      ...(textOf(Author) !== undefined && { author: textOf(Author) }),
      ...(software.length > 0 && { software: [...new Set(software)].join(', ') }),
      ...(taken !== undefined && { taken: plainDate(taken) }),
    }
  })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** `D:20160314184000+02'00'` as people write a time. */
function plainDate(written: string): string {
  const found = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?([+-]\d{2})?/.exec(written)
  if (!found) return written
  const [, year, month, day, hour, minute, second = '00', zone = ''] = found
  return `${year ?? ''}-${month ?? ''}-${day ?? ''} ${hour ?? ''}:${minute ?? ''}:${second}${zone === '' ? '' : ` ${zone}:00`}`
}
