import { expect, test } from 'vitest'
import { readBox, readTime, writeTime } from './evidence-place'

test.each([
  ['7', 7_000],
  ['1:05', 65_000],
  [' 1:02:03.5 ', 3_723_500],
  ['90', 90_000],
])('%s is a time', (written, ms) => {
  expect(readTime(written)).toBe(ms)
})

test.each(['', 'x', '1:60', '1:2:3:4', '-1', '1:5.', '0x10', '999:00:00', '1e3'])('%s is none', (written) => {
  expect(readTime(written)).toBeNull()
})

test.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [3_723_500, '1:02:03.5'],
])('%d ms are read as %s', (ms, written) => {
  expect(writeTime(ms)).toBe(written)
})

test('a part of a picture is four shares of it that lie within it', () => {
  expect(readBox('10, 20, 30.5, 40')).toEqual([100, 200, 305, 400])
  for (const wrong of ['10 20 30', '90 0 20 10', '0 0 0 10', 'a b c d', '-1 0 10 10', '0 0 1000 10'])
    expect(readBox(wrong)).toBeNull()
})
