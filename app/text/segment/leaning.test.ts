import { expect, test } from 'vitest'
import { leansOnBefore } from './leaning'

test.each([
  ['مما أدى إلى انقطاع الكهرباء عن الحي', true],
  ['ما أسفر عن إصابة حارس البستان', true],
  ['حيث انهار سقف المستودع', true],
  ['كما توقفت الحافلات عن السير', true],
  ['مضيفاً أن الطريق أُغلق ليلاً', true],
  ['وذلك بعد يومين من العاصفة', true],
  ['انهار سقف المستودع صباحاً', false],
  ['وصلت الحافلات إلى المدينة', false],
  ['', false],
  ['which left the market closed', true],
  ['and closed the market', true],
  ['The market closed at noon', false],
  ['It closed at noon', false],
])('%s', (quote, leans) => {
  expect(leansOnBefore(quote)).toBe(leans)
})
