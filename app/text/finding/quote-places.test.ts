import { expect, test } from 'vitest'
import { quotePlaces, wordsAt } from './quote-places'

const text = 'أُعيد فتح الجسر الشرقي. ثم اعيد فتح الجسر\nمرة أخرى.'
const found = (words: string) => quotePlaces(text, words).map(({ quote }) => quote)

test.each([
  ['letter by letter, where they stand so', 'اعيد فتح', ['اعيد فتح']],
  ['white space of any kind is the same', 'الجسر مرة', ['الجسر\nمرة']],
  ['in whatever spelling a search finds them, everywhere', 'إعيد فتح الجسر', ['أُعيد فتح الجسر', 'اعيد فتح الجسر']],
  ['with words left out', 'أعيد … الشرقي', ['أُعيد فتح الجسر الشرقي']],
  ['nothing, where they are not', 'أغلق الجسر', []],
  ['nothing, for marks alone', '…', []],
])('words are found %s', (_, words, places) => {
  expect(found(words)).toEqual(places)
})

test('more than twenty places are not told apart', () => {
  expect(quotePlaces('قصف، '.repeat(50), 'قصفٌ')).toHaveLength(20)
})

test.each([
  ['the words of a place', 0, 5, 'أُعيد'],
  ['nothing past the end', 0, 9999, null],
  ['nothing backwards', 5, 2, null],
])('%s', (_, start, end, words) => {
  expect(wordsAt(text, { start, end }, 100)).toBe(words)
})
