import type { ManifestCause } from '../manifest/read-manifest'

export type BulkErrorCode =
  | 'nothing'
  | 'source-character'
  | 'manifest'
  | 'archive'
  | 'archive-password'
  | 'archive-too-large'
  | 'too-many'
  | 'too-many-reports'
  | 'too-large'
  | 'broken'

/** An upload of many files that is not taken in. */
export class BulkError extends Error {
  override name = 'BulkError'

  constructor(
    readonly code: BulkErrorCode,
    /** Where and why a manifest is none. */
    readonly manifest?: { line: number; cause: ManifestCause },
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
