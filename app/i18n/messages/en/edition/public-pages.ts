import type { publicPages as arabic } from '../../ar/edition/public-pages'

export const publicPages = {
  'publicPages.feed': 'Verdicts and corrections',
  'publicPages.made':
    'Every claim here was reviewed by people who give their reasons. What changes after publication is corrected in its place, and what was said before stays readable.',
  'publicPages.claim': 'A claim that the desk reviewed',
  'publicPages.claim.title': 'What was said, and what we found',
  'publicPages.since': 'Published on {day}',
  'publicPages.decided': 'Decided on {day}',
  'publicPages.stale': 'Some of what this verdict rests on has changed, and the desk is looking at it again.',
  'publicPages.evidence': 'What the verdict rests on',
  'publicPages.evidence.file': 'A file that the desk keeps',
  'publicPages.evidence.kept': 'kept since {time}',
  'publicPages.evidence.others':
    '{count, plural, one {One piece from reports or from what the desk checked itself} other {# pieces from reports or from what the desk checked itself}}',
  'publicPages.corrections': '{count, plural, one {One correction} other {# corrections}}',
  'publicPages.correction.now': 'became',
  'publicPages.corrected.since': 'Corrected since:',
  'publicPages.decided.since': 'Decided since:',
  'publicPages.withheld': 'A source whose name is withheld',
  'publicPages.of': ', {day}',
  'publicPages.index.kind': 'What the desk published',
  'publicPages.index.what':
    'Claims that we reviewed, what we found and why, and what the sources say, where they differ.',
  'publicPages.index.none': 'Nothing has been published yet.',
  'publicPages.editions': 'Editions',
  'publicPages.claims': 'Claims',
  'publicPages.gone': 'What was published here has been taken back',
  'publicPages.gone.redacted': 'The text was removed for a legal reason.',
  'publicPages.all': 'All that was published',
  'publicPages.feed.verdict': '{state}: {words}',
  'publicPages.feed.correction': 'Correction: was {from}, is now {to}: {words}',
  'publicPages.feed.edition': 'No. {number}: {day}',
  'publicPages.feed.gone': 'Taken back: {what}',
} satisfies Record<keyof typeof arabic, string>
