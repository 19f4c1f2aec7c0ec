import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NearNames, sourceKey } from './source-name'

const names = ['شبكة الفرات', 'مكتب حلب الإعلامي', 'وكالة ٢٤', 'Marsa Agency', 'أولى', 'تنسيقية داريا', "L'Info-Nord"]

test('a name keeps its key however it is written', () => {
  const ways: ((name: string) => string)[] = [
    (name) => `${name}\u200f`,
    (name) => `\u200b${name}`,
    (name) => name.normalize('NFD'),
    (name) => name.normalize('NFKD'),
    (name) => name.replace(' ', '\u00a0'),
    (name) => name.replace(' ', '  '),
    (name) => name.replace(' ', '\u200b'),
    (name) => name.replace(' ', '\u2800'),
    (name) => name.replace('-', '\u2011').replace("'", '’'),
    (name) => ` ${name}\t`,
    (name) => name.replace(/ي/g, 'ی').replace(/ك/g, 'ک'),
    (name) => name.replace(/ر/g, 'رَ'),
    (name) => name.replace(/ل/g, 'لـ'),
    (name) => name.toUpperCase(),
    (name) => name.replace(' ', ' \u2066').concat('\u2069'),
    (name) => name.replace('٢', '2'),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(fc.constantFrom(...ways), { maxLength: 4 }), (name, chosen) => {
      expect(sourceKey(chosen.reduce((written, way) => way(written), name))).toBe(sourceKey(name))
    }),
  )
  expect(new Set(names.map(sourceKey)).size).toBe(names.length)
})

test.each([
  ['شبكة الفرات', 'شبكه الفرات'],
  ['مكتب حلب الاعلامي', 'مكتب حلب الإعلامي'],
  ['شبكة الفرات', 'شبكة فرات'],
  ['تنسيقية داريا', 'تنسيقية داريّة'],
  ['Marsa Agency', 'Marsa Agnecy'],
  ['Marsa-Agency', 'Marsa Agency'],
  ['قناة الجسر', 'قناة "الجسر"'],
])('%s and %s are near', (one, two) => {
  expect(new NearNames([one]).find(two)).toBe(one)
  expect(new NearNames([two]).find(one)).toBe(two)
})

test.each([
  ['مكتب 1', 'مكتب 2'],
  ['وكالة A', 'وكالة B'],
  ['المصدر ألف', 'المصدر باء'],
  ['مكتب حلب', 'مكتب حمص'],
  ['تنسيقية داريا', 'تنسيقية دوما'],
  ['شاهد من جوبر', 'شاهد من جوبر الغربية'],
  ['Channel 2024', 'Channel 2025'],
])('%s and %s are two', (one, two) => {
  expect(new NearNames([one]).find(two)).toBeNull()
})
