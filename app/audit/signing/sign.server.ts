import { existsSync } from 'node:fs'
import { sql, type Kysely } from 'kysely'
import { advisoryLocks } from '../../../db/advisory-locks'
import type { DB } from '../../../db/schema'
import { runAction, type Actor } from '../action/action.server'
import { openCheckpoint, signCheckpoint, signedAt, type Checkpoint } from './checkpoint'
import { readCheckpoints } from '../log/log-rows.server'
import { flush } from '../action/flush.server'
import { formatVerifyingKey, type SigningKey } from './note-key'
import { LogError, LogHead } from './sign-head.server'
import { readKeyFile, readSignerState, takeKeyFiles, writeSignerState, type SignerState } from './sign-key-file.server'

export interface Signed {
  id: number
  size: number
  note: string
}

/**
 * Signs what the log holds now, and stores the note. Returns null where the
 * last checkpoint covers everything. Throws `LogError`, and signs nothing, where
 * the log shrank or does not begin with what was signed before, by the signer's
 * own memory or by a note in the database. `head` goes on from an earlier call;
 * without one the whole log is read.
 */
export async function signLog(
  db: Kysely<DB>,
  keyFile: string,
  { head = new LogHead(), now = new Date() } = {},
): Promise<Signed | null> {
  return sign(db, keyFile, [readKeyFile(keyFile)], head, now)
}

/**
 * Puts a new key in place of an old one: an entry of the trail names both, and
 * the checkpoint over it is signed by both. From then on the old key counts no
 * more, and must be destroyed. Where it broke off, the same call goes on: with
 * the key that it had written, from the entry that it had appended. Returns the
 * key that signs from now on. Throws `LogError` and `KeyError`.
 */
export async function replaceKey(
  db: Kysely<DB>,
  actor: Actor,
  old: { file: string },
  next: { file: string; key: SigningKey },
  now = new Date(),
): Promise<Signed & { key: SigningKey }> {
  const key = readKeyFile(old.file)
  if (key.name !== next.key.name)
    throw new LogError('The new key must have the name of the old one: it is the name of the log.')
  const before = new LogHead()
  await before.advance(db)
  const namesBoth = ({ old: from, next: to }: { old: string; next: string }, taken: SigningKey) =>
    from === formatVerifyingKey(key) && to === formatVerifyingKey(taken)
  const begun =
    before.keyChange !== null && existsSync(next.file) && namesBoth(before.keyChange, readKeyFile(next.file))
  if (!begun) refuseForeignKey(before, [key], readSignerState(old.file)?.size ?? 0, false)
  const taken = takeKeyFiles(next.file, next.key)
  const subjects = [`old-key:${formatVerifyingKey(key)}`, `new-key:${formatVerifyingKey(taken)}`]
  if (!begun) await runAction(db, { actor, kind: 'replace-key', subjects }, () => Promise.resolve())
  const { rows } = await sql<{
    seq: string
  }>`select max(seq) as seq from audit.entry where head ->> 'kind' = 'replace-key'`.execute(db)
  // The old key's word ends exactly with the entry that replaces it, whatever was appended since.
  const size = Number(rows[0]?.seq) + 1
  const signed =
    (await sign(db, old.file, [key, taken], new LogHead(), now, size)) ??
    (await readCheckpoints(db)).find((checkpoint) => checkpoint.size === size)
  const state = readSignerState(old.file)
  if (!signed || !state) throw new LogError('The change of keys was not signed.')
  writeSignerState(next.file, state)
  return { id: signed.id, size: signed.size, note: signed.note, key: taken }
}

async function sign(
  db: Kysely<DB>,
  keyFile: string,
  keys: SigningKey[],
  head: LogHead,
  now: Date,
  size?: number,
): Promise<Signed | null> {
  const [key] = keys
  if (!key) throw new LogError('There is no key to sign with.')
  return db.transaction().execute(async (tx) => {
    // One signer at a time; the lock says nothing to those who append.
    await sql`select pg_advisory_xact_lock(${advisoryLocks.signing})`.execute(tx)
    const state = readSignerState(keyFile)
    const stored = await readCheckpoints(tx)
    await advanceOverSigned(tx, head, signedBefore(key, state, stored), size)
    refuseForeignKey(head, keys, state?.size ?? 0, size !== undefined)
    // Only a note that this key signed counts: others may write the table.
    const isSigned = stored.some(
      ({ size: covered, note }) => covered === head.size && signedAt(keys.at(-1) ?? key, openCheckpoint(note).note),
    )
    if (head.size === 0 || isSigned) return null
    // A signed entry that a power failure then took back would look like a log that shrank.
    await flush(db)
    const checkpoint = { origin: key.name, size: head.size, root: head.root() }
    writeSignerState(keyFile, checkpoint)
    const at = new Date(Math.floor(now.getTime() / 1000) * 1000)
    const note = signCheckpoint(checkpoint, keys, at.getTime() / 1000)
    const { id } = await tx
      .insertInto('audit.checkpoint')
      .values({ note, at })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, size: head.size, note }
  })
}

/** What was signed before, by its size: by the notes in the database and, before these, by the signer's own memory. */
function signedBefore(
  key: SigningKey,
  state: SignerState | null,
  stored: readonly { size: number; note: string }[],
): Map<number, Checkpoint> {
  const signed = new Map<number, Checkpoint>(stored.map(({ size, note }) => [size, openCheckpoint(note)]))
  if (state) signed.set(state.size, state)
  for (const { origin } of signed.values())
    if (origin !== key.name) throw new LogError(`This log is ${origin}, and the key is for ${key.name}.`)
  return signed
}

/** Reads the log up to `size` or its end, and refuses it where it does not begin with what was signed, or is shorter. */
async function advanceOverSigned(
  tx: Kysely<DB>,
  head: LogHead,
  signed: ReadonlyMap<number, Checkpoint>,
  size: number | undefined,
): Promise<void> {
  await head.advance(tx, {
    size,
    onSize(reached, root) {
      const before = signed.get(reached)
      if (before && !before.root.equals(root()))
        throw new LogError(
          `The first ${reached} entries are not those that were signed: something among them was changed.`,
        )
    },
  })
  const largest = Math.max(...signed.keys(), 0)
  if (head.size < largest)
    throw new LogError(`The log has ${head.size} entries, and ${largest} were signed: it shrank.`, head.size)
}

/**
 * A signature over an entry that replaces the key vouches for the next key. Whoever may write the log could append
 * such an entry and wait for the signer: it signs over a change that it made itself, and over no other.
 */
function refuseForeignKey({ keyChange }: LogHead, keys: SigningKey[], known: number, replacing: boolean): void {
  const last = keys.at(-1)
  if (!keyChange || !last) return
  if (keyChange.next !== formatVerifyingKey(last) || (keyChange.seq >= known && known > 0 && !replacing)) {
    throw new LogError(
      `Entry ${keyChange.seq} says that another key signs this log, and this signer did not replace it.`,
      keyChange.seq,
    )
  }
}
