import type { refusals as arabic } from '../ar/refusals'

export const refusals = {
  'refusals.judged-meanwhile': 'A colleague judged this pair after you opened the page. Read that judgement, then change it if you do not agree.',
  'refusals.claim-changed': 'The claim changed after you opened the page. Look at what is new, then send your words again.',
  'refusals.passage-changed': 'This passage was cut anew, so the action would no longer fall on the text you saw. Open the report to see the new passage.',
  'refusals.rejected-across': 'These claims cannot be merged: passage {left} was judged different from passage {right}, and they belong to these two claims. Review that judgement first.',
  'refusals.one-claim': 'Other judgements hold both passages in claim {claim}, so this one alone cannot set them apart. Undo those that join them first.',
  'refusals.evidence-missing': 'The claim has no evidence in this verdict’s direction. Add the evidence first, then record the verdict.',
  'refusals.evidence-there': 'This passage is linked to the claim already, with the same stance. Change the stance, or link another passage.',
  'refusals.source-changed': 'A colleague changed this source’s reliability after you opened the page. Look at the new rating, then change it if you do not agree.',
  'refusals.nothing-changed': 'Nothing changed: what you chose is what holds already.',
  'refusals.report-changed': 'A colleague changed this report’s details after you opened the page. Look at the new ones, then change them if you do not agree.',
  'refusals.nothing-to-undo': 'There is nothing to undo here. Start with a new action.',
  'refusals.cannot-undo': 'Something later builds on this action, so it cannot be undone alone. Undo the latest one first.',
  'refusals.not-found': 'What this action was meant for is not here. The link may be old: open the page from its list.',
  'refusals.same-passage': 'This is one passage, and a passage is not compared with itself. Choose another one.',
  'refusals.name-taken': 'There is a source of this name already. Choose it from the list, or write another name.',
  'refusals.place-known': 'A place of this name is there in this governorate already. Look it up in the list.',
} satisfies Record<keyof typeof arabic, string>
