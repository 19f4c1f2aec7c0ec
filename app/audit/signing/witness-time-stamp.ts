import { hash } from 'node:crypto'

// The small part of RFC 3161 that asks for a time stamp and keeps the answer; `openssl ts -verify` checks it.

/** A TimeStampReq (section 2.4.1) over the SHA-256 of `bytes`, in DER; `nonce` is a positive number. */
export function timeStampRequest(bytes: Uint8Array, nonce: Buffer): Buffer {
  const algorithm = sequence(tag(0x06, Buffer.from('608648016503040201', 'hex')), tag(0x05, Buffer.alloc(0)))
  return sequence(integer(Buffer.of(1)), sequence(algorithm, tag(0x04, hash('sha256', bytes, 'buffer'))), integer(nonce), tag(0x01, Buffer.of(0xff)))
}

/**
 * Whether a TimeStampResp (section 2.4.2) grants a stamp over these bytes with
 * this nonce. Who stamped, and with which certificate, is for a checker to judge.
 */
export function grantsTimeStamp(response: Buffer, bytes: Uint8Array, nonce: Buffer): boolean {
  // TimeStampResp ::= SEQUENCE { SEQUENCE { INTEGER status, … }, token }: status 0 is granted, 1 granted with changes.
  const outer = content(response)
  const status = outer && content(outer)
  const granted = status?.[0] === 0x02 && status[1] === 1 && (status[2] ?? 9) <= 1
  return granted && response.includes(hash('sha256', bytes, 'buffer')) && response.includes(integer(nonce))
}

function integer(value: Buffer): Buffer {
  let start = 0
  while (start < value.length - 1 && value[start] === 0) start++
  const trimmed = value.subarray(start)
  return tag(0x02, (trimmed[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), trimmed]) : trimmed)
}

function sequence(...parts: Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts))
}

function tag(number: number, value: Buffer): Buffer {
  if (value.length < 0x80) return Buffer.concat([Buffer.of(number, value.length), value])
  const length = Buffer.from(value.length.toString(16).padStart(value.length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.of(number, 0x80 | length.length), length, value])
}

/** What a SEQUENCE holds, or null where the bytes are none. */
function content(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0x30 || bytes.length < 2) return null
  const short = bytes[1] ?? 0
  if (short < 0x80) return bytes.subarray(2, 2 + short)
  const width = short & 0x7f
  if (width < 1 || width > 4) return null
  return bytes.subarray(2 + width, 2 + width + bytes.readUIntBE(2, width))
}
