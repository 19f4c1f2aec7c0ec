import type { claimList as arabic } from '../../ar/claims/claim-list'

export const claimList = {
  'claims.title': 'Claims',
  'claims.list': 'List of claims',
  'claims.count': '{count, plural, =0 {No claims} one {One claim} other {# claims}}',
  'claims.sort.newest': 'Newest claims first',
  'claims.filter.text': 'Words in the claim, or its number',
  'claims.filter.state': 'State',
  'claims.filter.source': 'Source',
  'claims.filter.report': 'Report',
  'claims.filter.from': 'From day',
  'claims.filter.to': 'To day',
  'claims.filter.stale': 'Verdict needs re-review',
  'claims.filter.conflict': 'Has a conflict',
  'claims.empty.title': 'No claims yet',
  'claims.empty.next': 'Every passage of a report makes a claim. Import a report to begin.',
  'claims.empty.import': 'Import a report',
  'claims.filtered.none': 'No claim fits these conditions.',
  'claims.filtered.next': 'Widen the conditions, or search with fewer words.',
  'claims.emptied.what':
    'Its passage was marked as making no claim, or its report was cut again. The claim and all that is linked to it stay in the audit trail.',
} satisfies Record<keyof typeof arabic, string>
