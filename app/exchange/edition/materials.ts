import type { ClaimStateName, Locale } from '../../../db/schema'
import type { DossierPassage } from '../../review/lookups/claims/read-claim-passages.server'
import type { Facts } from '../../text/facts/types'

/** A claim with all that an edition says of it. */
export interface ClaimMaterial {
  id: number
  version: number
  wording: string | null
  state: Exclude<ClaimStateName, 'empty'>
  stale: boolean
  credibility: number | null
  passages: DossierPassage[]
  /** Standing passages of the claims that it is linked to. */
  linked: DossierPassage[]
  against: { claim: number; headline: string }[]
  /** The value that the desk adopted, by field. */
  adopted: ReadonlyMap<string, string>
  /** Events that its passages are in. */
  events: number[]
  /** Claims of this edition that it is linked to. */
  links: number[]
}

/** A governorate as headings name it, in the order of the list of places. */
export interface Governorate {
  key: string
  ar: string
  en: string
}

/** What an editor changed for one day, without touching the record. */
export interface EditorChanges {
  /** Events by their key, in the order that the editor gave them; others follow in their own. */
  order: number[]
  /** The editor's words for a claim, and the version of the claim that they were written for. */
  wordings: Record<number, { text: string; version: number }>
  /** Claims that are left out. */
  out: number[]
}

export const noChanges: EditorChanges = { order: [], wordings: {}, out: [] }

export interface Materials {
  day: string
  claims: ClaimMaterial[]
  governorates: Governorate[]
  left: { triage: number; room: number }
  /** For each passage the governorates that it stands under: that of its section, else those of the places named before it. */
  around: ReadonlyMap<number, string[]>
  /** Reads the facts of a sentence that is no passage. */
  read: (text: string, language: Locale, near: DossierPassage | undefined) => Facts
}
