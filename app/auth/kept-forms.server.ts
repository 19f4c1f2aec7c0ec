import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../db/schema'
import type { ReadDatabase } from '../audit/action/action.server'

/** A form that was not recorded: where it was, where it was sent, what was typed, and why: its session had ended, or a colleague changed what it would change. */
export interface KeptForm {
  page: string
  action: string
  fields: Record<string, string[]>
  reason: 'session' | 'changed'
}

/** Who typed it, and the browser where it was typed, by the hash of its cookie. */
export interface FormOwner {
  browser: string
  personId: number
}

/** The most that is kept of one form, in characters: a long pasted report. */
export const longestKept = 1_000_000
const mostPerPerson = 20
const keptFor = sql`interval '1 day'`

/** Passwords and codes are never kept. */
const secret = new Set(['password', 'again', 'current', 'code'])
/** What forms carry unseen: alone it is nothing that somebody typed or chose. */
const unseen = new Set(['request', 'seen', 'version'])

const fieldsShape = z.record(z.string(), z.array(z.string()))

/** Keeps what was typed, in place of what was kept of the same form before; `lost` where it is too long, `none` where there is nothing to keep. */
export async function keepForm(
  db: Kysely<DB>,
  { browser, personId }: FormOwner,
  { page, action, fields, reason }: KeptForm,
): Promise<'kept' | 'lost' | 'none'> {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.has(name)))
  if (Object.keys(kept).every((name) => unseen.has(name))) return 'none'
  const size = Object.entries(kept).reduce(
    (sum, [name, values]) => values.reduce((length, value) => length + value.length, sum + name.length),
    0,
  )
  // The database takes no U+0000 and no half characters.
  if (size > longestKept || Object.values(kept).some((values) => values.some((value) => /\0|\p{Cs}/u.test(value))))
    return 'lost'
  const written = JSON.stringify(kept)
  await db.transaction().execute(async (tx) => {
    const row = { browser, person_id: personId, page, action, fields: written, reason }
    await tx
      .insertInto('working.kept_form')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['browser', 'person_id', 'page', 'action'])
          .doUpdateSet({ fields: written, reason, kept_at: sql<Date>`now()` }),
      )
      .execute()
    await sql`delete from working.kept_form where kept_at < now() - ${keptFor}`.execute(tx)
    await sql`delete from working.kept_form k where person_id = ${personId} and (
      select count(*) from working.kept_form newer where newer.person_id = ${personId} and newer.kept_at > k.kept_at) >= ${mostPerPerson}`.execute(
      tx,
    )
  })
  return 'kept'
}

/** What this person typed in this browser into forms of a page. */
export async function readKeptForms(
  db: ReadDatabase,
  { browser, personId }: FormOwner,
  page: string,
): Promise<KeptForm[]> {
  const rows = await db
    .selectFrom('working.kept_form')
    .select(['page', 'action', 'fields', 'reason'])
    .where('browser', '=', browser)
    .where('person_id', '=', personId)
    .where('page', '=', page)
    .where('kept_at', '>', sql<Date>`now() - ${keptFor}`)
    .orderBy('kept_at', 'desc')
    .limit(mostPerPerson)
    .execute()
  return rows.map(({ fields, ...row }) => ({ ...row, fields: fieldsShape.parse(fields) }))
}

/** Forgets what was kept: of one form that was sent again, or of a page where somebody has no more use for it. */
export async function dropKeptForms(
  db: Kysely<DB>,
  { browser, personId }: FormOwner,
  { page, action }: { page?: string; action?: string },
): Promise<void> {
  await db
    .deleteFrom('working.kept_form')
    .where('browser', '=', browser)
    .where('person_id', '=', personId)
    .$if(page !== undefined, (query) => query.where('page', '=', page ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .execute()
}
