/** Why a decision was not carried out; the screens have a sentence for each code. Nothing was written. */
export type RefusalCode =
  | 'judged-meanwhile'
  | 'event-changed'
  | 'nothing-selected'
  | 'claim-changed'
  | 'passage-changed'
  | 'rejected-across'
  | 'one-claim'
  | 'evidence-missing'
  | 'outside-missing'
  | 'awaits-lead'
  | 'nothing-to-settle'
  | 'own-review'
  | 'review-open'
  | 'two-reviewers'
  | 'policy-changed'
  | 'triaged-meanwhile'
  | 'has-verdict'
  | 'review-waits'
  | 'too-many-claims'
  | 'edition-changed'
  | 'publication-changed'
  | 'publication-own'
  | 'publication-undecided'
  | 'publication-none'
  | 'field-settled'
  | 'value-gone'
  | 'evidence-there'
  | 'evidence-repeated'
  | 'job-ended'
  | 'job-open'
  | 'evidence-changed'
  | 'watch-ended'
  | 'watched-already'
  | 'evidence-sealed'
  | 'source-changed'
  | 'source-edited'
  | 'report-changed'
  | 'draft-changed'
  | 'nothing-changed'
  | 'nothing-to-undo'
  | 'cannot-undo'
  | 'not-found'
  | 'same-passage'
  | 'name-taken'
  | 'login-taken'
  | 'report-known'
  | 'assigned-meanwhile'
  | 'feed-repeated'
  | 'place-known'
  | 'too-many-passages'

export class Refusal extends Error {
  override name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code)
  }
}
