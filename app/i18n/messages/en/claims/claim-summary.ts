import type { claimSummary as arabic } from '../../ar/claims/claim-summary'

export const claimSummary = {
  'claims.one': 'Claim {id}',
  'claims.named': '{id} “{words}”',
  'claims.asOf': 'As of an earlier time',
  'claims.reportsAndOrigins':
    '{reports, plural, =0 {no reports} one {one report} other {# reports}}, {origins, plural, =0 {no origin} one {one origin} other {# origins}}',
  'claims.conflicts': '{count, plural, =0 {no conflict} one {one conflict} other {# conflicts}}',
  'claims.updates': '{count, plural, =0 {no update} one {one update} other {# updates}}',
  'claims.noDay': 'No date',
  'claims.state.empty': 'No passage left',
  'claims.emptied.title': 'No passage of this claim is left',
  'verified.open': 'Who verified it, when, and on which evidence',
} satisfies Record<keyof typeof arabic, string>
