import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { DB } from '../../../db/schema'
import { runAction } from '../../audit/action/action.server'
import { undoImport } from '../../intake/report/undo-import.server'
import { MOST_COMPARED } from '../../matching/blocking/most-compared'
import { claimFilter } from '../queries/claims/claim-filter'
import { listClaims } from '../queries/claims/list-claims.server'
import { openDeskOfPosts, pairsOf } from '../../testing/desk-of-posts'

const posts = Array.from(
  { length: MOST_COMPARED + 6 },
  (_, at) => `سقطت ${at + 11} قذيفة هاون على حي المرجة في بلدة تسيل.`,
)

/** The texts that are suggested together, and those proposed as routine, once all is up to date. */
async function found(db: Kysely<DB>) {
  const pairs = await pairsOf(db)
  const { claims } = await listClaims(db, claimFilter.parse({ because: 'series' }))
  return { pairs, proposed: claims.map(({ headline }) => headline).sort() }
}

test('of very many passages of one day that differ in numbers alone some are compared, the same whatever comes in first', async () => {
  const db = await openDeskOfPosts(posts, 1_000_000)
  const together = await found(db)
  expect(together.pairs).toHaveLength((MOST_COMPARED * (MOST_COMPARED - 1)) / 2)
  expect(together.proposed).toHaveLength(posts.length - MOST_COMPARED)
  expect(await found(await openDeskOfPosts([...posts].reverse(), 500))).toEqual(together)

  const gone = await db.selectFrom('record.report').select(['id', 'text']).limit(10).execute()
  await runAction(db, { actor: { operator: 'test' }, kind: 'undo-import' }, (tx) =>
    undoImport(
      tx,
      gone.map(({ id }) => id),
    ),
  )
  const left = posts.length - gone.length
  expect(left).toBeLessThan(MOST_COMPARED)
  const without = await found(db)
  expect(without.pairs).toHaveLength((left * (left - 1)) / 2)
  expect(without.proposed).toEqual([])
})
