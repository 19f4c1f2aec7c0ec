import { expect, test } from 'vitest'
import { pageWith, textPages } from './text-pages'

test('a text is cut at the ends of lines, of words, and through no letter, and nothing of it is lost', () => {
  for (const text of ['سطر أول\nسطر ثان\nسطر ثالث طويل', 'كلمة '.repeat(20), '😀'.repeat(20), '', 'قصير']) {
    const pages = textPages(text, 15)
    expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(pages.every(({ start, end }) => end - start <= 15)).toBe(true)
    expect(pages.every(({ start, end }) => !/\p{Surrogate}/u.test(text.slice(start, end)))).toBe(true)
  }
  expect(textPages('سطر أول\nسطر ثان', 10)).toEqual([
    { start: 0, end: 8 },
    { start: 8, end: 15 },
  ])
})

test('a place is on the page that it lies in', () => {
  const pages = textPages('a\n'.repeat(100), 50)
  expect([0, 49, 50, 199].map((at) => pageWith(pages, at))).toEqual([1, 1, 2, 4])
})
