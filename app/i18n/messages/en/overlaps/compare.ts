import type { compare as arabic } from '../../ar/overlaps/compare'

export const compare = {
  'compare.title': 'Compare two passages',
  'compare.title.section': '{section}: compare two passages',
  'compare.byHand': 'Chosen by the reviewer',
  'compare.blind': 'Score hidden',
  'compare.blind.why': 'You chose to judge before you see the score and the reasons. They appear once you have judged.',
  'compare.why': 'Why it is suggested',
  'compare.why.for': 'For',
  'compare.why.against': 'Against',
  'compare.why.none': 'This pair was not suggested: you chose it. It is judged like any other.',
  'compare.score': 'Score of the suggestion',
  'compare.fields': 'Fields',
  'compare.fields.none': 'No place, figure or time was recognised in either passage.',
  'compare.field.place': 'Place',
  'compare.field.event': 'Event',
  'compare.field.date': 'Time',
  'compare.field.actors': 'Actors',
  'compare.field.negation': 'Denial',
  'compare.field.negated': 'denies',
  'compare.field.stated': 'asserts',
  'compare.field.agreed': 'agreed',
  'compare.field.adds': 'Adds: {values}',
  'compare.field.drops': 'Leaves out: {values}',
  'compare.field.onlyFirst': 'Only in first: {values}',
  'compare.field.onlySecond': 'Only in second: {values}',
  'compare.field.became': 'became',
  'compare.field.beside': 'and in the second',
  'compare.field.nothing': 'not stated',
  'compare.claimToday': 'The claim today',
  'compare.claimsToday': 'The claims today',
  'compare.claimToday.summary':
    '{passages, plural, =0 {No passages} one {One passage} other {# passages}}, {reports, plural, =0 {no reports} one {one report} other {# reports}}, {origins, plural, =0 {no origin} one {one origin} other {# origins}}.',
  'compare.section': 'section {section}',
  'compare.reliability': 'reliability {rating}',
  'compare.progress': 'Suggestions decided',
  'compare.judge': 'Judgement',
  'compare.judgement.same': 'Same',
  'compare.judgement.update': 'Update',
  'compare.judgement.conflict': 'Conflict',
  'compare.judgement.different': 'Different',
  'compare.judgement.unsure': 'Unsure',
  'compare.undo': 'Undo the judgement',
  'compare.back': 'All overlaps',
  'compare.back.reports': 'Back to the reports',
  'compare.note': 'Note (optional)',
  'compare.consequence.same':
    'If you choose <b>Same</b>: {from, plural, =0 {no claim merges} one {claim {claims} merges} other {claims {claims} merge}} into claim {into}, which then has {passages, plural, one {one passage} other {# passages}}, and every differing value stays with its source.',
  'compare.consequence.same.already':
    'If you choose <b>Same</b>: the judgement is recorded and nothing new merges; both passages are in claim {claim} already.',
  'compare.order.published': '“{older}” came out before “{newer}”.',
  'compare.order.chosen': '“{older}” is treated as the earlier one, “{newer}” as the update.',
  'compare.order.unknown':
    'Order unknown: the times of publication do not say which came first. “Update” would treat “{newer}” as the newer one.',
  'compare.order.swap': 'Swap them',
  'compare.consequence.update':
    'If you choose <b>Update</b>: the two claims stay apart, claim {newer} is linked as an update of claim {older}, and each keeps its values with their source.',
  'compare.consequence.conflict':
    'If you choose <b>Conflict</b>: claims {newer} and {older} stay apart, linked as conflicting, and each shows the conflict on its page.',
  'compare.consequence.different':
    'If you choose <b>Different</b>: the two claims stay apart without a link, and the rejection holds across all their passages unless the text is cut again.',
  'compare.consequence.unsure':
    'If you choose <b>Unsure</b>: no claim changes, and the pair leaves the queue for the list “unsure”, for another reviewer.',
  'compare.consequence.rejected':
    '<b>Same</b> cannot be chosen: <link>passage {left} was judged different from passage {right}</link>, and they belong to these two claims.',
  'compare.consequence.oneClaim':
    '<b>{decision}</b> cannot be chosen: other judgements keep both passages in claim {claim}.',
  'compare.consequence.split': 'Claim {claim} splits again: {parts}.',
  'compare.consequence.split.part': '{passages, plural, one {one passage} other {# passages}} in claim {claim}',
  'compare.consequence.evidence':
    '{count, plural, =0 {No evidence moves with it.} one {One piece of evidence moves with it.} other {# pieces of evidence move with it.}}',
  'compare.consequence.stale':
    '{count, plural, =0 {No verdict is affected.} one {The verdict on claim {claims} will need re-review.} other {The verdicts on claims {claims} will need re-review.}}',
  'compare.consequence.ended':
    '{count, plural, =0 {No verdict ends.} one {The verdict on claim {claims} stays in its history and does not hold for the merged claim.} other {The verdicts on claims {claims} stay in their history and do not hold for the merged claim.}}',
  'compare.consequence.closes':
    '{count, plural, =0 {No other suggestion closes.} one {One other suggestion closes with it.} other {# other suggestions close with it.}}',
  'compare.done.same': 'Judged: the same claim.',
  'compare.done.update': 'Judged: an update. The newer claim is linked to the older.',
  'compare.done.conflict': 'Judged: a conflict. The two claims are linked as conflicting.',
  'compare.done.different': 'Judged: different. This suggestion will not return.',
  'compare.done.unsure': 'Judged: unsure. The pair waits for another reviewer.',
  'compare.done.already': 'This judgement was recorded before and not repeated.',
  'compare.done.many':
    '{count, plural, =0 {No pair judged} one {One pair judged the same} other {# pairs judged the same}}',
  'compare.undone':
    '{count, plural, =0 {No judgement undone.} one {Judgement undone. The pair is as it was before.} other {# judgements undone. All # pairs are as they were before.}}',
  'compare.judged': '{name} judged this pair: <b>{judgement}</b>, {time}.',
  'compare.judged.operator': 'This pair was judged from the command line: <b>{judgement}</b>, {time}.',
  'compare.judged.change': 'A new judgement replaces it without erasing it.',
  'compare.judged.note': 'Note: {note}',
  'compare.keptNote': 'Your note is still in its field.',
  'compare.recut': 'Passage {passage} was cut again after this pair was suggested, so it cannot be judged.',
  'compare.recut.next': 'Compare the passage that replaced it',
  'compare.readOnly': 'View only: you can’t judge this pair. Ask a lead if you need to.',
  'compare.whole': 'Compare the whole reports',
} satisfies Record<keyof typeof arabic, string>
