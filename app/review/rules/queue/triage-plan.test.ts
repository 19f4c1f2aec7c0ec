import { expect, test } from 'vitest'
import { planTriage, readWrittenClaim, writeClaim, type TriageableClaim } from './triage-plan'

const open: TriageableClaim = {
  id: 1,
  version: 1,
  state: 'open',
  review: false,
  triage: '',
  triageId: 0,
  returned: '',
  proposal: '',
}
const claims: TriageableClaim[] = [
  open,
  { ...open, id: 2, proposal: 'prayer' },
  { ...open, id: 3, proposal: 'weather' },
  { ...open, id: 4, state: 'confirmed', proposal: 'weather' },
  { ...open, id: 5, review: true },
  { ...open, id: 6, triage: 'routine', proposal: 'weather' },
  { ...open, id: 7, triage: 'to-check', returned: 'origin', proposal: 'weather' },
]

function plan(mode: Parameters<typeof planTriage>[1]) {
  const { set, left } = planTriage(claims, mode)
  return {
    set: set.map(({ claim, decision }) => `${claim.id} ${decision}`),
    left: left.map(({ claim, why }) => `${claim.id} ${why}`),
  }
}

test('proposals are for what nobody has decided', () => {
  expect(plan('proposed')).toEqual({
    set: ['2 not-checkable', '3 routine'],
    left: ['1 unproposed', '4 verdict', '5 review', '6 decided', '7 decided'],
  })
})

test('one decision is for all without a verdict, and for what came back too', () => {
  expect(plan('routine')).toEqual({
    set: ['1 routine', '2 routine', '3 routine', '7 routine'],
    left: ['4 verdict', '5 review', '6 same'],
  })
})

test('a form gives back what its reader saw', () => {
  expect(readWrittenClaim(writeClaim({ id: 7, version: 3, triageId: 12 }))).toEqual({
    id: 7,
    seen: { version: 3, triage: 12 },
    decision: null,
  })
  expect(readWrittenClaim(writeClaim(open, 'not-checkable'))).toEqual({
    id: 1,
    seen: { version: 1, triage: 0 },
    decision: 'not-checkable',
  })
  for (const wrong of ['', '7', '7.1', '0.1.1', '7.1.1.done', '7.1.1.routine.x', '9999999999.1.1'])
    expect(readWrittenClaim(wrong)).toBeNull()
})
