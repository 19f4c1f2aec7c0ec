import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction, type Actor, type ReadDatabase } from '../../audit/action/action.server'
import { rehashFile, type Rehashed } from '../files/rehash.server'
import { isWhole } from './check-snapshot.server'
import { recordCustody } from './record-custody.server'

export interface CheckedAll {
  files: number
  bytes: number
  missing: string[]
  differing: string[]
}

export interface CheckOptions {
  /** Hears of each file that is missing or differs at once. */
  onDifference?: (found: Rehashed) => void
  /** Hears after each file how many were hashed. */
  onFile?: (files: number) => void
  /** Gives the check up. */
  signal?: AbortSignal
  /** The idempotency key of the action. */
  request?: string
}

const rowsAtOnce = 500

/**
 * Hashes every kept file anew and records it as one check, with an entry of custody for each file that is missing or differs.
 * It goes on after a difference, so that one run finds all of them.
 */
export async function checkAllFiles(
  db: Kysely<DB>,
  directory: string,
  actor: Actor,
  { onDifference, onFile, signal, request }: CheckOptions = {},
): Promise<CheckedAll> {
  const startedAt = new Date()
  const lastSnapshot = await readLastSnapshot(db)
  const checked: CheckedAll = { files: 0, bytes: 0, missing: [], differing: [] }
  const wrong: Rehashed[] = []
  for await (const id of storedFiles(db)) {
    signal?.throwIfAborted()
    const found = await rehashFile(directory, id)
    checked.files += 1
    checked.bytes += found.bytes
    onFile?.(checked.files)
    if (isWhole(found)) continue
    wrong.push(found)
    ;(found.found === null ? checked.missing : checked.differing).push(id)
    onDifference?.(found)
  }
  await runAction(db, { actor, kind: 'check-files', request }, async (tx) => {
    await tx
      .insertInto('record.fixity_check')
      .values({
        started_at: startedAt,
        ended_at: new Date(),
        files: checked.files,
        total_bytes: checked.bytes,
        last_snapshot_id: lastSnapshot,
        missing: checked.missing,
        differing: checked.differing,
        person_id: null,
      })
      .execute()
    await recordCustody(tx, await entriesFor(tx, wrong), null)
  })
  return checked
}

/** An entry for each snapshot that has the file. */
async function entriesFor(db: ReadDatabase, wrong: readonly Rehashed[]) {
  if (wrong.length === 0) return []
  const rows = await db
    .selectFrom('record.snapshot_file')
    .select(['snapshot_id', 'file_id'])
    .distinct()
    .where(
      'file_id',
      'in',
      wrong.map(({ sha256 }) => sha256),
    )
    .execute()
  const foundOf = new Map(wrong.map(({ sha256, found }) => [sha256, found]))
  return rows.map(({ snapshot_id, file_id }) => {
    const found = foundOf.get(file_id) ?? null
    return {
      snapshotId: snapshot_id,
      event: 'checked' as const,
      fileId: file_id,
      ...(found !== null && { foundSha256: found }),
    }
  })
}

async function readLastSnapshot(db: ReadDatabase): Promise<number | null> {
  const { last } = await db
    .selectFrom('record.snapshot')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last
}

async function* storedFiles(db: ReadDatabase): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('record.stored_file')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute()
    for (const { id } of rows) yield id
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    after = last.id
  }
}
