import { expect, test } from 'vitest'
import { weighEvidence, type Weighed } from './evidence-weight'

const text = 'أغلقت البلدية جسر المدينة الشمالي أمام الشاحنات الثقيلة أسبوعاً كاملاً بسبب أعمال الصيانة'
const from = (report: number, source: number) => ({
  report,
  source,
  sourceName: `source ${source}`,
  forwardedFrom: null,
})
const own = { ...from(1, 1), quote: text, address: 'https://www.example.org/a/' }
const elsewhere = { ...from(2, 2), quote: 'الشاحنات ممنوعة من عبور الجسر', address: null }
const copied = { ...from(3, 3), quote: `نقلاً عن الوكالة: ${text}`, address: null }
const sameSource = { ...from(4, 1), quote: 'انتهت الصيانة قبل موعدها', address: null }

let id = 0
const piece = (from: Partial<Weighed>): Weighed => ({
  id: ++id,
  stance: 'supports',
  address: null,
  passage: null,
  ...from,
})
const passage = (which: Weighed['passage']) => piece({ passage: which })
const outside = (evidence: Weighed[], passages: NonNullable<Weighed['passage']>[] = [own]) =>
  weighEvidence(evidence, passages).outside

test.each([
  ['its own passage', [passage(own)], 0],
  ['another report of its own source', [passage(sameSource)], 0],
  ['a report that copies its text', [passage(copied)], 0],
  ['the page on which its report was published', [piece({ address: 'http://example.org/a' })], 0],
  ['a passage of another source', [passage(elsewhere)], 1],
  ['its own passage and another source’s', [passage(own), passage(elsewhere)], 1],
  [
    'a page elsewhere, named twice',
    ['https://example.org/b', 'http://example.org/b/'].map((address) => piece({ address })),
    1,
  ],
  [
    'one picture on two pages, as somebody said',
    ['https://example.org/b', 'https://example.com/c'].map((address) => piece({ address, file: 'p' })),
    1,
  ],
  [
    'three pictures of which the third is like both others',
    [
      piece({ address: 'https://example.org/b', file: 'p' }),
      piece({ address: 'https://example.com/c', file: 'q' }),
      piece({ address: 'https://example.com/c', file: 'p' }),
    ],
    1,
  ],
  [
    'a picture of the page on which its report was published, seen elsewhere',
    [piece({ address: own.address, file: 'p' }), piece({ address: 'https://example.com/c', file: 'p' })],
    0,
  ],
  ['two pictures that are not the same', ['p', 'q'].map((file) => piece({ address: `sha256:${file}`, file })), 2],
  ['what somebody forwarded from its own source', [passage({ ...elsewhere, forwardedFrom: 'source 1' })], 0],
  ['a note on what somebody checked', [piece({})], 1],
  ['what refutes it', [piece({ stance: 'refutes' })], 0],
  ['what is sealed', [piece({ stance: 'sealed' })], 1],
])('from outside the claim’s own source: %s', (_, evidence, expected) => {
  expect(outside(evidence)).toBe(expected)
})

test('of two separate origins that tell a claim, one is its own source and the other corroborates', () => {
  const both = [own, elsewhere]
  expect(outside([passage(own), passage(elsewhere)], both)).toBe(1)
  expect(outside([passage(elsewhere)], both)).toBe(0)
  expect(outside([passage(own), passage(copied)], [own, copied])).toBe(0)
})
