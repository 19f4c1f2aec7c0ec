import { expect, it } from 'vitest'
import { isRepeatedWording, wordingKey, type WordingHolder } from './repeated-wording'

const holder = (name: string, day: string | null, ...wordings: number[]): WordingHolder => ({
  name,
  day,
  wordings: new Set([1, ...wordings]),
})

it('knows one wording by its letters', () => {
  expect(wordingKey('رحم اللهُ الشهداء !')).toBe(wordingKey('رحم الله  الشهداء'))
  expect(wordingKey('رحم الله الجرحى')).not.toBe(wordingKey('رحم الله الشهداء'))
  expect(wordingKey('… — !')).toBe(0)
})

it('takes a sentence of three days for repeated, and that of many reports of one day not', () => {
  const days = ['2020-01-01', '2020-01-02', '2020-01-03'].map((day) => holder(day, day))
  expect(isRepeatedWording(days)).toBe(true)
  expect(isRepeatedWording(days.slice(1))).toBe(false)
  expect(isRepeatedWording(['a', 'b', 'c', 'd'].map((name) => holder(name, '2020-01-01')))).toBe(false)
})

it('takes reports without a day for unrelated where they share nothing else', () => {
  const apart = [holder('a', null, 2, 3), holder('b', null, 4, 5), holder('c', '2020-01-01', 6, 7)]
  expect(isRepeatedWording(apart)).toBe(true)
  expect(isRepeatedWording([...apart].reverse())).toBe(true)
  const copies = [holder('a', null, 2, 3), holder('b', null, 2, 3), holder('c', null, 2, 8)]
  expect(isRepeatedWording(copies)).toBe(false)
  expect(isRepeatedWording(['a', 'b', 'c'].map((name) => holder(name, null)))).toBe(false)
})
