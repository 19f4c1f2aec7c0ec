import type { refusals as arabic } from '../../ar/shell/refusals'

export const refusals = {
  'refusals.too-many-hooks':
    'There are {most} web hooks already, which is as many as a desk can have. Remove one that nobody needs.',
  'refusals.hook-changed':
    'This web hook changed after you opened the page: somebody changed it, or the program paused it. Look at it as it is now, then send your changes again.',
  'refusals.hook-off': 'This web hook is switched off. Switch it on, then send the message again.',
  'refusals.delivery-waits': 'This message is on its way already.',
  'refusals.feed-repeated': 'This feed is there already.',
  'refusals.judged-meanwhile':
    'This pair was judged after you opened the page, by you in another window or by a colleague. Read that judgement, then change it if you do not agree.',
  'refusals.event-changed':
    'This event changed after you opened the page: a passage joined or left it, or a colleague judged. Nothing was recorded. Look at it as it is now, then decide.',
  'refusals.publication-changed':
    'What would be published changed after you opened the page, or somebody took a step meanwhile. Nothing was done. Look at it as it is now, then decide.',
  'refusals.publication-own': 'You proposed this yourself: somebody else with the right to publish has to release it.',
  'refusals.publication-undecided': 'First say under which name the desk publishes.',
  'refusals.publication-none': 'Nothing is public or proposed here that could be taken back.',
  'refusals.nothing-selected':
    'This decision records nothing: first select what to take out, or choose another decision.',
  'refusals.claim-changed':
    'The claim changed after you opened the page. Look at what is new, then send your words again.',
  'refusals.passage-changed':
    'This passage was cut again, so the action would no longer apply to the text you saw. Open the report to see the new passage.',
  'refusals.rejected-across':
    'These claims cannot be merged: passage {left} was judged different from passage {right}, and they belong to these two claims. Review that judgement first.',
  'refusals.one-claim':
    'Other judgements keep both passages in claim {claim}, so this one alone cannot separate them. Undo those that join them first.',
  'refusals.evidence-missing':
    'The claim has not enough separate evidence in this verdict’s direction. Add the evidence first, then record the verdict.',
  'refusals.outside-missing':
    'To confirm a claim the desk asks for evidence from outside its own source: another source, a web page, or a note on what you checked. Add it first, then record the verdict.',
  'refusals.evidence-repeated':
    'This claim has this very evidence already, with the same stance. Change what you wrote, or leave it: nothing was added.',
  'refusals.evidence-there':
    'This passage is linked to the claim already, with the same stance. Change the stance, or link another passage.',
  'refusals.job-ended': 'The job has ended meanwhile. Look at what came of it.',
  'refusals.job-open': 'The job has not ended yet. Wait for it, or cancel it first.',
  'refusals.watch-ended': 'This watch has ended already.',
  'refusals.watched-already': 'A colleague watches this address already. A lead can change how often.',
  'refusals.evidence-changed':
    'This piece of evidence was changed after you opened the page, by you in another window or by a colleague. Look at it as it is now, then change it if you do not agree.',
  'refusals.evidence-sealed':
    'This piece of evidence is sealed with a colleague’s first review until the second is in. Nothing was changed; add your own evidence instead.',
  'refusals.awaits-lead':
    'Two reviewers disagree on this claim, and it waits for a lead. No other verdict is taken before that.',
  'refusals.nothing-to-settle':
    'No disagreement waits on this claim: a colleague may have resolved it. Open the claim to see its current state.',
  'refusals.own-review':
    'You are one of the two reviewers, so a third person resolves it. Ask another lead or an administrator.',
  'refusals.review-open':
    'A review waits on this claim. The verdict in force cannot be undone until it is complete or withdrawn.',
  'refusals.two-reviewers':
    'Two reviewers gave this verdict. One of them or a lead can undo it; you may give a review of your own.',
  'refusals.policy-changed':
    'The policy was changed after you opened the page, by you in another window or by a colleague. Look at the one in force, then change it if you do not agree.',
  'refusals.edition-changed':
    'This edition changed after you opened the page: a new verdict, a report, or an edit by a colleague. Nothing was saved. Look at it as it is now, then do it again.',
  'refusals.triaged-meanwhile':
    'Claim {claim} was triaged after you opened the page, by you in another window or by a colleague. Look at that decision, then change it if you do not agree.',
  'refusals.has-verdict': 'Claim {claim} has a verdict, so it needs no triage. Undo the verdict first if you must.',
  'refusals.review-waits':
    'A review waits on claim {claim}, so it is not triaged before the review is complete or withdrawn.',
  'refusals.too-many-claims':
    'You chose {count, number} claims, and one action triages at most {most, number}. Choose fewer.',
  'refusals.field-settled':
    'A value was adopted for this field after you opened the page, by you in another window or by a colleague. Look at what was chosen, then change it if you do not agree.',
  'refusals.value-gone': 'No source gives this value any more. Look at the values there are and choose one of them.',
  'refusals.source-changed':
    'This source’s reliability was changed after you opened the page, by you in another window or by a colleague. Look at the new rating, then change it if you do not agree.',
  'refusals.source-edited':
    'This source’s name, kind or note was changed after you opened the page, by you in another window or by a colleague. What you wrote is still in the form: open the source to see the change, then save again if you do not agree.',
  'refusals.nothing-changed': 'Nothing changed: what you chose is already set.',
  'refusals.report-changed':
    'This report’s details were changed after you opened the page, by you in another window or by a colleague. Look at the new ones, then change them if you do not agree.',
  'refusals.draft-changed':
    'These details were changed in another window after you opened this one. What you typed is still in the form: look at how they stand there, then save again if yours are right.',
  'refusals.nothing-to-undo': 'There is nothing to undo here. Start with a new action.',
  'refusals.cannot-undo':
    'Something later builds on this action, so it cannot be undone alone. Undo the latest one first.',
  'refusals.not-found': 'What this action was meant for is not here. The link may be old: open the page from its list.',
  'refusals.same-passage': 'This is one passage, and a passage is not compared with itself. Choose another one.',
  'refusals.name-taken': 'There is a source of this name already. Choose it from the list, or write another name.',
  'refusals.login-taken': 'Somebody logs in with this name already. Choose another one.',
  'refusals.report-known':
    'A report with exactly this text was saved at the same moment. Look for it in the list of reports.',
  'refusals.assigned-meanwhile':
    'This was assigned at the same moment, by you in another window or by a colleague. Look at who has it now, then assign it again if you do not agree.',
  'refusals.place-known': 'A place of this name is there in this governorate already. Look it up in the list.',
  'refusals.too-many-passages':
    'This report has {count, number} passages, and one report may have {most, number}. Cut it into several reports, join passages, or mark what makes no claim.',
  'refusals.worked-on':
    'The import cannot be undone, since people{named, plural, =0 {} other { ({who})}} have worked on what came in{judgements, plural, =0 {} one {; one judgement} other {; # judgements}}{verdicts, plural, =0 {} one {; one verdict or review} other {; # verdicts or reviews}}{evidence, plural, =0 {} one {; one piece of evidence} other {; # pieces of evidence}}{quotes, plural, =0 {} one {; one quotation in the evidence of another claim} other {; # quotations in the evidence of other claims}}{others, plural, =0 {} one {; one triage, wording or adopted value} other {; # triages, wordings or adopted values}}. Take that back first, or leave the reports and change their details.',
  'refusals.import-too-large':
    'This import has {count, number} passages, and an import of up to {most, number} can be undone at once. Undo it report by report.',
} satisfies Record<keyof typeof arabic, string>
