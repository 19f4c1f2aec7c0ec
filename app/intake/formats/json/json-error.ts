/** Why a JSON document cannot be taken apart. */
export type JsonCause = 'empty' | 'cut-off' | 'broken' | 'too-deep' | 'element-too-large'

export class JsonError extends Error {
  override name = 'JsonError'

  constructor(
    override readonly cause: JsonCause,
    /** The byte at which it was seen. */
    readonly at: number,
  ) {
    super(`${cause} at byte ${at}`)
  }
}
