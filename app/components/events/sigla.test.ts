import { expect, test } from 'vitest'
import { siglaList, siglum } from './sigla'

const names = (locale: 'ar' | 'en', count: number) =>
  Array.from({ length: count }, (_, at) => siglum(at, { locale, number: String }))

test('passages are named by letters, each another, and by letters with numbers after the last', () => {
  expect(names('en', 27).slice(24)).toEqual(['Y', 'Z', 'A2'])
  expect(names('ar', 29).slice(25)).toEqual(['ه', 'ي', 'أ2', 'ب2'])
  expect(new Set(names('ar', 60)).size).toBe(60)
})

test('no letter is the word for "and"', () => {
  expect(names('ar', 60).join(' ')).not.toContain('و')
})

test('in an Arabic list no letter is joined to the word for "and"', () => {
  const list = (items: string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(items)
  expect(siglaList(['ب', 'ث', 'خ'], { locale: 'ar', list })).toBe('ب، ث، خ')
  expect(siglaList(['B', 'D', 'G'], { locale: 'en', list })).toBe('B, D, and G')
})
