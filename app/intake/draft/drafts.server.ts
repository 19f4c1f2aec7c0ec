import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { isFinished, noteFinished } from './finished-drafts.server'
import { readBytes, type BytesToRead } from './read-bytes.server'
import { selectDraft, asDraft, store, type Draft, type DraftChange } from './draft-row.server'

/** Keeps bytes as a draft with proposed cuts, and returns its id. Throws `UploadError` for what cannot be read as text. */
export async function createDraft(
  db: Kysely<DB>,
  personId: number,
  received: BytesToRead,
  /** Names the form that brought it: sent again, it leads to the same draft. */
  request: string = randomUUID(),
): Promise<string> {
  const earlier = await db
    .selectFrom('working.draft')
    .select(['person_id', 'bytes'])
    .where('id', '=', request)
    .executeTakeFirst()
  if (earlier?.person_id === personId && earlier.bytes.equals(received.bytes)) return request
  const read = await readBytes(db, received)
  // A form that was changed and sent again brings another text.
  const id = earlier || (await isFinished(db, request)) ? randomUUID() : request
  await db
    .insertInto('working.draft')
    .values({
      id,
      person_id: personId,
      file_name: received.fileName,
      bytes: Buffer.from(received.bytes),
      kind: read.kind,
      forwarded_from: read.forwardedFrom,
      encoding: read.encoding ?? '',
      encoding_confidence: read.confidence,
      doubts: JSON.stringify(read.doubts),
      text: read.text,
      plan: JSON.stringify(read.plan),
      details: JSON.stringify(read.details),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

/** The draft, or null where this person has none of that id. */
export async function readDraft(db: ReadDatabase, personId: number, id: string): Promise<Draft | null> {
  const row = await selectDraft(db).where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  return row ? asDraft(row) : null
}

/** The bytes that a draft was read from. */
export async function readDraftBytes(db: ReadDatabase, id: string): Promise<Buffer> {
  const { bytes } = await db.selectFrom('working.draft').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()
  return bytes
}

/**
 * Changes a draft by what `change` makes of it, one change after the other where
 * two come at once. Returns null where there is no such draft; what `change` throws leaves it as it was.
 */
export async function changeDraft(
  db: Kysely<DB>,
  personId: number,
  id: string,
  change: (draft: Draft) => DraftChange,
): Promise<Draft | null> {
  return db.transaction().execute(async (tx) => {
    const row = await selectDraft(tx)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return null
    const draft = asDraft(row)
    const changed = { ...change(draft), changedAt: new Date() }
    await store(tx, id, changed)
    return { ...draft, ...changed }
  })
}

/** Throws a draft away; it was nobody's record. */
export async function discardDraft(db: Kysely<DB>, personId: number, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('working.draft')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await noteFinished(db, { id, personId, outcome: 'discarded', reportIds: [] })
}
