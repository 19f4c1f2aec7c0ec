import { cosignatureLine, formatNote, NoteError, parseNote, signatureLine, signatureOf, type Note } from './note'
import { readBase64, type SigningKey, type VerifyingKey } from './note-key'

/** The head of the log in three lines (c2sp.org/tlog-checkpoint): who, how many entries, which root. */
export interface Checkpoint {
  /** Names the log; the same as the name of the key that signs it. */
  origin: string
  size: number
  /** 32 bytes. */
  root: Buffer
}

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}

/** Reads a checkpoint's text; lines after the third are refused, because nobody could check them. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', rest, ...more] = text.split('\n')
  const bytes = readBase64(root)
  if (
    origin === '' ||
    /[\p{Cc}]/u.test(origin) ||
    !/^(0|[1-9]\d{0,14})$/.test(size) ||
    bytes?.length !== 32 ||
    rest !== '' ||
    more.length > 0
  ) {
    throw new NoteError('this is not a checkpoint')
  }
  return { origin, size: Number(size), root: bytes }
}

/**
 * Reads a signed note (c2sp.org/signed-note) as a checkpoint, without checking its signatures: `signedAt` does that. Throws
 * `NoteError` for anything else.
 *
 * @example
 * const { origin, size, root } = openCheckpoint(readFileSync('checkpoint.note', 'utf8'))
 * size // how many entries it covers
 */
export function openCheckpoint(note: string): Checkpoint & { note: Note } {
  const parsed = parseNote(note)
  return { ...parseCheckpoint(parsed.text), note: parsed }
}

/** Signs a checkpoint with each key, first plainly and then with the time, in whole seconds since 1970. */
export function signCheckpoint(checkpoint: Checkpoint, keys: readonly SigningKey[], time: number): string {
  const text = formatCheckpoint(checkpoint)
  return formatNote(
    text,
    keys.flatMap((key) => [signatureLine(key, text), cosignatureLine(key, text, time)]),
  )
}

/** When this key signed the checkpoint, or null where it did not or the signature is wrong. */
export function signedAt(key: VerifyingKey, note: Note): Date | null {
  const plain = signatureOf({ ...key, kind: 'note' }, note)
  const timed = signatureOf({ ...key, kind: 'cosignature' }, note)
  return plain?.valid && timed?.valid && timed.time !== null ? new Date(Number(timed.time) * 1000) : null
}
