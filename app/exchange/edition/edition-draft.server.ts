import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { Refusal } from '../../review/rules/refusal'
import { noChanges, type EditorChanges } from './materials'

/** Longest sentence of an editor, in UTF-16 code units. */
export const longestSentence = 4000

const changes = z.object({
  order: z.array(z.number()),
  wordings: z.record(z.coerce.number(), z.object({ text: z.string(), version: z.number() })),
  out: z.array(z.number()),
})

/** What editors changed for a day; nothing where nobody did. */
export async function readEditorChanges(db: ReadDatabase, day: string): Promise<EditorChanges> {
  const row = await db.selectFrom('working.edition_draft').select('changes').where('day', '=', day).executeTakeFirst()
  const read = row && changes.safeParse(row.changes)
  return read?.success ? read.data : noChanges
}

/** Changes what editors changed for a day; two who do so at once come one after the other. */
async function change(db: Kysely<DB>, day: string, edit: (changes: EditorChanges) => EditorChanges): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`edition ${day}`}))`.execute(tx)
    const edited = JSON.stringify(edit(await readEditorChanges(tx, day)))
    await tx
      .insertInto('working.edition_draft')
      .values({ day, changes: edited })
      .onConflict((conflict) => conflict.column('day').doUpdateSet({ changes: edited, changed_at: sql`now()` }))
      .execute()
  })
}

/** Names the words that an editor had before them, so that two never overwrite each other unseen. */
export function wordsSeen(text: string | null): string {
  return text === null ? '' : createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Gives a claim other words in the edition of a day; null takes them away. Throws `Refusal` where somebody else did so meanwhile. */
export function wordSentence(
  db: Kysely<DB>,
  day: string,
  sentence: { claim: number; version: number; text: string | null; seen: string },
): Promise<void> {
  const { claim, version, text, seen } = sentence
  return change(db, day, (before) => {
    if (wordsSeen(before.wordings[claim]?.text ?? null) !== seen) throw new Refusal('edition-changed')
    const { [claim]: _former, ...others } = before.wordings
    return { ...before, wordings: text === null ? others : { ...others, [claim]: { text, version } } }
  })
}

/** Leaves a claim out of the edition of a day, or takes it in again. */
export function leaveOut(db: Kysely<DB>, day: string, claim: number, out: boolean): Promise<void> {
  return change(db, day, (before) => ({
    ...before,
    out: out ? [...new Set([...before.out, claim])] : before.out.filter((each) => each !== claim),
  }))
}

/** Moves an event before or behind its neighbour. `shown` are the events of its section in the order in which the editor saw them. */
export function moveEvent(
  db: Kysely<DB>,
  day: string,
  { event, by, shown }: { event: number; by: -1 | 1; shown: readonly number[] },
): Promise<void> {
  return change(db, day, (before) => {
    const moved = [...shown]
    const at = moved.indexOf(event)
    const other = moved[at + by]
    if (at < 0 || other === undefined) return before
    moved[at] = other
    moved[at + by] = event
    return { ...before, order: [...before.order.filter((each) => !moved.includes(each)), ...moved] }
  })
}
