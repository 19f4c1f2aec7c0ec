import { expect, test } from 'vitest'
import { trimEndOf } from './trim-end'

test('the end is trimmed of the named characters alone', () => {
  expect(trimEndOf('حلب :: ', /[:\s]/)).toBe('حلب')
  expect(trimEndOf('a: b', /[:\s]/)).toBe('a: b')
  expect(trimEndOf('news 🚨🚨', /[\s\p{Extended_Pictographic}]/u)).toBe('news')
  expect(trimEndOf('::', /:/)).toBe('')
})
