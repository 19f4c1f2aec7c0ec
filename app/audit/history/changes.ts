/** One row that an action changed, as the trail keeps it; `before` is absent for a new row, and both hold only what differs for a changed one. A redaction names the entry whose body it took away. */
export interface Change {
  table: string
  op: 'insert' | 'update' | 'redact'
  key: number | string
  before?: Record<string, unknown>
  after: Record<string, unknown>
}

export interface Payload {
  reason: string
  changes: Change[]
}

/** Reads the payload of an entry's body; throws `SyntaxError` where it is not the JSON that the trail writes. */
export function readPayload(payload: string): Payload {
  return JSON.parse(payload) as Payload
}

/** The reason in the beginning of a payload; '' where it is cut off there. */
export function readReason(beginning: string): string {
  const written = /^\{"reason":("(?:[^"\\]|\\.)*")/.exec(beginning)?.[1]
  return written === undefined ? '' : (JSON.parse(written) as string)
}
