import fc from 'fast-check'
import { expect, it } from 'vitest'
import { saidParts, type SaidPassage } from './said-parts'

const passage = (report: number, quote: string, ...differing: string[]): SaidPassage => ({
  report,
  quote,
  differing: differing.map((value) => ({ start: quote.indexOf(value), end: quote.indexOf(value) + value.length })),
})
const marked = (...passages: SaidPassage[]) =>
  saidParts(passages).map((parts) =>
    parts.map(({ kind, text }) => (kind === 'said' ? text : `[${kind} ${text}]`)).join(''),
  )

it('marks what a later report adds, and nothing of the first', () => {
  expect(
    marked(passage(1, 'قصف السوق الشعبي'), passage(1, 'وجرح آخرون'), passage(2, 'قصف السوق صباح الثلاثاء')),
  ).toEqual(['قصف السوق الشعبي', 'وجرح آخرون', 'قصف السوق [new صباح الثلاثاء]'])
})

it('marks values that differ in every report, also those of the first', () => {
  expect(marked(passage(1, 'مقتل سبعة', 'سبعة'), passage(2, 'مقتل تسعة', 'تسعة'))).toEqual([
    'مقتل [differs سبعة]',
    'مقتل [differs تسعة]',
  ])
})

it('keeps every letter of a text, whatever is marked', () => {
  const text = fc.string({ unit: fc.constantFrom('ق', 'ص', 'ف', ' ', '7', 'ل', 'ى', '.', 'س'), maxLength: 40 })
  const span = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([one, two]) => ({ start: Math.min(one, two), end: Math.max(one, two) }))
  fc.assert(
    fc.property(
      fc.array(fc.record({ report: fc.nat(3), quote: text, differing: fc.array(span, { maxLength: 3 }) })),
      (given) => {
        expect(saidParts(given).map((parts) => parts.map((part) => part.text).join(''))).toEqual(
          given.map(({ quote }) => quote),
        )
      },
    ),
  )
})
