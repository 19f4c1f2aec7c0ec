import type { search as arabic } from '../../ar/shell/search'

export const search = {
  'search.title': 'Search',
  'search.words': 'Words',
  'search.words.hint':
    'All words must be found, whatever the spelling of hamza, ta marbuta and the article. A place, an event or a weapon may be named in the other language.',
  'search.run': 'Search',
  'search.reports': 'Reports',
  'search.claims': 'Claims',
  'search.passages': 'Passages',
  'search.sources': 'Sources',
  'search.all.reports': '{count, plural, =0 {All reports} one {The one report in its list} other {All # reports}}',
  'search.all.claims': '{count, plural, =0 {All claims} one {The one claim in its list} other {All # claims}}',
  'search.all.sources': '{count, plural, =0 {All sources} one {The one source in its list} other {All # sources}}',
  'search.morePassages': 'There are other passages. Add a word to narrow the search.',
  'search.claim': 'its claim {id}',
  'search.byFacts': 'Found by its content, not by these words: {facts}',
  'search.none.title': 'Nothing found for these words',
  'search.none.next': 'Try fewer words, or another form of the word.',
  'search.empty.title': 'Write what you are looking for',
  'search.empty.next': 'The search covers reports, passages, claims and sources.',
} satisfies Record<keyof typeof arabic, string>
