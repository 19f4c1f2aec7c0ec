import { expect, test } from 'vitest'
import { resolverGap } from './resolver-gap'

const people = (leads: number, reviewers: number) => [
  ...Array.from({ length: leads }, (_, at) => ({ name: `lead ${at}`, resolves: true })),
  ...Array.from({ length: reviewers }, (_, at) => ({ name: `reviewer ${at}`, resolves: false })),
]

test.each([
  [1, 0, { kind: 'no-second' }],
  [1, 1, { kind: 'nobody' }],
  [2, 0, { kind: 'nobody' }],
  [0, 5, { kind: 'nobody' }],
  [1, 2, { kind: 'if-they-review', names: ['lead 0'] }],
  [2, 1, { kind: 'if-they-review', names: ['lead 0', 'lead 1'] }],
  [3, 0, null],
])('%i leads and %i reviewers lack %o', (leads, reviewers, gap) =>
  expect(resolverGap(people(leads, reviewers))).toEqual(gap),
)
