import type { fineness as arabic } from '../../ar/intake/fineness'

export const fineness = {
  'fineness.clauses':
    'Cut finely, a passage for each clause; {count, plural, =0 {no passages} one {one passage} other {# passages}}',
  'fineness.sentences':
    'Cut coarsely, a passage for each sentence; {count, plural, =0 {no passages} one {one passage} other {# passages}}',
  'fineness.cut.clauses': 'Finer: by clauses',
  'fineness.cut.sentences': 'Coarser: by sentences',
  'fineness.hint': 'Your choice holds for the next import from the same source.',
} satisfies Record<keyof typeof arabic, string>
