import { expect, test } from 'vitest'
import { beginningOf, trimEndOf } from './trim-end'

test('the end is trimmed of the named characters alone', () => {
  expect(trimEndOf('حلب :: ', /[:\s]/)).toBe('حلب')
  expect(trimEndOf('a: b', /[:\s]/)).toBe('a: b')
  expect(trimEndOf('news 🚨🚨', /[\s\p{Extended_Pictographic}]/u)).toBe('news')
  expect(trimEndOf('::', /:/)).toBe('')
})

test('a beginning ends with a whole word, or a whole letter', () => {
  expect(beginningOf('one two', 7)).toBe('one two')
  expect(beginningOf('one two three', 8)).toBe('one two …')
  expect(beginningOf('one two three', 7)).toBe('one two …')
  expect(beginningOf('one  two three', 5)).toBe('one …')
  expect(beginningOf('a👩‍🚒b', 3)).toBe('a …')
  expect(beginningOf('مُدَرِّسَة', 4)).toBe('مُدَ …')
})
