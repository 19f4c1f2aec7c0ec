import { expect, test } from 'vitest'
import { runAction } from '../../audit/action/action.server'
import { undoImport } from '../../intake/report/undo-import.server'
import { MOST_HOLDERS } from '../../matching/blocking/crowded-keys'
import { openDeskOfPosts, pairsOf } from '../../testing/desk-of-posts'

const letters = [...'بجدرسعفقكلمنهو']
/** One word of each is in no other. */
const posts = Array.from({ length: MOST_HOLDERS + 6 }, (_, at) => {
  const name = [at % 14, Math.floor(at / 14), (at * 5) % 14].map((each) => letters[each]).join('ا')
  return `أصاب القصف على بلدة تسيل متجر ${name} وأحرق ما فيه.`
})

test('of very many passages of one day and place some are compared, the same whatever comes in first', async () => {
  const db = await openDeskOfPosts(posts, 1_000_000)
  const together = await pairsOf(db)
  expect(together.length).toBeGreaterThanOrEqual((MOST_HOLDERS * (MOST_HOLDERS - 1)) / 2)
  expect(together.length).toBeLessThan((posts.length * (posts.length - 1)) / 2)
  expect(await pairsOf(await openDeskOfPosts([...posts].reverse(), 500))).toEqual(together)

  const gone = await db.selectFrom('record.report').select('id').orderBy('text_sha256').limit(8).execute()
  await runAction(db, { actor: { operator: 'test' }, kind: 'undo-import' }, (tx) =>
    undoImport(
      tx,
      gone.map(({ id }) => id),
    ),
  )
  const left = posts.length - gone.length
  expect(await pairsOf(db)).toHaveLength((left * (left - 1)) / 2)
})
