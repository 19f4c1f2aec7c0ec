/** Why a passage may need no check, by its wording and its facts. */
export const wordingGrounds = [
  'prayer',
  'threat',
  'promise',
  'opinion',
  'forecast',
  'weather',
  'prices',
  'notice',
  'boilerplate',
  'no-facts',
  'no-detail',
] as const

export type WordingGround = (typeof wordingGrounds)[number]

export interface Checkability {
  /** Null where nothing says that it need not be checked. */
  ground: WordingGround | null
  /** It names a person. */
  person: boolean
}
