/** The first line of a text that says something: a title until somebody words a better one. */
export function firstLine(text: string, most = 120): string {
  const found = text.trim().split('\n', 1)[0]?.trim().replace(/\s*::$/, '') ?? ''
  return found.length <= most ? found : `${found.slice(0, most).replace(/\s+\S*$/, '')} …`
}
