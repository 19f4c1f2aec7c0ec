import { describe, expect, test } from 'vitest'
import { minhashBands } from './minhash-bands'

const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `w${from + at}`)
const meets = (left: string[], right: string[]): boolean =>
  minhashBands(left).some((key) => minhashBands(right).includes(key))

describe('farKeys', () => {
  test('depend on the set of terms alone', () => {
    expect(minhashBands(['b', 'a', 'b'])).toEqual(minhashBands(['a', 'b']))
    expect(minhashBands([])).toEqual([])
  })

  test('are whole numbers of 37 bits, distinct, in rising order', () => {
    const keys = minhashBands(words(0, 12))
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => (a < b ? -1 : 1)))
    for (const key of keys) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 37).toBe(true)
  })

  test('meet where a fifth of the words was dropped, and seldom where a fifth is shared', () => {
    let copies = 0
    let strangers = 0
    for (let at = 0; at < 400; at += 1) {
      const base = at * 100
      copies += Number(meets(words(base, base + 10), words(base, base + 8)))
      strangers += Number(meets(words(base, base + 12), words(base + 8, base + 20)))
    }
    expect(copies / 400).toBeGreaterThan(0.93)
    expect(strangers / 400).toBeLessThan(0.005)
  })
})
