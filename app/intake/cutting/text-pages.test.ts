import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposePlan } from './propose'
import { stretchesOf } from './stretches'
import { pageAt, pagesOf, partOn } from './text-pages'

function pages(text: string) {
  const [report] = proposePlan(text, 'ar').reports
  return { report: report!, pages: pagesOf(report!, text) }
}

test('a usual bulletin has one page', () => {
  const text = 'حلب::\nقصف الطيران حي الميسر.\nقتل ثلاثة مدنيين.\n'
  expect(pages(text).pages).toEqual([{ start: 0, end: text.length, number: 1, of: 1, firstPassage: 1, blankBefore: 0 }])
})

test('the passages of all pages are those of the report, each once, with its number', () => {
  const text = Array.from(
    { length: 500 },
    (_, at) => `${at % 40 === 0 ? 'حلب::\n' : ''}قتل ${at} من المدنيين في القصف على المدينة.\n`,
  ).join('')
  const { report, pages: found } = pages(text)
  expect(found.length).toBeGreaterThan(3)
  expect(found.flatMap((page) => partOn(page, report).passages)).toEqual(report.passages)
  for (const page of found) {
    const own = stretchesOf(partOn(page, report), text, page.firstPassage).filter(
      (stretch) => stretch.kind === 'passage',
    )
    expect(own.map(({ start, number }) => report.passages[(number ?? 0) - 1]?.start === start)).toEqual(
      own.map(() => true),
    )
    expect(pageAt(found, page.start)).toBe(page)
  }
})

test('a million blanks are on no page, and are told of', () => {
  const { pages: found } = pages(`a${' '.repeat(1_000_000)}b`)
  expect(found.map(({ start, end, blankBefore }) => [end - start, blankBefore])).toEqual([
    [1, 0],
    [1, 1_000_000],
  ])
})

test('no page is long, whatever the text', () => {
  const unit = fc.constantFrom(
    'a\n',
    'a',
    '.',
    '(',
    ' ',
    'حلب::\n',
    '\u202e',
    'قصف الطيران المدينة. ',
    'ﷺ',
    '🚨\n',
    '- ',
  )
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), (units) => {
      const text = units.join('').repeat(2_000)
      const { report, pages: found } = pages(text)
      for (const page of found) {
        expect(page.end - page.start).toBeLessThanOrEqual(24_000 + 1_000)
        expect(stretchesOf(partOn(page, report), text).filter(({ kind }) => kind !== 'gap').length).toBeLessThanOrEqual(
          120,
        )
      }
      const shown = found.reduce((sum, { start, end, blankBefore }) => sum + end - start + blankBefore, 0)
      expect(text.length - shown).toBeLessThanOrEqual(text.length - text.trimEnd().length)
    }),
    { numRuns: 8 },
  )
})
