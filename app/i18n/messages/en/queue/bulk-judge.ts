import type { bulkJudge as arabic } from '../../ar/queue/bulk-judge'

export const bulkJudge = {
  'bulkJudge.title': 'Judge pairs together',
  'bulkJudge.copies': 'Accept identical copies',
  'bulkJudge.none': 'No pair here waits for a judgement. Go back and select some in the queue.',
  'bulkJudge.does': 'What will happen',
  'bulkJudge.pairs':
    '{count, plural, =0 {No pair will be judged} one {One pair will be judged} other {# pairs will be judged}}: {decision, select, same {same} update {update} conflict {conflict} different {different} other {unsure}}.',
  'bulkJudge.claims.same': 'The number of claims stays as it is.',
  'bulkJudge.confirm':
    '{count, plural, =0 {Judge nothing} one {Judge the pair} other {Judge # pairs}}: {decision, select, same {same} update {update} conflict {conflict} different {different} other {unsure}}',
  'bulkJudge.refused':
    '{count, plural, =0 {Nothing is left out} one {One pair is left out} other {# pairs are left out}}',
  'bulkJudge.refused.judged': 'It was judged already.',
  'bulkJudge.refused.rejected': 'Its two claims were judged different.',
  'bulkJudge.refused.other': 'Other judgements rule this one out. Open the pair to see why.',
  'bulkJudge.list': 'The pairs',
  'bulkJudge.done':
    '{count, plural, =0 {No pair judged} one {One pair judged} other {# pairs judged}}: {decision, select, same {same} update {update} conflict {conflict} different {different} other {unsure}}.',
} satisfies Record<keyof typeof arabic, string>
