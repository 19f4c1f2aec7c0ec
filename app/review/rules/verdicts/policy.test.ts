import { expect, test } from 'vitest'
import type { EvidenceWeights } from './evidence-weight'
import {
  defaultPolicy,
  evidenceNeeds,
  missingEvidence,
  moreCautious,
  needsSecond,
  type ClaimRisk,
  type Policy,
} from './policy'

const calm: ClaimRisk = { toll: null, refuted: false, conflicts: false }
const policy = (changes: Partial<Policy>): Policy => ({ ...defaultPolicy, ...changes })

test.each([
  [
    'none',
    policy({ secondFor: 'none', secondToll: 0, secondRefuted: true, secondConflicts: true }),
    { toll: 99, refuted: true, conflicts: true },
    false,
  ],
  ['all', policy({ secondFor: 'all' }), calm, true],
  ['a toll above the limit', policy({ secondFor: 'some', secondToll: 10 }), { ...calm, toll: 11 }, true],
  ['a toll at the limit', policy({ secondFor: 'some', secondToll: 10 }), { ...calm, toll: 10 }, false],
  ['no toll', policy({ secondFor: 'some', secondToll: 0 }), calm, false],
  ['evidence against it', policy({ secondFor: 'some', secondRefuted: true }), { ...calm, refuted: true }, true],
  ['a conflict', policy({ secondFor: 'some', secondConflicts: true }), { ...calm, conflicts: true }, true],
  [
    'a condition that is not asked for',
    policy({ secondFor: 'some', secondConflicts: true }),
    { ...calm, refuted: true, toll: 500 },
    false,
  ],
] as const)('%s', (_, given, risk, expected) => {
  expect(needsSecond(given, risk)).toBe(expected)
})

test('each verdict needs its own evidence, and two credibilities give the more cautious', () => {
  const needs = evidenceNeeds(policy({ confirmNeeds: 3, disputeNeeds: 2, confirmOutside: 2 }))
  const missing = (weights: Partial<EvidenceWeights>) =>
    (['confirmed', 'disputed', 'unverifiable'] as const).map((decision) =>
      missingEvidence({ confirmed: 0, disputed: 0, unverifiable: 0, outside: 0, ...weights }, needs, decision),
    )
  expect(missing({})).toEqual(['pieces', 'pieces', 'pieces'])
  expect(missing({ confirmed: 3, disputed: 2, unverifiable: 5, outside: 1 })).toEqual(['outside', null, null])
  expect(missing({ confirmed: 3, unverifiable: 3, outside: 2 })).toEqual([null, 'pieces', null])
  expect([moreCautious(2, 3), moreCautious(6, 1)]).toEqual([3, 6])
})
