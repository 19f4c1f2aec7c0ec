import type { DossierContent } from '../../exchange/dossier/read-dossier.server'
import { noRedaction } from '../../exchange/dossier/redaction'
import type { AskedDossier, WriteDossier } from './write-dossier.server'
import { writePdf } from './write-pdf.server'

/** A dossier as PDF or Word. Throws `NoBrowser` where there is none to print with. */
export async function makeDossier(
  { format, ...asked }: Omit<AskedDossier, 'format'> & { format: 'pdf' | 'docx' },
  write: WriteDossier,
): Promise<Uint8Array> {
  if (format === 'docx') return write({ ...asked, format })
  return writePdf(Buffer.from(await write({ ...asked, format: 'html' })).toString('utf8'))
}

/** The files of a dossier in both languages, for its archive: whole, since the archive has the originals. */
export async function dossierFiles(
  content: DossierContent,
  timeZone: string,
  write: WriteDossier,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  for (const locale of ['ar', 'en'] as const)
    for (const format of ['html', 'docx'] as const)
      files[`dossier.${locale}.${format}`] = await write({ content, redaction: noRedaction, format, locale, timeZone })
  return files
}
