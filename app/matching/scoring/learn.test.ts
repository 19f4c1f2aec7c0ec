import { describe, expect, it } from 'vitest'
import type { Features } from '../features/features'
import { measure, measureLearning, reweigh } from './learn'
import { probability } from './score'
import { WEIGHTS } from './weights'

const NOTHING = Object.fromEntries(Object.keys(WEIGHTS.features).map((name) => [name, 0])) as unknown as Features
const wording: Features = { ...NOTHING, words: 0.5, contained: 0.3, characters: 0.4, amount: 0.6 }
const sameEvent: Features = { ...NOTHING, amount: 0.2, samePlace: 1, events: 1, happening: 1, sameSection: 1 }
const repeat = (features: Features, related: boolean, times: number) =>
  Array.from({ length: times }, () => ({ features, related }))

describe('reweigh', () => {
  it('keeps the shipped weights without judgements, and nearly so with one', () => {
    expect(reweigh([])).toEqual(WEIGHTS)
    const [before, after] = [probability(wording), probability(wording, reweigh(repeat(wording, false, 1)))]
    expect(Math.abs(after - before)).toBeLessThan(0.02)
  })

  it('follows many judgements, reason by reason', () => {
    const desk = reweigh([...repeat(wording, false, 200), ...repeat(sameEvent, true, 200)])
    expect(probability(wording, desk)).toBeLessThan(probability(wording))
    expect(probability(sameEvent, desk)).toBeGreaterThan(probability(sameEvent))
  })

  it('never turns a reason for into a reason against', () => {
    const desk = reweigh(repeat(sameEvent, false, 400))
    for (const name of Object.keys(WEIGHTS.features) as (keyof Features)[])
      expect(desk.features[name] * WEIGHTS.features[name]).toBeGreaterThanOrEqual(0)
  })

  it('does not depend on the order of the judgements', () => {
    const judged = [...repeat(wording, false, 7), ...repeat(sameEvent, true, 5)]
    expect(reweigh([...judged].reverse())).toEqual(reweigh(judged))
  })
})

describe('measure', () => {
  it('tells precision and recall, and null where there is nothing to tell', () => {
    const certain: Features = {
      ...NOTHING,
      identical: 1,
      words: 1,
      contained: 1,
      pairs: 1,
      characters: 1,
      amount: 1,
      sameSection: 1,
    }
    expect(measure([...repeat(certain, true, 3), ...repeat(certain, false, 1), ...repeat(NOTHING, true, 1)])).toEqual({
      pairs: 5,
      suggested: 4,
      precision: 0.75,
      recall: 0.75,
    })
    expect(measure(repeat(NOTHING, false, 2))).toEqual({ pairs: 2, suggested: 0, precision: null, recall: null })
  })
})

describe('measureLearning', () => {
  it('measures every pair once, by weights that have not seen it, the same in every run', () => {
    const judged = [...repeat(wording, false, 40), ...repeat(sameEvent, true, 40)]
    const learnt = measureLearning(judged, (_, at) => at)
    expect(learnt.pairs).toBe(80)
    expect(learnt).toEqual(measureLearning(judged, (_, at) => at))
    expect(learnt.precision ?? 0).toBeGreaterThanOrEqual(measure(judged).precision ?? 0)
  })
})
