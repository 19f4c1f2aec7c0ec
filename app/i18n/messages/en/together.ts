import type { together as arabic } from '../ar/together'

export const together = {
  'together.title': 'Reports side by side',
  'together.intro': 'The oldest first; each passage is written over the earlier one that it is nearest to.',
  'together.report': 'Report {number}',
  'together.report.source': 'Report {number}: {source}',
  'together.copied': 'copied {count, plural, =0 {{reports}} one {report {reports}} other {reports {reports}}}',
  'together.own': '{count, plural, =0 {nothing of its own} one {one new passage} other {# new passages}}',
  'together.identical': '{count, plural, =0 {none as before} one {one as before} other {# as before}}',
  'together.changed': '{count, plural, =0 {none changed} one {one changed} other {# changed}}',
  'together.lacking': '{count, plural, =0 {none missing} one {one missing} other {# missing}}',
  'together.allIdentical':
    '{count, plural, =0 {No passage identical in all} one {One passage identical in all} other {# passages identical in all}}',
  'together.ownRun':
    '{count, plural, =0 {No passage only in report {number}} one {One passage only in report {number}} other {# passages only in report {number}}} ({source})',
  'together.absent': 'Missing',
  'together.alone': 'Only in this report',
  'together.over': 'Over {number}: {what}',
  'together.over.identical': 'word for word',
  'together.over.spelling': 'the same words, written otherwise',
  'together.over.added': '{count, plural, =0 {added nothing} one {added one word} other {added # words}}',
  'together.over.removed': '{count, plural, =0 {dropped nothing} one {dropped one word} other {dropped # words}}',
  'together.over.changed': '{count, plural, =0 {changed nothing} one {changed one word} other {changed # words}}',
  'together.add': 'Another report beside them',
  'together.add.do': 'Add it',
  'together.further': '{title}, {source} ({count, plural, =0 {no overlap} one {one overlap} other {# overlaps}})',
  'together.leave': 'Leave it out',
  'together.leave.one': 'Leave {title} out',
  'together.most': 'There is room for six reports: these are the first of those asked for.',
  'together.empty': 'There is no passage in these reports.',
  'together.all': 'Compare them all side by side',
  'together.story': 'Compare the whole reports',
} satisfies Record<keyof typeof arabic, string>
