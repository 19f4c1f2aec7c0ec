/**
 * Reads one JSON value. Telegram Desktop writes control characters as `\xNN`, which JSON does not know: where that is the
 * fault, they are written as JSON has them. Throws `SyntaxError`.
 */
export function parseElement(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!text.includes('\\x')) throw error
    return JSON.parse(repairEscapes(text))
  }
}

/** Every backslash takes the character behind it along, so one that is written itself (`\\x`) is left alone. */
export function repairEscapes(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|[^])/g, (escape, code: string | undefined) =>
    code === undefined ? escape : `\\u00${code}`,
  )
}
