/**
 * Parses what an issue or a publication keeps as JSON. Its `statedBy` was called `tellers` before; what is stored never
 * changes, so the former name is read too.
 */
export function parseStored(content: string): unknown {
  return JSON.parse(content, (_key, value: unknown) => withCurrentNames(value))
}

function withCurrentNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('tellers' in value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key === 'tellers' ? 'statedBy' : key, own]))
}
