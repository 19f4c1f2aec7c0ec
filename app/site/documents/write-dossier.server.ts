import type { DossierContent } from '../../exchange/dossier/read-dossier.server'
import type { Redaction } from '../../exchange/dossier/redaction'
import type { Locale } from '../../i18n/locale'
import { documentStyle } from '../site-style.server'
import { siteTexts } from '../site-texts.server'
import { dossierDocument } from './dossier-document'
import { writeDocx } from './write-docx'
import { writeHtml } from './write-html'

/** What a dossier is written from; it can be sent to a thread. */
export interface AskedDossier {
  content: DossierContent
  redaction: Redaction
  format: 'html' | 'docx'
  locale: Locale
  timeZone: string
}

/** Writes a dossier here, or, for a page, in a thread. */
export type WriteDossier = (asked: AskedDossier) => Promise<Uint8Array>

/** A dossier as one file of HTML or as Word. What words to black out are looked for in all of it, which takes long. */
export async function writeDossier({
  content,
  redaction,
  format,
  locale,
  timeZone,
}: AskedDossier): Promise<Uint8Array> {
  const texts = await siteTexts(timeZone)
  const document = dossierDocument(content, redaction, texts[locale], new Date().toISOString())
  if (format === 'docx') return writeDocx(document)
  return Buffer.from(writeHtml(document, await documentStyle()), 'utf8')
}
