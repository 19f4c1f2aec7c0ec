/** What a reviewer takes along after a verdict: one entry's number and leaf. */
export interface Receipt {
  seq: number
  /** 32 bytes. */
  leaf: Uint8Array
}

/** The receipt as a text to keep; the verifiers take it with --held. */
export function formatReceipt({ seq, leaf }: Receipt): string {
  return `muqabala.receipt/v1\nentry ${seq}\nleaf ${Buffer.from(leaf).toString('base64')}\n`
}
