import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { queueNeighbours } from '../../queries/queue/next-in-queue.server'
import { listQueue } from '../../queries/queue/list-queue.server'
import { readClaimReviews } from '../../queries/claims/read-claim-reviews.server'
import { readQueueFilters } from '../../rules/queue/read-queue-filters.server'
import { openReviewDatabase } from '../../testing/reviews-for-tests'
import { hasResolver, readResolverGap } from './resolvers.server'

test('a disagreement that nobody can resolve says so, and stands in the lists of its parties', async () => {
  const database = await createTestDatabase()
  const { db } = database.app
  const { people, prepare, give } = await openReviewDatabase(database)
  const { nizar = 0, wafa = 0 } = people
  expect(await readResolverGap(db)).toEqual({ kind: 'if-they-review', names: ['زميل اسمه wafa'] })

  // The only lead is one of the two who disagree.
  const { claimId } = await prepare()
  await give('wafa', claimId, 'confirmed')
  await give('nizar', claimId, 'disputed')
  expect(await hasResolver(db, [wafa, nizar])).toBe(false)
  const filters = readQueueFilters(new URLSearchParams())
  for (const person of [wafa, nizar]) {
    expect(await readClaimReviews(db, claimId, person)).toMatchObject({ awaits: 'disagreement', resolvable: false })
    const { items } = await listQueue(db, filters, person, null, 20)
    expect(items.map(({ kind, claim }) => [kind, claim])).toContainEqual(['disagreement', claimId])
    // It waits, and is never what a party is led to next.
    expect((await queueNeighbours(db, filters, person, null)).next).toBeNull()
  }
  await database.act(
    (tx) =>
      tx
        .updateTable('record.person')
        .set({ role: 'lead' })
        .where('id', '=', people.salma ?? 0)
        .execute(),
    'change-role',
  )
  expect((await readClaimReviews(db, claimId, wafa)).resolvable).toBe(true)
  expect((await queueNeighbours(db, filters, people.salma ?? 0, null)).next).toBe(`/claims/${claimId}`)
})
