import type { DossierContent } from '../../exchange/dossier/read-dossier.server'
import { noRedaction, type Redaction } from '../../exchange/dossier/redaction'
import type { Locale } from '../../i18n/locale'
import type { Text } from '../../i18n/text'
import { documentStyle } from '../site-style.server'
import { dossierDocument } from './dossier-document'
import { writeDocx } from './write-docx'
import { writeHtml } from './write-html'
import { writePdf } from './write-pdf.server'

/** A dossier as PDF or Word. Throws `NoBrowser` where there is none to print with. */
export async function makeDossier(
  content: DossierContent,
  { format, redaction, text }: { format: 'pdf' | 'docx'; redaction: Redaction; text: Text },
): Promise<Buffer> {
  const document = dossierDocument(content, redaction, text, new Date().toISOString())
  if (format === 'docx') return writeDocx(document)
  return writePdf(writeHtml(document, await documentStyle()), document.foot)
}

/** The files of a dossier in both languages, for its archive: whole, since the archive has the originals. */
export async function dossierFiles(
  content: DossierContent,
  texts: Record<Locale, Text>,
): Promise<Record<string, Buffer>> {
  const style = await documentStyle()
  const now = new Date().toISOString()
  const files: Record<string, Buffer> = {}
  for (const locale of ['ar', 'en'] as const) {
    const document = dossierDocument(content, noRedaction, texts[locale], now)
    files[`dossier.${locale}.html`] = Buffer.from(writeHtml(document, style))
    files[`dossier.${locale}.docx`] = await writeDocx(document)
  }
  return files
}
