import type { queue as arabic } from '../ar/queue'

export const queue = {
  'queue.title': 'Queue',
  'queue.next': 'The next decision',
  'queue.next.open': 'Open the next decision',
  'queue.left': '{count, plural, =0 {No overlap waits for a judgement} one {One overlap waits for a judgement} other {# overlaps wait for a judgement}}',
  'queue.claimsOpen': '{count, plural, =0 {No claim without a verdict} one {One claim without a verdict} other {# claims without a verdict}}',
  'queue.claimsStale': '{count, plural, =0 {No verdict needs a look} one {One verdict needs a look} other {# verdicts need a look}}',
  'queue.yesterday': 'Changed since yesterday',
  'queue.yesterday.none': 'Nothing has changed since yesterday.',
  'queue.waiting': 'Waiting for you',
  'queue.waiting.none': 'Nothing is waiting for you.',
  'queue.empty.title': 'The queue is empty',
  'queue.empty.next': 'Bring in another report; whatever it shares with the others shows up here.',
  'queue.first.title': 'Welcome to Muqabala',
  'queue.first.next': 'Start with two reports of the same day, then compare them.',
} satisfies Record<keyof typeof arabic, string>
