import type { FormatKind } from './kinds'
import type { Format } from './reader'
import { captionsFormat } from './captions/captions-format'
import { docxFormat } from './docx/docx-format'
import { emlFormat } from './eml/eml-format'
import { feedFormat } from './feed/feed-format'
import { htmlFormat } from './html/html-format'
import { mboxFormat } from './mbox/mbox-format'
import { odtFormat } from './odt/odt-format'
import { pdfFormat } from './pdf/pdf-format'
import { pictureFormat } from './picture/picture-format'
import { rtfFormat } from './rtf/rtf-format'
import { csvFormat, jsonFormat, jsonLinesFormat, odsFormat, xlsxFormat } from './tables/table-formats'
import { telegramFormat, telegramPageFormat } from './telegram/telegram-formats'
import { textFormat } from './text/text-format'
import { whatsAppFormat } from './whatsapp/whatsapp-format'

/**
 * Every format that is read, those that are told by their first bytes before those that are told by their structure; plain
 * text is the last. A new one is a folder here with a `Format`, its names in `format-names.ts`, a line in this list, and its reader in `readers.server.ts`.
 */
export const formats: readonly Format[] = [
  pdfFormat,
  pictureFormat,
  xlsxFormat,
  odsFormat,
  feedFormat,
  telegramPageFormat,
  telegramFormat,
  whatsAppFormat,
  captionsFormat,
  jsonLinesFormat,
  jsonFormat,
  docxFormat,
  odtFormat,
  rtfFormat,
  mboxFormat,
  emlFormat,
  csvFormat,
  htmlFormat,
  textFormat,
]

export function formatOfKind(kind: FormatKind): Format | undefined {
  return formats.find((format) => format.kind === kind)
}
