import { endingOf, type FormatKind } from './kinds'
import type { Format } from './reader'
import { docxFormat } from './docx/docx-format'
import { emlFormat } from './eml/eml-format'
import { htmlFormat } from './html/html-format'
import { mboxFormat } from './mbox/mbox-format'
import { odtFormat } from './odt/odt-format'
import { rtfFormat } from './rtf/rtf-format'
import { textFormat } from './text/text-format'

/**
 * Every format that is read, those that are told by their first bytes before those that are told by their structure; plain
 * text is the last. A new one is a folder here with a `Format`, a line in this list, and its reader in `readers.server.ts`.
 */
export const formats: readonly Format[] = [
  docxFormat,
  odtFormat,
  rtfFormat,
  mboxFormat,
  emlFormat,
  htmlFormat,
  textFormat,
]

const byEnding = new Map(formats.flatMap((format) => format.endings.map((ending) => [ending, format] as const)))

/** The format that the ending of a name stands for; undefined where it stands for none that is read. */
export function formatOfName(name: string): Format | undefined {
  return byEnding.get(endingOf(name))
}

export function formatOfKind(kind: FormatKind): Format | undefined {
  return formats.find((format) => format.kind === kind)
}
