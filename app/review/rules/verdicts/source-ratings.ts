import type { Reliability, SourceKind } from '../../../../db/schema'

/** What kinds of publisher a source can be. */
export const sourceKinds = [
  'bulletin',
  'agency',
  'newspaper',
  'broadcaster',
  'monitor',
  'press-office',
  'witness',
  'other',
] as const satisfies readonly SourceKind[]

/** Admiralty code of a source: A is completely reliable, E unreliable, F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Reliability[]
