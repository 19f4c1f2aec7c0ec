import type { versions as arabic } from '../../ar/claims/versions'

export const versions = {
  'versions.open': 'Versions: what each added, and who copied whom',
  'versions.of': 'Versions of claim {id}',
  'versions.version': 'Version {number}',
  'versions.over': 'Compared with {version}, the one before:',
  'versions.over.copied': 'Compared with {version}, from which it copied {share} of its text:',
  'versions.beside': 'Compared with {version}; it is unknown which came first:',
  'versions.beside.counts':
    '{added, plural, =0 {no word only here} one {one word only here} other {# words only here}}, {removed, plural, =0 {no word only there} one {one word only there} other {# words only there}}, {changed, plural, =0 {no word differs} one {one word differs} other {# words differ}}.',
  'versions.order.unknown': 'Order unknown: the times of publication do not say which came first.',
  'versions.order.chosen': 'In the order you chose.',
  'versions.earlier': 'Published before version {number}',
  'versions.field.here': '{values} here',
  'versions.field.there': '{values} there',
  'versions.untouched': 'it changed nothing.',
  'versions.counts':
    '{added, plural, =0 {added nothing} one {added one word} other {added # words}}, {removed, plural, =0 {dropped nothing} one {dropped one word} other {dropped # words}}, {changed, plural, =0 {changed nothing} one {changed one word} other {changed # words}}.',
  'versions.lineage': 'Who copied whom',
  'versions.lineage.label':
    'Drawing of the copying: {reports, plural, =0 {no reports} one {one report} other {# reports}} from top to bottom by time of publication, {origins, plural, =0 {of no origin} one {of one origin} other {of # origins}}. The list beside it says what it shows.',
  'versions.corroboration':
    '{reports, plural, =2 {Two reports} =3 {Three reports} =4 {Four reports} =5 {Five reports} =6 {Six reports} =7 {Seven reports} =8 {Eight reports} =9 {Nine reports} =10 {Ten reports} =0 {No reports} one {One report} other {# reports}}, {origins, plural, =2 {two origins} =3 {three origins} =4 {four origins} =5 {five origins} =6 {six origins} =7 {seven origins} =8 {eight origins} =9 {nine origins} =10 {ten origins} =0 {no origin} one {one origin} other {# origins}}',
  'versions.corroboration.alone': 'Nothing else corroborates it yet.',
  'versions.corroboration.one': 'All of one origin: they do not corroborate each other.',
  'versions.corroboration.many': 'Only separate origins corroborate, never copied reports.',
  'versions.drawn.own': 'original text',
  'versions.drawn.copied': 'copied from version {version} ({share})',
  'versions.drawn.source': 'the same source as version {version}',
  'versions.drawn.forwarded': 'forwarded from the channel of version {version}',
  'versions.more': 'There are too many versions to show: these are from its first claims.',
  'versions.empty.next': 'There are no versions to compare. Open the claim to see what is left of it.',
} satisfies Record<keyof typeof arabic, string>
