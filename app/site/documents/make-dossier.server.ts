import type { DossierContent } from '../../exchange/dossier/read-dossier.server'
import { noRedaction, type Redaction } from '../../exchange/dossier/redaction'
import type { Locale } from '../../i18n/locale'
import type { Text } from '../../i18n/text'
import { documentStyle } from '../site-style.server'
import { dossierDocument } from './dossier-document'
import type { WriteWord } from './write-docx'
import { writeHtml } from './write-html'
import { writePdf } from './write-pdf.server'

/** A dossier as PDF or Word. Throws `NoBrowser` where there is none to print with. */
export async function makeDossier(
  content: DossierContent,
  { format, redaction, text }: { format: 'pdf' | 'docx'; redaction: Redaction; text: Text },
  writeWord: WriteWord,
): Promise<Uint8Array> {
  const document = dossierDocument(content, redaction, text, new Date().toISOString())
  if (format === 'docx') return writeWord(document)
  return writePdf(writeHtml(document, await documentStyle()), document.foot)
}

/** The files of a dossier in both languages, for its archive: whole, since the archive has the originals. */
export async function dossierFiles(
  content: DossierContent,
  texts: Record<Locale, Text>,
  writeWord: WriteWord,
): Promise<Record<string, Uint8Array>> {
  const style = await documentStyle()
  const now = new Date().toISOString()
  const files: Record<string, Uint8Array> = {}
  for (const locale of ['ar', 'en'] as const) {
    const document = dossierDocument(content, noRedaction, texts[locale], now)
    files[`dossier.${locale}.html`] = Buffer.from(writeHtml(document, style))
    files[`dossier.${locale}.docx`] = await writeWord(document)
  }
  return files
}
