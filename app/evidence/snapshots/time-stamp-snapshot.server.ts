import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction, type Actor, type ReadDatabase } from '../../audit/action/action.server'
import { post, WitnessRequestError } from '../../audit/signing/witness-request.server'
import { grantsTimeStamp, stampedAt, timeStampRequest } from '../../audit/signing/witness-time-stamp'
import { recordCustody } from '../custody/record-custody.server'
import { storeFile } from '../files/store-file.server'
import { addSnapshotFiles, type NewSnapshotFile } from './record-snapshot.server'

/** A server that gives time stamps (RFC 3161). */
export interface TimeStampAuthority {
  address: string
  /** It stands in a private network, which the operator allows. */
  allowPrivate: boolean
}

export interface Stamping {
  db: Kysely<DB>
  actor: Actor
  directory: string
  authority: TimeStampAuthority
  /** The idempotency key of the action. */
  request: string
}

/**
 * Gets a time stamp over a snapshot as it was recorded, and keeps it with the text that it is over. Does nothing where it has
 * one. Throws where the authority gives none.
 */
export async function timeStampSnapshot(stamping: Stamping, snapshotId: number): Promise<void> {
  const { db, actor, directory, authority, request } = stamping
  const text = await stampedText(db, snapshotId)
  if (text === null || (await hasTimeStamp(db, snapshotId))) return
  const nonce = Buffer.concat([Buffer.of(1), randomBytes(8)])
  const query = timeStampRequest(Buffer.from(text), nonce)
  const answer = await post(authority.address, query, 'application/timestamp-query', authority)
  if (answer.status !== 200 || !grantsTimeStamp(answer.body, Buffer.from(text), nonce))
    throw new WitnessRequestError(`${authority.address} answered ${answer.status} without a time stamp`)
  const at = stampedAt(answer.body, Buffer.from(text))?.toISOString() ?? ''
  const own = await keep(directory, `snapshot-${snapshotId}.txt`, Buffer.from(text))
  const stamp = await keep(directory, `snapshot-${snapshotId}.tsr`, answer.body)
  const files: NewSnapshotFile[] = [own, { ...stamp, madeFrom: own.sha256, madeBy: authority.address }]
  const action = { actor, kind: 'time-stamp-snapshot' as const, request, subjects: [`snapshot:${snapshotId}`] }
  await runAction(db, action, async (tx) => {
    await addSnapshotFiles(tx, snapshotId, files, null)
    const details = { authority: authority.address, at }
    await recordCustody(tx, [{ snapshotId, event: 'time-stamped', fileId: stamp.sha256, details }], null)
  })
}

/**
 * What a time stamp is over: the snapshot's number, address and time, and its files by their hashes, a line each, as they came
 * with it. It follows from the record alone. Null where nothing was kept.
 */
export async function stampedText(db: ReadDatabase, snapshotId: number): Promise<string | null> {
  const snapshot = await db
    .selectFrom('record.snapshot')
    .select(['address', 'ended_at', 'request'])
    .where('id', '=', snapshotId)
    .executeTakeFirst()
  if (!snapshot) return null
  const files = await db
    .selectFrom('record.snapshot_file')
    .select(['file_id', 'role'])
    .where('snapshot_id', '=', snapshotId)
    .where('request', '=', snapshot.request)
    .orderBy('id')
    .execute()
  if (files.length === 0) return null
  const head = ['muqabala-snapshot/1', `snapshot ${snapshotId}`, `address ${snapshot.address ?? '-'}`]
  const lines = [
    ...head,
    `ended ${snapshot.ended_at.toISOString()}`,
    ...files.map((file) => `${file.file_id} ${file.role}`),
  ]
  return `${lines.join('\n')}\n`
}

async function hasTimeStamp(db: ReadDatabase, snapshotId: number): Promise<boolean> {
  const row = await db
    .selectFrom('record.snapshot_file')
    .select('id')
    .where('snapshot_id', '=', snapshotId)
    .where('role', '=', 'time-stamp')
    .executeTakeFirst()
  return row !== undefined
}

async function keep(directory: string, name: string, bytes: Buffer): Promise<NewSnapshotFile> {
  return { ...(await storeFile(directory, once(bytes))), role: 'time-stamp', name }
}

// oxlint-disable-next-line typescript/require-await
async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
