import type { story as arabic } from '../ar/story'

export const story = {
  'story.of': 'Versions of {claim}',
  'story.version': 'Version {number}',
  'story.over': 'Over {version}, the one before:',
  'story.over.copied': 'Over {version}, from which it took {share} of its text:',
  'story.untouched': 'it changed nothing.',
  'story.counts':
    '{added, plural, =0 {added nothing} one {added one word} other {added # words}}, {removed, plural, =0 {dropped nothing} one {dropped one word} other {dropped # words}}, {changed, plural, =0 {changed nothing} one {changed one word} other {changed # words}}.',
  'story.lineage': 'Who copied whom',
  'story.lineage.label':
    'Drawing of the copying: {reports, plural, =0 {no reports} one {one report} other {# reports}} from top to bottom by time of publication, {origins, plural, =0 {of no origin} one {of one origin} other {of # origins}}. The list beside it says what it shows.',
  'story.corroboration':
    '{reports, plural, =2 {Two reports} =3 {Three reports} =4 {Four reports} =5 {Five reports} =6 {Six reports} =7 {Seven reports} =8 {Eight reports} =9 {Nine reports} =10 {Ten reports} =0 {No reports} one {One report} other {# reports}}, {origins, plural, =2 {two origins} =3 {three origins} =4 {four origins} =5 {five origins} =6 {six origins} =7 {seven origins} =8 {eight origins} =9 {nine origins} =10 {ten origins} =0 {no origin} one {one origin} other {# origins}}',
  'story.corroboration.alone': 'Nothing else corroborates it yet.',
  'story.corroboration.one': 'All of one origin: they do not corroborate each other.',
  'story.corroboration.many': 'Only separate origins corroborate, never copied reports.',
  'story.drawn.own': 'a text of its own',
  'story.drawn.copied': 'copied from version {version} ({share})',
  'story.drawn.source': 'the source of version {version} again',
  'story.more': 'There are too many versions to show: these are from its first claims.',
  'story.empty.next': 'There are no versions to compare. Open the claim to see what is left of it.',
} satisfies Record<keyof typeof arabic, string>
