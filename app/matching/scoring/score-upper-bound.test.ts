import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../text/facts/types'
import { logitUpperBound } from './score-upper-bound'
import { comparePassages } from '../features/features'
import { logOdds } from './score'
import { prepareSide } from '../features/side'
import { WEIGHTS } from './weights'

const word = fc.constantFrom('قصف', 'المدفعية', 'حي', 'السبكي', 'مقتل', 'جنود', 'ثلاثة', 'shelling', 'killed', 'المدينة')
const place = fc.record({
  start: fc.constant(0),
  end: fc.constant(1),
  name: fc.constantFrom('السبكي', 'أرواد', 'قطنا'),
  place: fc.constantFrom(null, 'a', 'b'),
  governorate: fc.constantFrom(null, 'حمص', 'حلب'),
})
const spot = { start: 0, end: 1 }
const facts: fc.Arbitrary<Facts> = fc.record({
  figures: fc.array(
    fc
      .integer({ min: 1, max: 4 })
      .map((low) => ({ ...spot, kind: 'killed' as const, noun: null, low, high: low, precision: 'exact' as const })),
    { maxLength: 2 },
  ),
  dates: fc.array(
    fc
      .constantFrom('2021-05-01', '2021-05-02')
      .map((day) => ({ ...spot, from: day, to: day, time: null, relative: false })),
    { maxLength: 1 },
  ),
  places: fc.array(place, { maxLength: 2 }),
  events: fc.array(
    fc.constantFrom('clash' as const, 'shelling' as const, 'arrest' as const).map((kind) => ({ ...spot, kind })),
    { maxLength: 2 },
  ),
  actors: fc.array(
    fc.constantFrom('government' as const, 'opposition' as const).map((camp) => ({ ...spot, camp, name: camp })),
    { maxLength: 2 },
  ),
  negated: fc.boolean(),
})
const side = fc
  .record({
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    facts: fc.option(facts),
    section: fc.constantFrom(null, 'حمص', 'حلب'),
    publishedAt: fc.constantFrom(null, '2021-05-01', '2021-05-02', '2021-05-20'),
    reportId: fc.constant('r'),
    sourceId: fc.constant(null),
    context: fc.array(
      place.map(({ name, place: key, governorate }) => ({ name, place: key, governorate, near: name === 'أرواد' })),
      { maxLength: 2 },
    ),
  })
  .map((input) => prepareSide(input))

describe('logitUpperBound', () => {
  it('is never below what a full comparison leads to, whichever side comes first', () => {
    fc.assert(
      fc.property(side, side, (left, right) => {
        const reached = logOdds(comparePassages(left, right).features, WEIGHTS)
        expect(logitUpperBound(left, right, WEIGHTS)).toBeGreaterThanOrEqual(reached)
        expect(logitUpperBound(right, left, WEIGHTS)).toBeGreaterThanOrEqual(reached)
      }),
      { numRuns: 1000 },
    )
  })
})
