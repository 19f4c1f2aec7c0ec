import type { FoundPair } from '../scoring/suppress-explained'

/** A suggestion between stored passages, the one of the lower id left. */
export interface ScoredPair extends FoundPair {
  left: { passage: number; report: string }
  right: { passage: number; report: string }
}
