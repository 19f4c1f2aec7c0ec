import type { EventKind } from '../../text/facts/types'

/** What happens at one place, so that to tell of it in another governorate is to tell of another event. */
export const fighting: ReadonlySet<EventKind> = new Set<EventKind>([
  'air-raid',
  'barrel-bomb',
  'shelling',
  'ground-missile',
  'gunfire',
  'bombing',
  'targeting',
  'clash',
  'capture',
])

/** The same with what it leads to. */
export const violence: ReadonlySet<EventKind> = new Set<EventKind>([
  ...fighting,
  'advance',
  'repelled',
  'casualties',
  'destruction',
])
