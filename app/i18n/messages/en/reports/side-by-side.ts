import type { sideBySide as arabic } from '../../ar/reports/side-by-side'

export const sideBySide = {
  'sideBySide.title': 'Reports side by side',
  'sideBySide.intro': 'The oldest first; each passage is aligned with the most similar earlier one.',
  'sideBySide.report': 'Report {number}',
  'sideBySide.report.source': 'Report {number}: {source}',
  'sideBySide.copied': 'copied {count, plural, =0 {{reports}} one {report {reports}} other {reports {reports}}}',
  'sideBySide.own': '{count, plural, =0 {nothing of its own} one {one new passage} other {# new passages}}',
  'sideBySide.identical': '{count, plural, =0 {none as before} one {one as before} other {# as before}}',
  'sideBySide.changed': '{count, plural, =0 {none changed} one {one changed} other {# changed}}',
  'sideBySide.lacking': '{count, plural, =0 {none missing} one {one missing} other {# missing}}',
  'sideBySide.allIdentical':
    '{count, plural, =0 {No passage identical in all} one {One passage identical in all} other {# passages identical in all}}',
  'sideBySide.ownRun':
    '{count, plural, =0 {No passage only in report {number}} one {One passage only in report {number}} other {# passages only in report {number}}} ({source})',
  'sideBySide.absent': 'Missing',
  'sideBySide.alone': 'Only in this report',
  'sideBySide.over': 'Over {number}: {what}',
  'sideBySide.over.identical': 'word for word',
  'sideBySide.over.spelling': 'the same words, spelled differently',
  'sideBySide.over.added': '{count, plural, =0 {added nothing} one {added one word} other {added # words}}',
  'sideBySide.over.removed': '{count, plural, =0 {dropped nothing} one {dropped one word} other {dropped # words}}',
  'sideBySide.over.changed': '{count, plural, =0 {changed nothing} one {changed one word} other {changed # words}}',
  'sideBySide.add': 'Another report beside them',
  'sideBySide.add.do': 'Add it',
  'sideBySide.further': '{title}, {source} ({count, plural, =0 {no overlap} one {one overlap} other {# overlaps}})',
  'sideBySide.leave': 'Leave it out',
  'sideBySide.leave.one': 'Leave {title} out',
  'sideBySide.most': 'There is room for six reports: these are the first of those asked for.',
  'sideBySide.empty': 'There is no passage in these reports.',
  'sideBySide.all': 'Compare them all side by side',
  'sideBySide.whole': 'Compare the whole reports',
} satisfies Record<keyof typeof arabic, string>
