import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenKappa, krippendorffAlpha, type Judged } from './agreement'

/** Two people's answers, `times` of each combination. */
function combinations(table: Record<string, number>): [string, string][] {
  return Object.entries(table).flatMap(([both, times]) =>
    Array.from({ length: times }, (): [string, string] => [both[0] as string, both[1] as string]),
  )
}

/** Units from one line of values a person; a dot is a gap. */
function units(...people: string[]): Judged[] {
  const lines = people.map((line) => line.split(' '))
  return (lines[0] ?? []).map(
    (_, at) =>
      new Map(
        lines.flatMap((line, person) => (line[at] === '.' ? [] : [[person, line[at] as string] as [number, string]])),
      ),
  )
}

describe("Cohen's kappa", () => {
  test('of the fifty proposals that textbooks use is 0.4', () => {
    expect(cohenKappa(combinations({ yy: 20, yn: 5, ny: 10, nn: 15 }))).toBeCloseTo(0.4, 10)
  })

  test('tells apart two tables with the same share of agreement', () => {
    expect(cohenKappa(combinations({ yy: 45, yn: 15, ny: 25, nn: 15 }))).toBeCloseTo(0.1304, 4)
    expect(cohenKappa(combinations({ yy: 25, yn: 35, ny: 5, nn: 35 }))).toBeCloseTo(0.2593, 4)
  })

  test('is not defined without a common unit, nor where both always said the same one thing', () => {
    expect(cohenKappa([])).toBeNull()
    expect(cohenKappa(combinations({ yy: 9 }))).toBeNull()
  })
})

describe("Krippendorff's alpha", () => {
  test('of the published example of two people and two values is 0.095', () => {
    expect(krippendorffAlpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3)
  })

  test('of the published example of two people and five values is 0.692', () => {
    expect(krippendorffAlpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(0.692, 3)
  })

  test('of the published example of four people with gaps is 0.743', () => {
    const four = units(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    )
    expect(krippendorffAlpha(four)).toBeCloseTo(0.743, 3)
  })
})

const value = fc.constantFrom('confirmed', 'disputed', 'unverifiable')
const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 60 })

describe('both', () => {
  test('are 1 for people who always agree on more than one value, and never more', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const alpha = krippendorffAlpha(
          given.map(
            ([one, other]) =>
              new Map([
                [1, one],
                [2, other],
              ]),
          ),
        )
        const kappa = cohenKappa(given)
        for (const figure of [alpha, kappa]) if (figure !== null) expect(figure).toBeLessThanOrEqual(1 + 1e-12)
        const alike = given.map(([one]): [string, string] => [one, one])
        if (new Set(alike.flat()).size > 1) {
          expect(cohenKappa(alike)).toBeCloseTo(1, 10)
          expect(
            krippendorffAlpha(
              alike.map(
                ([one]) =>
                  new Map([
                    [1, one],
                    [2, one],
                  ]),
              ),
            ),
          ).toBeCloseTo(1, 10)
        }
      }),
    )
  })

  test('depend neither on who is named first nor on what the values are called', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const renamed = given.map(([one, other]): [string, string] => [`x${other}`, `x${one}`])
        expect(cohenKappa(renamed) ?? 0).toBeCloseTo(cohenKappa(given) ?? 0, 10)
        const alpha = (all: [string, string][]) =>
          krippendorffAlpha(
            all.map(
              ([one, other]) =>
                new Map([
                  [1, one],
                  [2, other],
                ]),
            ),
          ) ?? 0
        expect(alpha(renamed)).toBeCloseTo(alpha(given), 10)
      }),
    )
  })

  test('take no notice of what only one person judged', () => {
    fc.assert(
      fc.property(pairs, value, (given, lone) => {
        const judged = given.map(
          ([one, other]): Judged =>
            new Map([
              [1, one],
              [2, other],
            ]),
        )
        expect(krippendorffAlpha([...judged, new Map([[3, lone]])])).toEqual(krippendorffAlpha(judged))
      }),
    )
  })
})
