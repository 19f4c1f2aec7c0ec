import type { describe as arabic } from '../../ar/intake/describe'

export const describe = {
  'describe.title': 'Describe the reports',
  'describe.open': 'Describe all of them in one table',
  'describe.hint':
    'Title, source and day of each report. What was found in the text is filled in, with the words it comes from: check it. Time, address and language are beside the text of each report.',
  'describe.cuts': 'Back to the text',
  'describe.rows': 'Reports {from} to {to} of {count}',
  'describe.report': 'Report',
  'describe.look': 'Look at the text of report {number}',
  'describe.titleOf': 'Title of report {number}',
  'describe.sourceOf': 'Source of report {number}',
  'describe.dayOf': 'Day of report {number}',
  'describe.source.guessed': 'Its name is in the text.',
  'describe.source.use': 'Use “{similar}”',
  'describe.fill': 'One source for all reports without one',
  'describe.fill.do': 'Fill them in',
  'describe.next': 'Next reports',
  'describe.previous': 'Earlier reports',
  'describe.missing':
    '{count, plural, =0 {} one {One report lacks a title or a source.} other {# reports lack a title or a source.}}',
} satisfies Record<keyof typeof arabic, string>
