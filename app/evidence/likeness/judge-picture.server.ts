import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { Refusal } from '../../review/rules/refusal'

/** Two pictures by their hashes, in either order. */
export interface PicturePair {
  one: string
  other: string
}

/**
 * Records whether two pictures show the same; null takes back what was said. `seen` is the judgement that the page showed, null for
 * none. Returns the row's number. Throws `Refusal` where somebody said something else meanwhile.
 */
export async function judgePictures(
  tx: ActionTransaction,
  { one, other, same, seen }: PicturePair & { same: boolean | null; seen: number | null },
  personId: number | null,
): Promise<number> {
  const pair = one < other ? { file_id: one, other_id: other } : { file_id: other, other_id: one }
  const known = await tx
    .selectFrom('derived.likeness')
    .select('kind')
    .where('file_id', '=', pair.file_id)
    .where('other_id', '=', pair.other_id)
    .executeTakeFirst()
  const last = await tx
    .selectFrom('record.picture_judgement as j')
    .select(['j.id', 'j.same'])
    .where('file_id', '=', pair.file_id)
    .where('other_id', '=', pair.other_id)
    .where(sql<boolean>`not exists (select 1 from record.picture_judgement n where n.supersedes = j.id)`)
    .executeTakeFirst()
  if (!known && !last) throw new Refusal('not-found')
  if ((last?.id ?? null) !== seen) throw new Refusal('judged-meanwhile')
  if ((last?.same ?? null) === same) throw new Refusal('nothing-changed')
  const { id } = await tx
    .insertInto('record.picture_judgement')
    .values({ ...pair, same, supersedes: last?.id ?? null, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
