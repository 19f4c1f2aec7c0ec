import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { bigintArray, intArray, roughOrder, textArray } from './array-parameters'

test('the database reads what was written, in the order asked for', async () => {
  const { owner } = await createTestDatabase()
  const ints = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
  const texts = fc.array(
    fc.string({
      unit: fc.oneof(
        fc.constantFrom('ق', '{', '"', '\\', ',', ' ', '\ud83d'),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      ),
    }),
  )
  const bigints = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }))
  await fc.assert(
    fc.asyncProperty(ints, bigints, texts, async (small, large, words) => {
      const order = Uint32Array.from(large, (_, at) => large.length - 1 - at)
      const { rows } = await sql<{ small: number[]; large: string; reversed: string; words: string[] }>`
        select ${intArray(small)}::int[] as small, ${bigintArray(large)}::bigint[]::text as large, ${bigintArray(large, order)}::bigint[]::text as reversed, ${textArray(words)}::text[] as words`.execute(
        owner.db,
      )
      expect(rows).toEqual([
        {
          small,
          large: `{${large.join(',')}}`,
          reversed: `{${large.toReversed().join(',')}}`,
          words: words.map((word) => Buffer.from(word).toString()),
        },
      ])
    }),
    { numRuns: 50 },
  )
})

test('the rough order visits each place once, large differences rising', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 300 }), (numbers) => {
      const order = [...roughOrder(numbers)]
      expect(order.toSorted((one, two) => one - two)).toEqual(numbers.map((_, at) => at))
      const visited = order.map((at) => Math.floor((numbers[at] as number) / 1024))
      expect(visited).toEqual(visited.toSorted((one, two) => one - two))
    }),
  )
})
