import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { openCheckpoint } from '../signing/checkpoint'
import { bodyLine, onSnapshot, readCheckpoints, readRows } from '../log/log-rows.server'
import { witnessFiles } from './export-witnesses.server'
import { leafHash } from '../log/merkle'
import { NoteError, parseSignatureLine } from '../signing/note'
import { KeyError } from '../signing/note-key'
import {
  VerificationError,
  readCosigned,
  readKey,
  readWitness,
  verifyLog,
  type LogSource,
  type Verified,
  type WitnessKey,
} from '../verifier/verify.mjs'
import { findMisshown } from '../verification/verify-steps.server'

export interface LiveOptions {
  /** Public keys in the form of signed notes. */
  keys: readonly string[]
  /** Keys of witnesses; each must have signed a checkpoint that was handed to it. */
  witnesses?: readonly string[]
  held?: readonly Buffer[]
  onProgress?: (entries: number) => void
}

/**
 * Checks the database as the shipped verifier checks an export, and its stored
 * leaves and times besides. Throws the verifier's `VerificationError`, and `KeyError` for a witness's key that is none.
 */
export function verifyDatabase(db: Kysely<DB>, options: LiveOptions): Promise<Verified> {
  return onSnapshot(db, (tx) => verifyInside(tx, options))
}

/** `verifyDatabase` inside the caller's transaction. */
export async function verifyInside(
  tx: Kysely<DB>,
  { keys, witnesses = [], held = [], onProgress }: LiveOptions,
): Promise<Verified> {
  const checkpoints = await readCheckpoints(tx)
  await compareHeads(tx)
  const notes = checkpoints.map(({ note }) => note)
  const cosigned = witnesses.length === 0 ? [] : await readCosigned(await cosignedSource(tx, checkpoints), notes)
  const source = {
    names: () => ['entries.jsonl', 'bodies.jsonl'],
    read: (name: string) => (name === 'entries.jsonl' ? entryBytes(tx) : bodyBytes(tx)),
  }
  const found = await verifyLog(source, {
    notes,
    keys: keys.map(readKey),
    witnesses: witnesses.map(witnessKey),
    cosigned,
    held: [...held],
    live: true,
    onProgress,
  })
  for (const { note, at, size } of checkpoints) {
    const stated = openCheckpoint(note)
    if (stated.size !== size)
      throw new VerificationError(
        'checkpoint',
        null,
        `The checkpoint over ${stated.size} entries stands there as one over ${size}.`,
      )
    const { signatures } = stated.note
    const times = signatures
      .filter(({ signature }) => signature.length === 72)
      .map(({ signature }) => Number(signature.readBigUInt64BE()) * 1000)
    if (!times.includes(at.getTime()))
      throw new VerificationError(
        'checkpoint',
        null,
        `The checkpoint over ${size} entries was not signed at the time that stands beside it.`,
      )
  }
  await pairBodies(tx)
  await checkHandOuts(tx)
  return found
}

function witnessKey(text: string): WitnessKey {
  const key = readWitness(text)
  if (!key) throw new KeyError(`${text} is not the key of a witness.`)
  return key
}

/** What witnesses signed, in the form that an export has. */
async function cosignedSource(tx: Kysely<DB>, checkpoints: Parameters<typeof witnessFiles>[1]): Promise<LogSource> {
  const files = new Map<string, Uint8Array[]>()
  for await (const { name, chunks } of witnessFiles(tx, checkpoints)) {
    const bytes: Uint8Array[] = []
    for await (const chunk of chunks) bytes.push(chunk)
    files.set(name, bytes)
  }
  return { names: () => [...files.keys()], read: (name) => files.get(name) ?? [] }
}

/**
 * What came back for a checkpoint belongs to it: a time stamp and its request hold the note's hash, a witness answered
 * with signature lines. Whether they are genuine is for the witness's key and for openssl to say; where and when a
 * checkpoint went is this machine's own word.
 */
async function checkHandOuts(db: Kysely<DB>): Promise<void> {
  const handOuts = await db
    .selectFrom('audit.hand_out as h')
    .leftJoin('audit.checkpoint as c', 'c.id', 'h.checkpoint_id')
    .select(['h.id', 'h.way', 'h.request', 'h.answer', 'c.note'])
    .orderBy('h.id')
    .execute()
  for (const { id, way, request, answer, note } of handOuts) {
    const digest = createHash('sha256')
      .update(note ?? '')
      .digest()
    const stamped = answer?.includes(digest) === true && request?.includes(digest) !== false
    const empty = answer === null && request === null
    const lines = (answer?.toString() ?? '').split('\n').filter((line) => line.startsWith('\u2014'))
    const signed = request === null && lines.length > 0 && lines.every(isSignatureLine)
    const fits = { directory: empty, mailbox: empty, 'time-stamp': stamped, witness: signed }
    if (note === null || !(way in fits) || !fits[way])
      throw new VerificationError(
        'hand-out',
        null,
        `What stands there as the answer to checkpoint ${id} that was handed out does not belong to it.`,
      )
  }
}

function isSignatureLine(line: string): boolean {
  try {
    parseSignatureLine(line)
    return true
  } catch (error) {
    if (error instanceof NoteError) return false
    throw error
  }
}

/** A redaction empties a body and leaves its row: a body without its entry, or the other way round, was made by somebody else. */
async function pairBodies(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ seq: string }>`
    select coalesce(e.seq, b.seq) as seq from audit.entry e full join audit.body b on b.seq = e.seq
     where e.seq is null or b.seq is null or (b.salt is null) <> (b.payload is null) order by 1 limit 1`.execute(db)
  if (rows[0])
    throw new VerificationError(
      'body-order',
      Number(rows[0].seq),
      `Entry ${rows[0].seq} and its body do not stand together.`,
    )
}

async function compareHeads(db: Kysely<DB>): Promise<void> {
  const [seq] = await findMisshown(db, 1)
  if (seq !== undefined) throw new VerificationError('head', seq, `What screens show of entry ${seq} is not its text.`)
}

async function* entryBytes(db: Kysely<DB>): AsyncGenerator<Buffer> {
  let expected = 0
  for await (const rows of readRows(db)) {
    for (const { seq, leaf, data } of rows) {
      if (seq !== expected)
        throw new VerificationError(
          'entry-order',
          expected,
          `Where entry ${expected} belongs stands entry ${seq}: entries were removed, added or moved.`,
        )
      if (!leafHash(data).equals(leaf))
        throw new VerificationError('leaf', seq, `The stored leaf of entry ${seq} is not the hash of its text.`)
      expected += 1
    }
    yield Buffer.from(rows.map(({ data }) => `${data}\n`).join(''))
  }
}

async function* bodyBytes(db: Kysely<DB>): AsyncGenerator<Buffer> {
  for await (const rows of readRows(db)) yield Buffer.from(rows.map((row) => `${bodyLine(row)}\n`).join(''))
}
