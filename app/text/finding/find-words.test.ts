import { expect, test } from 'vitest'
import { findWords } from './find-words'

const text = 'سقطت قذيفة\n\n  على حي جوبر. وسقطت قذيفة على حي التضامن.'

test('words are found letter by letter, whatever the white space between them', () => {
  for (const words of ['قذيفة على حي جوبر', ' قذيفة\nعلى  حي جوبر '])
    expect(findWords(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(['قذيفة\n\n  على حي جوبر'])
})

test('each place is told, and none for other letters or for nothing', () => {
  expect(findWords(text, 'سقطت قذيفة').map(({ start }) => start)).toEqual([0, 28])
  expect(findWords(text, 'سقطت قذائف')).toEqual([])
  expect(findWords(text, ' \n')).toEqual([])
})

test('a long text of one letter is searched in a moment', () => {
  const before = performance.now()
  expect(findWords('ا'.repeat(500_000), `${'ا'.repeat(5_000)}ب`)).toEqual([])
  expect(performance.now() - before).toBeLessThan(2_000)
})
