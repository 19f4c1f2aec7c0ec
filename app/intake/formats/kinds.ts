/** What a file can hold, whatever it is called. */
export const formatKinds = [
  'text',
  'captions',
  'html',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'picture',
  'feed',
  'eml',
  'mbox',
  'telegram',
  'telegram-html',
  'whatsapp',
  'csv',
  'xlsx',
  'ods',
  'json',
  'jsonl',
] as const

/** Files whose text a program put together or recognised: a person compares it with the pages before it is stored. */
export const lookedAtKinds: readonly FormatKind[] = ['pdf', 'picture']

export type FormatKind = (typeof formatKinds)[number]

/** The ending of a file's name without its dot, in small letters; '' where it has none. */
export function endingOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : ''
}
