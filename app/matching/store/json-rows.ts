/**
 * Rows as one JSON text for `json_to_recordset`: one parameter for a whole table's worth. Half of a surrogate pair, which
 * JSON may hold and a database text may not, becomes U+FFFD as in any other parameter.
 */
export function jsonRows(rows: readonly object[]): string {
  return wellFormed(JSON.stringify(rows))
}

/** JSON that `JSON.stringify` wrote, as a database text takes it. */
export function wellFormed(json: string): string {
  // JSON.stringify escapes exactly the surrogates that stand alone.
  return json.includes('\\ud') ? json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd') : json
}
