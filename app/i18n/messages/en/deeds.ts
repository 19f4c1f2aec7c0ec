import type { deeds as arabic } from '../ar/deeds'

export const deeds = {
  'record.action': 'Action {id}',
  'record.did.set-up': 'made the first administrator, {person}',
  'record.did.log-in': 'logged in',
  'record.did.log-in-failed':
    '{known, select, yes {failed to log in to the account of {person}} other {failed to log in}}{attempts, plural, one {} other { (# attempts)}}',
  'record.did.log-out': 'logged out',
  'record.did.add-person': 'added {person} as {role}',
  'record.did.change-role': 'changed the role of {person} from {roleBefore} to {role}',
  'record.did.change-password': '{own, select, yes {changed their own password} other {gave {person} a new password}}',
  'record.did.disable-person': 'disabled the account of {person}',
  'record.did.enable-person': 'enabled the account of {person} again',
  'record.did.add-source': 'added the source {source}',
  'record.did.merge-sources': 'merged two sources that are one',
  'record.did.undo-merge': 'took the merge of two sources back',
  'record.did.change-source':
    '{rated, select, yes {rated the source {source} {ratingBefore} → {rating}} other {changed the source {source}: {fields}}}',
  'record.did.import-report':
    'imported {report}: {passages, plural, =0 {no passages} one {one passage} other {# passages}}',
  'record.did.change-report': 'changed the details of {report}: {fields}',
  'record.did.split-passage': 'split {retired} of {report} into {made}',
  'record.did.join-passages': 'joined {retired} of {report} into {made}',
  'record.did.mark-no-claim': 'marked {retired} of {report} as no claim',
  'record.did.mark-claim': 'made {made} of a stretch of {report}',
  'record.did.cut-report': 'cut {report} into {parts}',
  'record.did.undo-cut': 'undid a cut of {report}',
  'record.did.judge':
    '{decision, select, same {judged {left} and {right} the same} update {judged {newer} an update of {older}} conflict {found {left} and {right} in conflict} different {judged {left} and {right} different} other {left it open whether {left} and {right} are the same}}',
  'record.did.undo-judgement':
    'undid the judgement on {left} and {right}: {decision, select, withdrawn {the pair has no judgement now} same {“same” holds again} update {“update” holds again} conflict {“conflict” holds again} different {“different” holds again} other {“unsure” holds again}}',
  'record.did.word-claim': '{worded, select, yes {worded {claim}} other {removed the wording of {claim}}}',
  'record.did.add-evidence':
    '{restored, select, yes {brought back evidence of {claim}} other {added evidence to {claim} that {stance, select, supports {supports it} refutes {refutes it} other {gives context}}}}',
  'record.did.withdraw-evidence':
    '{restored, select, yes {brought back evidence of {claim}} other {withdrew evidence from {claim} that {stance, select, supports {supported it} refutes {refuted it} other {gave context}}}}',
  'record.did.undo-evidence':
    '{restored, select, yes {brought back evidence of {claim}} other {undid evidence of {claim}}}',
  'record.did.decide':
    '{review, select, sealed {gave {claim} a first review, sealed until the second is in} first {reviewed first and {decision, select, confirmed {confirmed {claim}, credibility {credibility}} disputed {disputed {claim}, credibility {credibility}} other {found {claim} unverifiable, credibility {credibility}}}} second {reviewed second and {decision, select, confirmed {confirmed {claim}, credibility {credibility}} disputed {disputed {claim}, credibility {credibility}} other {found {claim} unverifiable, credibility {credibility}}}} other {{decision, select, confirmed {confirmed {claim}, credibility {credibility}} disputed {disputed {claim}, credibility {credibility}} other {found {claim} unverifiable, credibility {credibility}}}}}',
  'record.did.settle-disagreement':
    'resolved a disagreement and {decision, select, confirmed {confirmed {claim}, credibility {credibility}} disputed {disputed {claim}, credibility {credibility}} other {found {claim} unverifiable, credibility {credibility}}}',
  'record.did.withdraw-review':
    '{review, select, sealed {withdrew a sealed review of {claim}} other {withdrew their own first review of {claim}}}',
  'record.did.set-policy': 'changed the policy on verdicts',
  'record.did.settle-field': 'adopted a value for the field “{field}” of {claim}',
  'record.did.undo-field': 'undid the adopted value of the field “{field}” of {claim}',
  'record.did.undo-hour': 'undid their last hour: judgements, verdicts, evidence',
  'record.did.undo-verdict':
    'undid the verdict on {claim}: {decision, select, withdrawn {it has no verdict now} confirmed {“confirmed” holds again} disputed {“disputed” holds again} other {“unverifiable” holds again}}',
  'record.did.add-place': 'added the place {place}',
  'record.did.load-gazetteer': 'loaded the list of places',
  'record.did.migrate': 'migrated the database',
  'record.did.export-log': 'exported the audit trail for verification',
  'record.did.redact': 'redacted texts for a legal reason',
  'record.did.read-redacted': 'read what a redaction kept',
  'record.did.replace-key': 'replaced the key that checkpoints are signed with',
  'record.thing.claim': 'claim {id}',
  'record.thing.report': 'report {id}',
  'record.thing.passage': 'passage {id}',
  'record.move.more': 'and {count, plural, =0 {no others} one {one other} other {# others}}',
  'record.actor.visitor': 'Somebody not logged in',
  'record.actor.set-up': 'Set-up',
  'record.actor.sealed': 'A reviewer whose name is sealed',
  'record.actor.operator': '{name} on the command line',
  'record.did.import-reports':
    'imported {reports, plural, =0 {no reports} one {one report} other {# reports}}{passages, plural, =0 {} one {, one passage} other {, # passages}}',
  'record.did.load-sample':
    'loaded the sample data: {reports, plural, =0 {no reports} one {one report} other {# reports}}{passages, plural, =0 {} one {, one passage} other {, # passages}}',
  'record.utc': '{time} UTC',
  'record.move.into': '{claim} merged into {into}',
  'record.move.out': '{claim} is a separate claim again',
  'record.sealed':
    'A first review that waits for the second, or something that its author did on the same claim. Who did it, what it says and what it changed are sealed until the second is in; the action and its hash stand from the beginning.',
  'record.did.sealed': 'did something on {claim} that is sealed until the second review is in: {what}',
} satisfies Record<keyof typeof arabic, string>
