import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine, readRefused, receiveFileName, receiveText, refusedCharacter, writeRefused } from './incoming-text'

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\0',
      '\ufffd',
      '\ud800',
      '\r',
      '\v',
      '\f',
      '\u0085',
      '\u2028',
      '\u001b',
      '\u200b',
      '\u202e',
      'a',
      'حلب',
      '🚨',
      '\n',
      '\t',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('every line end of a field becomes one, and control characters go', () => {
  expect(receiveText('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\ni', 'field')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni')
  expect(receiveText('a\u0001\u001b[31m\u007f\u009fb\tc', 'field')).toBe('a[31mb\tc')
})

test('what matching and screens know how to treat passes', () => {
  const text = 'خمسة\u200bمدنيين \u200f\u202eنص\ufeff می\u200cرود'
  expect(receiveText(text, 'field')).toBe(text)
  expect(refusedCharacter(text, 'field')).toBeNull()
})

test.each(['\u200b', '\u00ad\u2060', ' \u200f\n\u2067', '\u3164', '\ufe0f'])(
  'a field in which nobody sees anything is empty: %j',
  (text) => {
    expect(receiveText(text, 'field')).toBe('')
    expect(receiveText(`${text}a`, 'field')).toBe(`${text}a`)
    expect(receiveText(text, 'original')).toBe(text)
  },
)

test('a refused character is told with its place, counted in characters', () => {
  expect(refusedCharacter('سطر\r\n🚨🚨\0', 'field')).toEqual({ kind: 'nul', line: 2, column: 3 })
  expect(refusedCharacter('a\v\ufffd', 'field')).toEqual({ kind: 'lost', line: 2, column: 1 })
  expect(refusedCharacter('a\ufffd', 'field', ['lost'])).toBeNull()
  expect(refusedCharacter('a\ud83d', 'field')).toMatchObject({ kind: 'half' })
  expect(refusedCharacter('a\ufffd', 'original')).toBeNull()
  expect(refusedCharacter('a\0', 'address')).toMatchObject({ kind: 'nul' })
})

test('an original is kept as it came, but for U+0000', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(receiveText(text, 'original')).toBe(text)
      expect(refusedCharacter(text, 'original') !== null).toBe(text.includes('\0'))
    }),
  )
})

test('what was received is received again as it is, and a name of a file is one clean line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const field = receiveText(text, 'field')
      expect(receiveText(field, 'field')).toBe(field)
      expect(field).not.toMatch(/[\x01-\x08\v\f\r\x0e-\x1f\x7f-\x9f\u2028\u2029]/)
      expect(receiveFileName(text)).not.toMatch(/[\0\v\f\r\x1b\u2028]|\p{Surrogate}/u)
      expect(oneLine(field)).not.toMatch(/[\n\t]/)
    }),
  )
})

test('a refused character travels as a code', () => {
  expect(readRefused(writeRefused({ kind: 'lost', line: 3, column: 12 }))).toEqual({
    code: 'U+FFFD',
    line: 3,
    column: 12,
  })
  expect(readRefused('too_big')).toBeNull()
})
