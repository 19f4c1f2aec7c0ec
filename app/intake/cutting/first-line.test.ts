import { expect, test } from 'vitest'
import { firstLine } from './first-line'

test.each(['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\\n'])(
  'a first line ends at every kind of line end: %j',
  (end) => {
    expect(firstLine(`${end}${end} نشرة المساء ${end}قصف الطيران حلب.${end}`)).toBe('نشرة المساء')
  },
)

test('a heading loses its colons, a long line is cut between words, nothing has no first line', () => {
  expect(firstLine('ريف دمشق::\nقصف')).toBe('ريف دمشق')
  expect(firstLine('one two three', 8)).toBe('one two …')
  expect(firstLine(' \u200b\n')).toBe('')
})
