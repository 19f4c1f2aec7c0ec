import type { SnapshotKind, VisitOutcome } from '../../../db/schema'
import type { Captured } from '../capture/captured'

/** What was at an address: the hashes of its text, null where it has none, and of its content as sent. */
export interface PageState {
  kind: SnapshotKind
  text: string | null
  content: string | null
}

/**
 * What a visit found, held against the last good capture. A page is `gone` where the server says so: that is its answer of this
 * moment and no deletion. Where nobody could see the page (no answer, an error of the server, a request to log in) nothing is
 * known of it, and it is `unreachable`.
 */
export function visitOutcome(
  { failure, status }: Pick<Captured, 'failure' | 'status'>,
  now: PageState,
  before: PageState | null,
): VisitOutcome {
  if (failure !== null) return saysGone(failure, status) ? 'gone' : 'unreachable'
  if (before === null) return 'first'
  return isSame(now, before) ? 'unchanged' : 'changed'
}

/** 404, 410, or a page that reads like an error page although the server calls it a success. */
function saysGone(failure: string, status: number | null): boolean {
  return failure === 'error-page' && (status === 404 || status === 410 || status === 200)
}

/** By its text, which its advertisements and counters are no part of; a text as shown and one as sent differ by themselves. */
function isSame(now: PageState, before: PageState): boolean {
  const sameContent = now.content !== null && now.content === before.content
  if (now.text === null || before.text === null) return now.text === before.text && sameContent
  return now.text === before.text || (now.kind !== before.kind && sameContent)
}
