import { expect, test } from 'vitest'
import { findQuote } from './find-quote'

const found = (text: string, quote: string) => findQuote(text, quote).map(({ start, end }) => text.slice(start, end))

test.each([
  ['وصلت القافلة إلى المدينةِ مساءً، ثم غادرت.', 'القافله الى المدينة مساء', ['القافلة إلى المدينةِ مساءً']],
  ['The bridge was closed\non Monday – at dawn.', 'bridge was "closed on monday"', ['bridge was closed\non Monday']],
  ['أولاً فتح السوق وبعد ساعات أغلق من جديد', 'فتح السوق … أغلق', ['فتح السوق', 'أغلق']],
  ['بلغ العدد ٢٥ شخصاً', '25 شخصا', ['٢٥ شخصاً']],
  ['a a a b a a c', 'a a c', ['a a c']],
])('%j has %j at its place', (text, quote, spans) => {
  expect(found(text, quote)).toEqual(spans)
})

test.each([
  ['The bridge was open on Monday', 'bridge was closed'],
  ['أغلق ثم فتح السوق', 'فتح السوق … أغلق'],
  ['anything', '…'],
  ['anything', ''],
  ['', 'anything'],
])('%j has no %j', (text, quote) => {
  expect(findQuote(text, quote)).toEqual([])
})
