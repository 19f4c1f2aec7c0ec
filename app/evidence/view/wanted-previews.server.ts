import { stat } from 'node:fs/promises'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { pathBeside } from '../files/keep-beside.server'
import { lookAgain } from './look-again'
import { previewEnding, type PreviewVariant } from './preview-name'

/** The channel on which a worker hears that a preview is wanted. */
export const previewChannel = 'muqabala_previews'

/** A worker that was killed while it made one, or that the file itself killed, does not make it for ever. */
const mostAttempts = 3
const takenForSeconds = 120
/** What could not be shown may be shown by a later release, or once a program is installed. */
const failedForHours = 24

/** The path of a preview that is there; it decodes nothing. Null where it is not there. */
export async function findPreview(directory: string, variant: PreviewVariant): Promise<string | null> {
  const path = pathBeside(directory, variant.sha256, previewEnding(variant))
  return (await stat(path).catch(() => null)) ? path : null
}

/** Whether a preview is there, is wanted of a worker, or cannot be made. */
export type PreviewState = 'ready' | 'coming' | 'none'

/** Asks a worker for a preview, and waits for it so long, in milliseconds. */
export async function awaitPreview(
  db: Kysely<DB>,
  directory: string,
  variant: PreviewVariant,
  most: number,
): Promise<PreviewState> {
  if (await findPreview(directory, variant)) return 'ready'
  await wantPreview(db, variant)
  const look = async () => {
    if (await findPreview(directory, variant)) return 'ready' as const
    return (await hasFailed(db, variant)) ? ('none' as const) : null
  }
  return (await lookAgain(look, most)) ?? 'coming'
}

async function wantPreview(db: Kysely<DB>, { sha256: file_id, page, size, covered }: PreviewVariant): Promise<void> {
  const added = await db
    .insertInto('working.wanted_preview')
    .values({ file_id, page, size, covered })
    .onConflict((conflict) =>
      conflict
        .columns(['file_id', 'page', 'size', 'covered'])
        .doUpdateSet({ asked_at: sql`now()`, failed_at: null, attempts: 0, taken_at: null })
        .where(sql<boolean>`working.wanted_preview.failed_at < now() - make_interval(hours => ${failedForHours}::int)`),
    )
    .returning('file_id')
    .executeTakeFirst()
  if (added) await sql`select pg_notify(${previewChannel}, '')`.execute(db)
}

async function hasFailed(db: Kysely<DB>, { sha256, page, size, covered }: PreviewVariant): Promise<boolean> {
  const row = await db
    .selectFrom('working.wanted_preview')
    .select('failed_at')
    .where('file_id', '=', sha256)
    .where('page', '=', page)
    .where('size', '=', size)
    .where('covered', '=', covered)
    .executeTakeFirst()
  return row !== undefined && row.failed_at !== null
}

/** A preview that a worker is to make, and the type of its file. */
export interface WantedPreview extends PreviewVariant {
  mediaType: string
}

/** Takes the preview that waits the longest; no other worker gets it. Null where none waits. */
export async function takeWantedPreview(db: Kysely<DB>): Promise<WantedPreview | null> {
  const { rows } = await sql<WantedPreview>`
    with lost as (
      update working.wanted_preview set failed_at = now()
       where failed_at is null and attempts >= ${mostAttempts} and taken_at < now() - make_interval(secs => ${takenForSeconds})
    ), next as (
      select file_id, page, size, covered from working.wanted_preview
       where failed_at is null and attempts < ${mostAttempts}
         and (taken_at is null or taken_at < now() - make_interval(secs => ${takenForSeconds}))
       order by asked_at limit 1 for update skip locked
    ) update working.wanted_preview w set attempts = w.attempts + 1, taken_at = now()
        from next, record.stored_file f
       where w.file_id = next.file_id and w.page = next.page and w.size = next.size and w.covered = next.covered
         and f.id = w.file_id
      returning w.file_id as sha256, w.page, w.size, w.covered, f.media_type as "mediaType"`.execute(db)
  return rows[0] ?? null
}

/** Says that a preview was made, or that it cannot be. */
export async function endWantedPreview(db: Kysely<DB>, variant: PreviewVariant, made: boolean): Promise<void> {
  const { sha256, page, size, covered } = variant
  const key = sql`file_id = ${sha256} and page = ${page} and size = ${size} and covered = ${covered}`
  await (
    made
      ? sql`delete from working.wanted_preview where ${key}`
      : sql`update working.wanted_preview set failed_at = now() where ${key}`
  ).execute(db)
}
