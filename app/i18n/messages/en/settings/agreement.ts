import type { agreement as arabic } from '../../ar/settings/agreement'

export const agreement = {
  'agreement.title': 'Agreement',
  'agreement.none': 'No claim has two finished reviews yet',
  'agreement.none.next':
    'The figures appear with the first second review that was given blind. The policy says when one is asked for.',
  'agreement.all': 'All reviewers',
  'agreement.pairs': 'By pair of reviewers',
  'agreement.both': 'Reviewers',
  'agreement.claims': 'Claims reviewed by both',
  'agreement.agreed': 'Agreed',
  'agreement.share': '{agreed} ({percent})',
  'agreement.people': 'Reviewers',
  'agreement.alpha': 'Krippendorff’s alpha',
  'agreement.kappa': 'Cohen’s kappa',
  'agreement.undefined': 'not defined',
  'agreement.how': 'How to read them',
  'agreement.how.alpha':
    'Alpha: 1 is full agreement, 0 is what chance gives, and below 0 is worse than chance. It holds for any number of reviewers, also where not everybody reviewed every claim (Krippendorff 2011).',
  'agreement.how.kappa':
    'Kappa: the same for two people, taking off what they would agree on by chance given the habits of each (Cohen 1960).',
  'agreement.how.few':
    'Neither is defined where everybody always says one thing, and neither says much over few claims. Only finished reviews count: nothing sealed is part of a figure.',
  'agreement.open':
    '{count, plural, =0 {No second review was given after reading the first.} one {One second review was given after reading the first and does not count.} other {# second reviews were given after reading the first and do not count.}}',
} satisfies Record<keyof typeof arabic, string>
