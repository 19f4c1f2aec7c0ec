import type { against as arabic } from '../ar/against'

export const against = {
  'against.title': 'Report against report',
  'against.first': 'First',
  'against.second': 'Second',
  'against.turn': 'Swap sides',
  'against.identical':
    '{count, plural, =0 {No identical passage} one {One identical passage} other {# identical passages}}',
  'against.changed': '{count, plural, =0 {No changed passage} one {One changed passage} other {# changed passages}}',
  'against.only-left':
    '{count, plural, =0 {Nothing only in the first} one {One passage only in the first} other {# passages only in the first}}',
  'against.only-right':
    '{count, plural, =0 {Nothing only in the second} one {One passage only in the second} other {# passages only in the second}}',
  'against.row.identical': 'Identical',
  'against.row.changed': 'Changed',
  'against.row.only-left': 'Only in first',
  'against.row.only-right': 'Only in second',
  'against.moved': 'Moved from its place',
  'against.noSection': 'Without a section',
  'against.accept': 'Judge all that is identical: same',
  'against.accept.title': 'Before you judge all that is identical',
  'against.accept.pairs':
    '{pairs, plural, =0 {No identical pair waits for a judgement.} one {One identical pair is judged the same, in one action.} other {# identical pairs are judged the same, in one action.}}',
  'against.accept.claims':
    'They are in {now} claims today and will be in {then}. Every value stays with its source, and all of it can be undone at once.',
  'against.accept.first':
    '{waiting, plural, one {One identical pair waits} other {# identical pairs wait}} in these reports; these are the first of them. Judge these, then the rest.',
  'against.accept.confirm': 'Judge them',
  'against.empty': 'There is no passage in either report.',
} satisfies Record<keyof typeof arabic, string>
