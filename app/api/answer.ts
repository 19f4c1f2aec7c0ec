/** What an operation answers: the body, with the version of the thing that it shows or changed. */
export interface Answer<Body> {
  body: Body
  /** The strong ETag, with its quotation marks. */
  etag?: string
}

/** Where the answer to a request with an idempotency key is kept. */
export interface Keeping {
  tokenId: number
  keySha256: string
  requestSha256: string
  status: number
}

/** An action of a program, in a form that can be handed to a thread. */
export interface Acting {
  accessToken: string
  /** Names the action in the trail, so that it is carried out once. */
  request: string
  /** Where the answer is kept; null without an idempotency key. */
  keep: Keeping | null
  /** The versions that the program has read, as If-Match names them; empty where the operation asks for none. */
  ifMatch: readonly string[]
}
