import type { verified as arabic } from '../../ar/claims/verified'

export const verified = {
  'verified.title': 'Who verified claim {claim}?',
  'verified.print': 'Print this page',
  'verified.claim': 'The claim',
  'verified.told': 'Reported in {count, plural, one {one report} other {# reports}} by {sources}.',
  'verified.answer': 'Who, and when',
  'verified.is':
    'This claim is <b>{decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}</b>, with credibility {credibility}.',
  'verified.by.verdict': '{person} gave this verdict on {time}.',
  'verified.by.agreed':
    'Two reviewers gave this verdict: {first} on {firstTime}, and {person} on {time}, {look, select, blind {without seeing the first review} other {after reading the first review}}. They agreed.',
  'verified.by.settlement':
    'Two reviewers disagreed: {first} on {firstTime}, and {second} on {secondTime}, {look, select, blind {without seeing the first review} other {after reading the first review}}. {person} resolved it on {time}.',
  'verified.why': 'The reason given:',
  'verified.none': 'Nobody has verified this claim: it has no verdict.',
  'verified.none.now': 'No verdict on this claim holds today: the last one was undone.',
  'verified.evidence': 'On which evidence',
  'verified.evidence.count':
    'The verdict rested on {count, plural, =0 {no linked evidence} one {one piece of evidence} other {# pieces of evidence}}, as they stood when it was given. What was withdrawn since is struck through.',
  'verified.again': 'Who looked again',
  'verified.again.nobody': 'Nobody but {person} has decided on it.',
  'verified.again.order': '{count, plural, one {One person} other {# people}} decided on it, in this order:',
  'verified.look.verdict':
    '{person} decided on {time}: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'verified.look.first':
    '{person} gave the first of two reviews on {time}: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'verified.look.second':
    '{person} gave the second review on {time}, {look, select, blind {without seeing the first} other {after reading the first}}: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'verified.look.settlement':
    '{person} resolved the disagreement on {time}: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'verified.look.taken-back': '{person} undid the verdict on {time}.',
  'verified.look.holds': 'This verdict holds.',
  'verified.look.replaced': 'A later verdict replaced this one.',
  'verified.receipt': 'How to check this',
  'verified.receipt.is': 'The verdict is {action} of the audit trail. The fingerprint of that entry is {hash}.',
  'verified.receipt.how':
    'Whoever has an export of the trail can check with this fingerprint that the verdict was recorded as it stands here, and that nobody has changed or removed it since.',
  'verified.printed': 'Printed on {time} from {address}',
} satisfies Record<keyof typeof arabic, string>
