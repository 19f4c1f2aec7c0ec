import type { FormatKind } from './kinds'
import type { FormatReader } from './reader'

const tables = async () => (await import('./tables/read-table.server')).tableReader

/** The reader of each format, loaded when the first file of its format comes: some bring large libraries. */
export const readers: Partial<Record<FormatKind, () => Promise<FormatReader>>> = {
  pdf: async () => (await import('./pdf/read-pdf.server')).readPdf,
  picture: async () => (await import('./picture/read-picture.server')).readPicture,
  docx: async () => (await import('./docx/read-docx.server')).readDocx,
  odt: async () => (await import('./odt/read-odt.server')).readOdt,
  rtf: async () => (await import('./rtf/read-rtf.server')).readRtf,
  feed: async () => (await import('./feed/read-feed.server')).readFeed,
  eml: async () => (await import('./eml/read-eml.server')).readEml,
  mbox: async () => (await import('./mbox/read-mbox.server')).readMbox,
  html: async () => (await import('./html/read-html.server')).readHtml,
  captions: async () => (await import('./captions/read-captions.server')).readCaptions,
  text: async () => (await import('./text/read-text.server')).readText,
  telegram: async () => (await import('./telegram/read-telegram.server')).readTelegram,
  'telegram-html': async () => (await import('./telegram/read-telegram.server')).readTelegramHtml,
  whatsapp: async () => (await import('./whatsapp/read-whatsapp.server')).readWhatsApp,
  csv: async () => (await tables())('csv'),
  xlsx: async () => (await tables())('xlsx'),
  ods: async () => (await tables())('ods'),
  json: async () => (await tables())('json'),
  jsonl: async () => (await tables())('jsonl'),
}
