import { isSignedBy, keyId, readBase64, signWith, type SigningKey, type VerifyingKey } from './note-key'

// Signed notes (c2sp.org/signed-note): a text, an empty line, and one line for each signature.

export interface NoteSignature {
  name: string
  /** Four bytes. */
  id: Buffer
  signature: Buffer
}

export interface Note {
  /** Ends in a newline. */
  text: string
  signatures: NoteSignature[]
}

/** The text is not a signed note. */
export class NoteError extends Error {
  override name = 'NoteError'
}

const mostSignatures = 100

export function parseNote(note: string): Note {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || /[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new NoteError('this is not a signed note')
  const lines = note.slice(split + 2).split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > mostSignatures)
    throw new NoteError('this is not a signed note')
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignatureLine) }
}

export function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? []
  const bytes = readBase64(encoded)
  if (name === '' || bytes === null || bytes.length < 5) throw new NoteError('a signature line is not in its form')
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

/** Signs `text`, which ends in a newline; each of `signatures` is one line, as `signatureLine` makes it. */
export function formatNote(text: string, signatures: readonly string[]): string {
  if (!text.endsWith('\n')) throw new NoteError('the text of a note ends in a newline')
  return `${text}\n${signatures.join('')}`
}

/** The signature line of a key over a text, newline included. */
export function signatureLine(key: SigningKey, text: string): string {
  return line(key, signWith(key, Buffer.from(text)))
}

/** The line that also says when: `time` is in whole seconds since 1970 (c2sp.org/tlog-cosignature). */
export function cosignatureLine(key: SigningKey, text: string, time: number): string {
  return line(
    { ...key, kind: 'cosignature' },
    Buffer.concat([timeBytes(time), signWith(key, cosignedMessage(text, BigInt(time)))]),
  )
}

/**
 * What a key says of a note: nothing, something false, or that it signed it,
 * with the time where the signature carries one (seconds since 1970).
 */
export function signatureOf(key: VerifyingKey, note: Note): { valid: boolean; time: bigint | null } | null {
  const found = note.signatures.filter((signature) => signature.name === key.name && signature.id.equals(keyId(key)))
  if (found.length === 0) return null
  let time: bigint | null = null
  for (const { signature } of found) {
    if (key.kind === 'note') {
      if (!isSignedBy(key, Buffer.from(note.text), signature)) return { valid: false, time: null }
    } else {
      if (signature.length !== 72) return { valid: false, time: null }
      time = signature.readBigUInt64BE()
      if (!isSignedBy(key, cosignedMessage(note.text, time), signature.subarray(8))) return { valid: false, time: null }
    }
  }
  return { valid: true, time }
}

function cosignedMessage(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time.toString()}\n${text}`)
}

function timeBytes(time: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(time))
  return bytes
}

function line(key: VerifyingKey, signature: Buffer): string {
  return `\u2014 ${key.name} ${Buffer.concat([keyId(key), signature]).toString('base64')}\n`
}
