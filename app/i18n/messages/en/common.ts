import type { common as arabic } from '../ar/common'

export const common = {
  'claims.one': 'Claim {id}',
  'claims.named': '{id} “{words}”',
  'claims.list': 'List of claims',
  'claims.reportsAndOrigins':
    '{reports, plural, =0 {no reports} one {one report} other {# reports}}, {origins, plural, =0 {no origin} one {one origin} other {# origins}}',
  'claims.conflicts': '{count, plural, =0 {no conflict} one {one conflict} other {# conflicts}}',
  'claims.updates': '{count, plural, =0 {no update} one {one update} other {# updates}}',
  'claims.noDay': 'No date',
  'claims.state.empty': 'No passage left',
  'claims.emptied.title': 'No passage of this claim is left',
  'trail.receipt': 'Receipt',
  'trail.receipt.what':
    'Download it and keep it elsewhere. It shows that your verdict was recorded as it is, and proves it if somebody removed or changed it.',
  'trail.receipt.download': 'Download the receipt',
  'trail.asOf': 'As of an earlier time',
  'versions.open': 'Versions: what each added, and who copied whom',
  'queue.title': 'Queue',
  'queue.back': 'The whole queue',
  'compare.next': 'Next',
  'compare.previous': 'Previous',
} satisfies Record<keyof typeof arabic, string>
