import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { runAction } from '../action/action.server'
import { countActions, readActions } from './read-actions.server'

// The template's own entry, number 0, is its gazetteer.
async function somethingRecorded() {
  const { owner } = await createTestDatabase()
  const act = (name: string, kind: 'add-source' | 'change-source', reason = '') =>
    runAction(owner.db, { actor: { operator: name }, kind, reason }, async (tx) => {
      if (kind === 'add-source')
        await tx
          .insertInto('record.source')
          .values({ name: `Source of ${name} ${reason}`, kind: 'agency' })
          .execute()
      else await tx.updateTable('record.source').set({ reliability: 'B' }).where('id', '=', 1).execute()
    })
  await act('one', 'add-source', 'first')
  await act('two', 'add-source', 'second')
  await act('one', 'change-source')
  await runAction(owner.db, { actor: { visitor: true }, kind: 'log-in-failed' }, () => Promise.resolve())
  return owner.db
}

const seqs = (actions: { seq: number }[]) => actions.map((action) => action.seq)

test('actions come newest first, with their summary, reason and names', async () => {
  const db = await somethingRecorded()
  const actions = await readActions(db, { limit: 10 })
  expect(seqs(actions)).toEqual([4, 3, 2, 1, 0])
  expect(actions[0]).toMatchObject({ actor: { by: 'visitor' }, kind: 'log-in-failed', summary: { person: null } })
  expect(actions[1]).toMatchObject({
    actor: { by: 'operator', name: 'one' },
    summary: { source: { id: 1, name: 'Source of one first' }, reliability: { before: 'F', after: 'B' } },
  })
  expect(actions[3]).toMatchObject({ reason: 'first', subjects: ['source:1'] })
  expect(actions[4]).toMatchObject({ kind: 'load-gazetteer', actor: { by: 'operator' } })
})

test('each condition narrows', async () => {
  const db = await somethingRecorded()
  const found = async (filter: object) => seqs(await readActions(db, { ...filter, limit: 10 }))
  expect(await found({ actor: 'operator:one' })).toEqual([3, 1])
  expect(await found({ kind: 'change-source' })).toEqual([3])
  expect(await found({ without: ['add-source', 'log-in-failed'] })).toEqual([3, 0])
  expect(await found({ source: 1 })).toEqual([3, 1])
  expect(await found({ source: 12 })).toEqual([])
  expect(await found({ claim: [1] })).toEqual([])
  expect(await found({ claim: [] })).toEqual([])
  expect(await found({ person: 1 })).toEqual([])
  expect(await countActions(db, { actor: 'operator:one' })).toBe(2)
})

test('times bound a half-open range to the microsecond', async () => {
  const db = await somethingRecorded()
  const [, , second] = (await readActions(db, { limit: 10 })).reverse()
  const at = new Date(second?.at ?? '')
  const later = new Date(at.getTime() + 1)
  const between = await readActions(db, { from: at.toISOString(), to: later.toISOString(), limit: 10 })
  expect(seqs(between)).toContain(2)
  expect(await countActions(db, { to: '2000-01-01T00:00:00Z' })).toBe(0)
  expect(await countActions(db, { from: '2000-01-01T00:00:00Z' })).toBe(5)
})

test('pages follow each other in both directions', async () => {
  const db = await somethingRecorded()
  expect(seqs(await readActions(db, { limit: 2 }))).toEqual([4, 3])
  expect(seqs(await readActions(db, { limit: 2, before: 3 }))).toEqual([2, 1])
  expect(seqs(await readActions(db, { limit: 2, after: 0 }))).toEqual([2, 1])
})

test('of long changes those are read that fit a list together, the shortest first; of all, the reason', async () => {
  const db = await somethingRecorded()
  for (const [at, length] of [400_000, 500_000, 500_000].entries())
    await runAction(db, { actor: { operator: 'one' }, kind: 'change-source', reason: `"long" \\ ${at}` }, (tx) =>
      tx
        .updateTable('record.source')
        .set({ reliability: 'A', note: `${at}`.repeat(length) })
        .where('id', '=', 1)
        .execute(),
    )
  const found = await readActions(db, { kind: 'change-source', limit: 3 })
  expect(found.map(({ seq, reason, summary }) => [seq, reason, summary.fields])).toEqual([
    [7, '"long" \\ 2', []],
    [6, '"long" \\ 1', []],
    [5, '"long" \\ 0', ['note']],
  ])
})
