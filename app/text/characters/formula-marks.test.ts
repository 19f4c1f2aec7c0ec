import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markFormula, unmarkFormula } from './formula-marks'

test.each([
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-1-cmd', "'-1-cmd"],
  ['-قصف الحي', "'-قصف الحي"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['\tx', "'\tx"],
  [' =1+1', "' =1+1"],
  ['\u00A0=1+1', "'\u00A0=1+1"],
  ['\uFEFF=1+1', "'\uFEFF=1+1"],
  ['\u200F=1+1', "'\u200F=1+1"],
  ['\u202E\u2066 =1+1', "'\u202E\u2066 =1+1"],
  ['＝1＋1', "'＝1＋1"],
  ['＋1＋1', "'＋1＋1"],
  ['－1－1', "'－1－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ["'=1", "''=1"],
  ["'+963 11 555", "''+963 11 555"],
  ['=HYPERLINK("http://x.example";"a")', `'=HYPERLINK("http://x.example";"a")`],
  // It would be computed: 963 - 11 - 555.
  ['+963-11-555', "'+963-11-555"],
])('%j becomes %j', (text, cell) => expect(markFormula(text)).toBe(cell))

test.each([
  '+963 11 555 0123',
  '+963115550123',
  '-4.5',
  '-4,500',
  '-٤٫٥',
  '+12%',
  'قتل ٧ = سبعة',
  "'قال الشاهد'",
  '"=1"',
  '1-1',
  '',
])('%j stays as it is', (text) => expect(markFormula(text)).toBe(text))

test('whoever takes a mark off has the very text', () => {
  const unit = fc.constantFrom(...'\'=+-@＝＋－＠ \t\r\n\u00A0\u200F\u202E\uFEFF"7٧.,%أ')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
      expect(unmarkFormula(markFormula(text))).toBe(text)
    }),
  )
})
