import type { compareReports as arabic } from '../../ar/reports/compare-reports'

export const compareReports = {
  'compareReports.title': 'Compare two reports',
  'compareReports.first': 'First',
  'compareReports.second': 'Second',
  'compareReports.order.unknown':
    'Order unknown: the times of publication do not say which came first, so no words count as added or removed.',
  'compareReports.order.first': 'The first report is older',
  'compareReports.order.second': 'The second report is older',
  'compareReports.judge': 'Judge here',
  'compareReports.judge.one': 'Judge passages {left} and {right} here',
  'compareReports.judge.first': 'Judge the changed passages here',
  'compareReports.judged': 'Changed passages judged',
  'compareReports.overlaps': 'Overlaps between the two',
  'compareReports.identical':
    '{count, plural, =0 {No identical passage} one {One identical passage} other {# identical passages}}',
  'compareReports.changed':
    '{count, plural, =0 {No changed passage} one {One changed passage} other {# changed passages}}',
  'compareReports.only-left':
    '{count, plural, =0 {Nothing only in the first} one {One passage only in the first} other {# passages only in the first}}',
  'compareReports.only-right':
    '{count, plural, =0 {Nothing only in the second} one {One passage only in the second} other {# passages only in the second}}',
  'compareReports.row.identical': 'Identical',
  'compareReports.row.changed': 'Changed',
  'compareReports.row.only-left': 'Only in first',
  'compareReports.row.only-right': 'Only in second',
  'compareReports.moved': 'Moved',
  'compareReports.noSection': 'Without a section',
  'compareReports.accept': 'Judge all that is identical: same',
  'compareReports.accept.title': 'Before you judge all that is identical',
  'compareReports.accept.pairs':
    '{pairs, plural, =0 {No identical pair waits for a judgement.} one {One identical pair is judged the same, in one action.} other {# identical pairs are judged the same, in one action.}}',
  'compareReports.accept.claims':
    'They are in {now} claims today and will be in {then}. Every value stays with its source, and all of it can be undone at once.',
  'compareReports.accept.first':
    '{waiting, plural, one {One identical pair waits} other {# identical pairs wait}} in these reports; these are the first of them. Judge these, then the rest.',
  'compareReports.accept.confirm': 'Judge them',
  'compareReports.empty': 'There is no passage in either report.',
} satisfies Record<keyof typeof arabic, string>
