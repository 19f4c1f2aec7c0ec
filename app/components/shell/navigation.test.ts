import { expect, test } from 'vitest'
import { roomOf } from './navigation'

test.each([
  ['/', 'queue'],
  ['/events/12', 'queue'],
  ['/triage', 'queue'],
  ['/overlaps/3/4', 'overlaps'],
  ['/claims', 'claims'],
  ['/snapshots/5', 'claims'],
  ['/claimsandmore', undefined],
  ['/settings', undefined],
])('%s lies in the room of %s', (address, room) => {
  expect(roomOf(address)).toBe(room)
})
