import type { policy as arabic } from '../../ar/settings/policy'

export const policy = {
  'policy.title': 'Policy on verdicts',
  'policy.open.page': 'How much evidence a verdict needs, and when a second reviewer looks',
  'policy.back': 'Back to settings',
  'policy.change': 'What every verdict needs',
  'policy.inForce': 'The policy in force',
  'policy.confirmNeeds': 'Separate pieces of evidence to confirm a claim',
  'policy.disputeNeeds': 'Separate pieces of evidence to dispute it',
  'policy.needs.hint': 'From 1 to 9. Reports that copy one text count once.',
  'policy.confirmOutside': 'Of those that confirm it, from outside its own source',
  'policy.confirmOutside.hint':
    'From 0 to 9. Another source, a web page, or a note on what one of you checked. With 0 the claim’s own passage is enough.',
  'policy.confirmOutside.bad': 'Write a number from 0 to 9.',
  'policy.starting': 'Every new desk starts with this policy.',
  'policy.needs.bad': 'Write a number from 1 to 9.',
  'policy.second': 'Which claims need a second reviewer?',
  'policy.second.none': 'None of them',
  'policy.second.none.hint': 'One reviewer’s verdict is enough.',
  'policy.second.some': 'Some',
  'policy.second.some.hint': 'Those that meet one of the conditions below.',
  'policy.second.all': 'All',
  'policy.second.all.hint': 'Every verdict needs two reviewers.',
  'policy.second.someOfNone': 'Give at least one condition for what needs a second reviewer.',
  'policy.some': 'Conditions for “some”',
  'policy.some.toll': 'More killed than',
  'policy.some.toll.bad': 'Write a number from 0 to 1,000,000, or leave it empty.',
  'policy.some.refuted': 'There is evidence against it',
  'policy.some.refuted.hint':
    'It depends on the evidence, never on the sealed verdict: that a claim waits reveals nothing.',
  'policy.some.conflicts': 'Another claim conflicts with it',
  'policy.look': 'What does the second reviewer see?',
  'policy.blind': 'Blind',
  'policy.blind.hint': 'The first review stays sealed from everybody, with its author’s name, until the second is in.',
  'policy.open': 'Open',
  'policy.open.hint': 'The second reviewer reads the first review before deciding.',
  'policy.reason': 'Why this change',
  'policy.reason.missing': 'Write why.',
  'policy.save': 'Save the policy',
  'policy.saved': 'This is the desk’s policy.',
  'policy.default': 'The desk has set no policy yet: these defaults apply until it does.',
  'policy.says.needs':
    'Confirming needs {confirm, plural, one {one piece of evidence} other {# separate pieces of evidence}}, disputing {dispute, plural, one {one piece of evidence} other {# separate pieces of evidence}}.',
  'policy.says.outside':
    '{count, plural, =0 {A claim’s own passage alone is enough to confirm it.} one {Of what confirms a claim, at least one piece must come from outside its own source.} other {Of what confirms a claim, at least # pieces must come from outside its own source.}}',
  'policy.says.none': 'One reviewer’s verdict is enough.',
  'policy.says.all': 'Every claim needs two reviewers.',
  'policy.says.some': 'Two reviewers are needed for every claim where: {conditions}.',
  'policy.says.toll': '{count, plural, =0 {anybody was killed} other {more than # were killed}}',
  'policy.says.refuted': 'there is evidence against it',
  'policy.says.conflicts': 'another claim conflicts with it',
  'policy.terms': 'When it applies',
  'policy.terms.kept':
    'It applies to what is decided from now on. Existing verdicts and waiting reviews keep their terms.',
  'policy.gap.no-second':
    'You are alone: with two reviewers no verdict could hold, since nobody could give the second review. Add a reviewer first.',
  'policy.gap.nobody':
    'Where two reviewers disagree, nobody on the desk today could resolve it: that takes a lead who has reviewed neither. Add a third person, a lead, or ask for one reviewer.',
  'policy.gap.if-they-review':
    '{count, plural, one {Where {names} gives one of two reviews that disagree, nobody is left to resolve it: leave the reviews to others, or add another lead.} other {Where {names} give the two reviews and disagree, nobody is left to resolve it: leave one to others, or add another lead.}}',
  'policy.terms.sealed': 'No policy opens a sealed review.',
} satisfies Record<keyof typeof arabic, string>
