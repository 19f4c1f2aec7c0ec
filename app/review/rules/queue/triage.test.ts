import { expect, test } from 'vitest'
import { proposalGrounds, proposedTriage, returnedBecause, type TriageBasis } from './triage'

const alone: TriageBasis = { origins: 1, conflicts: [], settled: [] }

test('every ground proposes something, and no ground nothing', () => {
  for (const ground of proposalGrounds) expect(['routine', 'not-checkable']).toContain(proposedTriage(ground))
  expect(proposedTriage('prayer')).toBe('not-checkable')
  expect(proposedTriage('prices')).toBe('routine')
  expect(proposedTriage('')).toBeNull()
  expect(proposedTriage('toString')).toBeNull()
})

test.each([
  ['a conflict', { ...alone, conflicts: [7] }, 'conflict'],
  ['a second origin', { ...alone, origins: 2 }, 'origin'],
  ['a settled claim', { ...alone, settled: [4] }, 'settled'],
  ['nothing', alone, null],
] as const)('a claim comes back for %s', (_, now, reason) => {
  expect(returnedBecause('routine', alone, { ...now, conflicts: [...now.conflicts], settled: [...now.settled] })).toBe(
    reason,
  )
})

test('what was known when it was decided brings nothing back, and less than that does not either', () => {
  const known: TriageBasis = { origins: 3, conflicts: [7, 9], settled: [4] }
  expect(returnedBecause('out-of-scope', known, known)).toBeNull()
  expect(returnedBecause('routine', known, { origins: 2, conflicts: [9], settled: [] })).toBeNull()
  expect(returnedBecause('to-check', alone, known)).toBeNull()
})
