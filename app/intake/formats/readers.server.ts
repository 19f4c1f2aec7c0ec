import type { FormatKind } from './kinds'
import type { FormatReader } from './reader'

/** The reader of each format, loaded when the first file of its format comes: some bring large libraries. */
export const readers: Partial<Record<FormatKind, () => Promise<FormatReader>>> = {
  docx: async () => (await import('./docx/read-docx.server')).readDocx,
  odt: async () => (await import('./odt/read-odt.server')).readOdt,
  rtf: async () => (await import('./rtf/read-rtf.server')).readRtf,
  eml: async () => (await import('./eml/read-eml.server')).readEml,
  mbox: async () => (await import('./mbox/read-mbox.server')).readMbox,
  html: async () => (await import('./html/read-html.server')).readHtml,
  text: async () => (await import('./text/read-text.server')).readText,
}
