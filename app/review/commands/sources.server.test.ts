import { describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { addSource, changeSource, newSource, sourceByName, sourcesByName } from './sources.server'
import { sourceVersion } from '../rules/verdicts/source-version'

const source = (name: string) => newSource.parse({ name })
const spellings = [
  'شبكة الفرات',
  'شبكة الفرات\u200f',
  'شبكة\u00a0الفرات',
  'شبكة  الفرات',
  'شبكـة الفرات',
  'شبكة الفرات'.normalize('NFD'),
  'شبكة الفُرات',
  'شبکة الفرات',
]

describe('a source', () => {
  it('is one whatever its name is spelt with that nobody sees', async () => {
    const { act, app } = await createTestDatabase()
    const ids = await act((tx) => sourcesByName(tx, spellings.map(source)), 'add-source')
    expect(new Set(ids.values()).size).toBe(1)
    for (const name of spellings) {
      expect(await act((tx) => sourceByName(tx, source(name)), 'add-source')).toBe(ids.get('شبكة الفرات'))
      await expect(act((tx) => addSource(tx, source(name)), 'add-source')).rejects.toMatchObject({ code: 'name-taken' })
    }
    expect(await app.db.selectFrom('record.source').select('name').execute()).toEqual([{ name: 'شبكة الفرات' }])
    await act((tx) => addSource(tx, source('شبكه الفرات')), 'add-source')
  })

  it('is added once by two who add it at the same time', async () => {
    const { act, app } = await createTestDatabase()
    const ids = await Promise.all(
      spellings.slice(0, 4).map((name) => act((tx) => sourceByName(tx, source(name)), 'add-source')),
    )
    expect(new Set(ids).size).toBe(1)
    expect(await app.db.selectFrom('record.source').select('id').execute()).toHaveLength(1)
  })

  it('is not renamed to what looks like another, and twins of earlier times keep their names', async () => {
    const { act } = await createTestDatabase()
    const [one, twin, other] = await act(
      (tx) =>
        tx
          .insertInto('record.source')
          .values(
            ['شبكة الفرات', 'شبكة الفرات\u200f', 'أخرى'].map((name) => ({
              name,
              kind: 'other' as const,
              reliability: 'F' as const,
              note: '',
            })),
          )
          .returning('id')
          .execute(),
      'add-source',
    )
    const rename = (id: number | undefined, name: string) =>
      act(async (tx) => {
        const seen = sourceVersion(
          await tx
            .selectFrom('record.source')
            .select(['name', 'kind', 'note'])
            .where('id', '=', id ?? 0)
            .executeTakeFirstOrThrow(),
        )
        await changeSource(tx, id ?? 0, seen, { name, kind: 'other', note: 'new' })
      }, 'change-source')
    await expect(rename(other?.id, 'شبكة  الفرات')).rejects.toMatchObject({ code: 'name-taken' })
    await rename(twin?.id, 'شبكة الفرات\u200f')
    await rename(one?.id, 'شبكة  الفرات')
    await expect(rename(one?.id, 'شبكة الفرات\u200f')).rejects.toMatchObject({ code: 'name-taken' })
  })

  it('has a name that can be seen', () => {
    expect(newSource.safeParse({ name: '\u200f\u200b' }).success).toBe(false)
  })
})
