import { expect, test } from 'vitest'
import { runAction } from '../../../audit/action/action.server'
import { createTestDatabase } from '../../../testing/database'
import { listActions } from './list-actions.server'

test('the pages of the trail lead on and back, the newest first', async () => {
  const { owner } = await createTestDatabase()
  // The template's own entry, number 0, is its gazetteer.
  for (let at = 1; at <= 4; at++)
    await runAction(owner.db, { actor: { visitor: true }, kind: 'log-in-failed' }, () => Promise.resolve())
  const page = async (place: { before?: number; after?: number }) => {
    const { rows, previous, next } = await listActions(owner.db, place, 2)
    return [rows.map(({ seq }) => seq), previous?.seq ?? null, next?.seq ?? null]
  }
  expect(await page({})).toEqual([[4, 3], null, 3])
  expect(await page({ before: 3 })).toEqual([[2, 1], 2, 1])
  expect(await page({ before: 1 })).toEqual([[0], 0, null])
  expect(await page({ after: 0 })).toEqual([[2, 1], 2, 1])
  expect(await page({ after: 2 })).toEqual([[4, 3], null, 3])
  expect(await page({ before: 0 })).toEqual([[], null, null])
})
