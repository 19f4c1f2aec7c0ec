import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlText } from './xml-text'

test.each([
  ['نص عادي\tو\nسطر\r', 'نص عادي\tو\nسطر\r'],
  ['page\fpage', 'page\npage'],
  ['a\u0000b\u0007c\u000bd\u001fe', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
  ['\ufffe\uffff', '\ufffd\ufffd'],
  ['half \ud83d, half \ude00, whole 😀', 'half \ufffd, half \ufffd, whole 😀'],
  ['\u202eنص\u202c \u0085', '\u202eنص\u202c \u0085'],
])('%j is written as %j', (text, written) => expect(xmlText(text)).toBe(written))

test('whatever comes in, XML may hold what is written', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udfff', '\f', '\u0001'))
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      expect(xmlText(parts.join(''))).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
    }),
  )
})
