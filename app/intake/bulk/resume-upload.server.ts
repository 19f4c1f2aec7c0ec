import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { UploadState } from './bulk-upload-state.server'

/** Where an upload goes on: `request` is the number of its form, and what is sent begins with the file at `from` of those chosen. */
export interface Resumption {
  request: string
  from: number
}

/** Keeps how far an upload is. Each file of the form that it counts is whole. */
export async function saveUploadState(db: Kysely<DB>, state: UploadState): Promise<void> {
  await sql`update working.bulk_import set upload = ${JSON.stringify(state)}::jsonb where id = ${state.id}`.execute(db)
}

/** Names a new upload after its form, and forgets the one that the same form has begun before. */
export async function nameUpload(db: Kysely<DB>, id: string, personId: number, request: string): Promise<void> {
  await sql`delete from working.bulk_import where person_id = ${personId} and request = ${request} and received_at is null`.execute(
    db,
  )
  await sql`update working.bulk_import set request = ${request} where id = ${id}`.execute(db)
}

/**
 * What was kept of an upload: how many of the chosen files (a manifest counts as one), or the id of the import where all of it
 * has come. Null where nothing was kept.
 */
export async function keptOfUpload(
  db: ReadDatabase,
  personId: number,
  request: string,
): Promise<{ files: number } | { import: string } | null> {
  const found = await db
    .selectFrom('working.bulk_import')
    .select(['id', 'received_at', 'upload'])
    .where('person_id', '=', personId)
    .where('request', '=', request)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  if (found.received_at) return { import: found.id }
  return { files: (found.upload as UploadState | null)?.taken ?? 0 }
}

/**
 * Takes up an upload that broke off, as a new import with the files that were kept whole: whatever still reads for the old one
 * writes for an import that is gone, which its foreign keys refuse. Null where less was kept than `from`.
 */
export function resumeUpload(
  db: Kysely<DB>,
  personId: number,
  { request, from }: Resumption,
): Promise<UploadState | null> {
  return db.transaction().execute(async (tx) => {
    const old = await tx
      .selectFrom('working.bulk_import')
      .select(['id', 'upload'])
      .where('person_id', '=', personId)
      .where('request', '=', request)
      .where('received_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    const kept = old?.upload as UploadState | null | undefined
    if (!old || !kept || kept.taken < from) return null
    const state = { ...kept, id: randomUUID() }
    // The manifest of the form comes last, and goes before those of archives: nothing but those of archives lies behind what was kept.
    await sql`insert into working.bulk_import (id, person_id, source, request, upload, manifests)
      select ${state.id}, person_id, source, request, ${JSON.stringify(state)}::jsonb,
             (select coalesce(jsonb_agg(m order by place), '[]') from jsonb_array_elements(manifests) with ordinality as all_of_them(m, place) where place <= ${state.manifests})
        from working.bulk_import where id = ${old.id}`.execute(tx)
    await sql`update working.bulk_original set import_id = ${state.id} where import_id = ${old.id}`.execute(tx)
    await sql`update working.bulk_band set import_id = ${state.id} where import_id = ${old.id} and position <= ${state.rows}`.execute(
      tx,
    )
    await sql`update working.bulk_file set import_id = ${state.id} where import_id = ${old.id} and position <= ${state.rows}`.execute(
      tx,
    )
    await tx.deleteFrom('working.bulk_import').where('id', '=', old.id).execute()
    return state
  })
}
