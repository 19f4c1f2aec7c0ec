import type { undo as arabic } from '../../ar/queue/undo'

export const undo = {
  'undo.title': 'Undo my last hour',
  'undo.none': 'There is nothing to undo',
  'undo.none.next': 'You judged, decided, triaged and linked nothing within the last hour, or undid it already.',
  'undo.gone': '{count, plural, =0 {Nothing is undone} one {One step is undone} other {# steps are undone}}',
  'undo.explained':
    'All of this goes back to how it was an hour ago, as one action in the audit trail. Nothing is erased.',
  'undo.confirm': '{count, plural, =0 {Undo nothing} one {Undo the step} other {Undo # steps}}',
  'undo.kept': 'What stays, and why',
  'undo.kept.replaced': 'A colleague decided here after you, and that decision stays.',
  'undo.kept.withdrawn': 'The step was itself an undo: judge again if you wish.',
  'undo.kept.refused': 'Other judgements rule it out. Open it to see why.',
  'undo.others': 'Your other actions stay: undo each of them where you did it',
  'undo.step.judgement':
    'Passages {left} and {right}: {decision, select, same {same} update {update} conflict {conflict} different {different} withdrawn {undone} other {unsure}}',
  'undo.step.verdict':
    'Verdict on claim {claim}: {decision, select, confirmed {confirmed} disputed {disputed} withdrawn {undone} other {unverifiable}}',
  'undo.step.evidence':
    'Evidence on claim {claim}: {decision, select, supports {supports} refutes {refutes} withdrawn {withdrawn} other {context}}',
  'undo.step.triage': 'Triage of claim {claim}: {what}',
  'undo.done':
    '{count, plural, =0 {Nothing undone} one {One step undone} other {# steps undone}}{kept, plural, =0 {.} one {; one stays.} other {; # stay.}}',
} satisfies Record<keyof typeof arabic, string>
