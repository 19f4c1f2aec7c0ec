/** What a file that is named .txt holds in truth. */
export type WrittenFormat = 'text' | 'html' | 'rtf'

const sampleSize = 4096

/** Recognises formats that are written in characters: saved as text, their codes would be stored as words. */
export function writtenFormat(text: string): WrittenFormat {
  const head = text.slice(0, sampleSize).trimStart()
  if (head.startsWith('{\\rtf')) return 'rtf'
  const lower = head.toLowerCase()
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:!doctype html|html|head|body)\b/.test(lower)) return 'html'
  const tags =
    lower.match(
      /<\/?(?:html|head|body|meta|title|p|div|span|br|table|tr|td|ul|li|h[1-6]|b|i|strong|em|font|a|script|style)(?:\s[^<>]{0,400})?\/?>/g,
    ) ?? []
  return tags.length >= 4 && tags.some((tag) => tag.startsWith('</')) ? 'html' : 'text'
}
