import { expect, test } from 'vitest'
import { looksAtClaim, type VerdictGiven } from './looks'

const given = (id: number, changes: Partial<VerdictGiven> = {}): VerdictGiven => ({
  id,
  decision: 'confirmed',
  credibility: 2,
  rationale: `كما قال الشاهد ${id}`,
  person: 'سلمى',
  at: `2016-02-0${id}T10:00:00.000Z`,
  undoes: null,
  mergedClaim: null,
  reviews: [],
  ...changes,
})

const looks = (verdicts: VerdictGiven[], inForce: VerdictGiven | null) =>
  looksAtClaim(verdicts, inForce).map(({ what, person, verdict, standing }) => [what, person, verdict, standing])

test('a later verdict replaces an earlier one, whatever the order in which they are read', () => {
  const [first, second] = [given(1), given(2, { person: 'نزار' })]
  expect(looks([second, first], second)).toEqual([
    ['verdict', 'سلمى', 1, 'replaced'],
    ['verdict', 'نزار', 2, 'holds'],
  ])
})

test('a verdict that was taken back lets the one before it hold again', () => {
  const [first, second] = [given(1), given(2, { person: 'نزار', decision: 'disputed' })]
  const undo = given(3, { person: 'وفاء', undoes: 2, rationale: first.rationale })
  expect(looks([first, second, undo], undo)).toEqual([
    ['verdict', 'سلمى', 1, 'holds'],
    ['verdict', 'نزار', 2, 'taken-back'],
    ['taken-back', 'وفاء', 2, null],
  ])
  const withdrawn = given(2, { undoes: 1, decision: 'withdrawn', credibility: null })
  expect(looks([first, withdrawn], null)).toEqual([
    ['verdict', 'سلمى', 1, 'taken-back'],
    ['taken-back', 'سلمى', 1, null],
  ])
})

test('each review of a verdict by two is a look; the last one gave the verdict', () => {
  const review = (kind: 'first' | 'second' | 'settlement', person: string) => ({
    ...given(1, { person }),
    kind,
    blind: kind === 'second',
  })
  const verdict = given(1, {
    reviews: [review('first', 'سلمى'), review('second', 'نزار'), review('settlement', 'وفاء')],
  })
  expect(looks([verdict], verdict)).toEqual([
    ['first', 'سلمى', null, null],
    ['second', 'نزار', null, null],
    ['settlement', 'وفاء', 1, 'holds'],
  ])
})
