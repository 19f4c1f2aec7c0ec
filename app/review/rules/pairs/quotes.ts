/** A passage whose text is not the one its hash was made of: nothing is shown in its place. */
export class QuoteMismatch extends Error {
  override name = 'QuoteMismatch'

  constructor(readonly passageId: number) {
    super(`passage ${passageId} does not match its hash`)
  }
}

export interface StoredPassage {
  id: number
  start_offset: number
  end_offset: number
  quote_sha256: string
}
