import type { named as arabic } from '../ar/named'

export const named = {
  'claims.one': 'Claim {id}',
  'claims.list': 'List of claims',
  'claims.told': '{reports, plural, =0 {no reports} one {one report} other {# reports}}, {origins, plural, =0 {no origin} one {one origin} other {# origins}}',
  'claims.conflicts': '{count, plural, =0 {no conflict} one {one conflict} other {# conflicts}}',
  'claims.updates': '{count, plural, =0 {no update} one {one update} other {# updates}}',
  'claims.noDay': 'No date',
  'claims.state.empty': 'No passage left',
  'claims.emptied.title': 'No passage of this claim is left',
} satisfies Record<keyof typeof arabic, string>
