import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { addSource } from '../../commands/sources.server'
import { findNearSource, findNearSources } from './near-source.server'

test('a name that is nearly that of a source finds it, one that looks the same or is another does not', async () => {
  const { act, app } = await createTestDatabase()
  const id = await act((tx) => addSource(tx, { name: 'شبكة أخبار الميناء', kind: 'other', reliability: 'F', note: '' }))
  const near = { id, name: 'شبكة أخبار الميناء' }
  for (const name of [
    'شبكة اخبار الميناء',
    'شبكة أخبار ميناء',
    'شبكة أخبار المينا',
    'شبكة أخبار الميناء!',
    'شبكه أخبار الميناء',
  ])
    expect(await findNearSource(app.db, name), name).toEqual(near)
  for (const name of ['شبكة\u00a0أخبار  الميناء\u200f', 'وكالة أخبار الجبل', 'شبكة أخبار الميناء ٢'])
    expect(await findNearSource(app.db, name), name).toBeNull()
  // Of several names typed at once, also one before may be nearly the same.
  const typed = [
    'شبكة أخبار المينا',
    'شبكة أخبار الميناء',
    '',
    'إذاعة السهول',
    'إذاعة السهول',
    'إذاعة السهوب',
    'إذاعه السهول',
  ]
  expect(await findNearSources(app.db, typed)).toEqual([
    'شبكة أخبار الميناء',
    null,
    null,
    null,
    null,
    'إذاعة السهول',
    'إذاعة السهول',
  ])
})
