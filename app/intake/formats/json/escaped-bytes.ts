/**
 * A text of which each byte in UTF-8 was written as a character of its own, as Facebook and Instagram export theirs (`\\u00d9\\u0085`
 * for `م`), as it was meant; null for any other.
 *
 * @example
 * fromEscapedBytes('\u00d9\u0085') // 'م'
 */
export function fromEscapedBytes(text: string): string | null {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return null
  }
}
