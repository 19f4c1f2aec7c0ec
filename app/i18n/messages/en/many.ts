import type { many as arabic } from '../ar/many'

export const many = {
  'many.title': 'Judge pairs together',
  'many.copies': 'Accept identical copies',
  'many.none': 'No pair here waits for a judgement. Go back and select some in the queue.',
  'many.does': 'What will happen',
  'many.pairs':
    '{count, plural, =0 {No pair will be judged} one {One pair will be judged} other {# pairs will be judged}}: {decision, select, same {same} update {update} conflict {conflict} different {different} other {unsure}}.',
  'many.claims.same': 'The number of claims stays as it is.',
  'many.confirm':
    '{count, plural, =0 {Judge nothing} one {Judge the pair} other {Judge # pairs}}: {decision, select, same {same} update {update} conflict {conflict} different {different} other {unsure}}',
  'many.refused': '{count, plural, =0 {Nothing is left out} one {One pair is left out} other {# pairs are left out}}',
  'many.refused.judged': 'It was judged already.',
  'many.refused.rejected': 'Its two claims were judged different.',
  'many.refused.other': 'Other judgements rule this one out. Open the pair to see why.',
  'many.list': 'The pairs',
  'many.done':
    '{count, plural, =0 {No pair judged} one {One pair judged} other {# pairs judged}}: {decision, select, same {same} update {update} conflict {conflict} different {different} other {unsure}}.',
} satisfies Record<keyof typeof arabic, string>
