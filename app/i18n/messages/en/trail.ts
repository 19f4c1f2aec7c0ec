import type { trail as arabic } from '../ar/trail'

export const trail = {
  'trail.verify.what':
    'The server reads the whole trail from its first entry, computes every hash anew and compares all that the screens show with it.',
  'trail.verify.start': 'Verify now',
  'trail.verify.again': 'Verify again',
  'trail.verify.entries': 'Computing the hashes of the entries anew',
  'trail.verify.tables': 'Comparing the tables with the trail',
  'trail.verify.busy': 'Another verification is running. Try again in a moment.',
  'trail.verify.broken': 'The verification broke off before its end, and says nothing. Try again.',
  'trail.check.leaves': 'Every entry matches its own hash.',
  'trail.check.links': 'Every entry names the hash of the one before it.',
  'trail.check.numbers': 'The numbers run without a gap.',
  'trail.check.payloads': 'Every list of changes matches the hash in its entry.',
  'trail.check.screens': 'What the screens show of each entry is its text.',
  'trail.check.checkpoints': 'The entries are those over which each checkpoint was signed.',
  'trail.check.checkpoints.none':
    'No checkpoint has been signed yet: there is nothing outside the trail to compare it with.',
  'trail.check.tables': 'Every row of reports, claims, evidence and verdicts is what the trail says.',
  'trail.means.leaves': 'That is: no entry was reworded after it was written.',
  'trail.means.links': 'That is: no entry was slipped in between two others, taken out or moved.',
  'trail.means.numbers': 'That is: no entry was taken out of the middle.',
  'trail.means.payloads':
    'That is: the reasons and the rows before and after are those that were recorded; only what a redaction took away, and says why, is missing.',
  'trail.means.screens': 'That is: who did what and when, as you read it here, is what the entry says.',
  'trail.means.checkpoints':
    'That is: nothing up to the last checkpoint changed since it was signed. The signature itself is checked by whoever has the public key.',
  'trail.means.tables': "That is: nobody edited a row in the database behind the application's back.",
  'trail.issue.shown': 'The screens show something else of this entry than its text.',
  'trail.issue.checkpoint':
    '{count, plural, one {The checkpoint over one entry is not over this one.} other {The checkpoint over # entries is not over these: something among them was changed.}}',
  'trail.issue.row': "the row was added or taken out behind the application's back.",
  'trail.issue.field': 'the field “{field}” is not what the trail says.',
  'trail.limits.server':
    'This server checked itself. Whoever controls it can make this page say anything. An export, checked on another machine, is stronger than this page.',
  'trail.limits.rewrite':
    'Whoever administers the database can rewrite every entry and compute all hashes anew. Only a signed checkpoint that left this machine before, or a receipt that a reviewer kept, gives that away.',
  'trail.limits.since': 'What was edited after the last checkpoint that left this machine cannot be found.',
  'trail.limits.account':
    "An entry names the account that acted, not who sat before the screen. Whoever owns the database can also add a fresh action in somebody's name: every reviewer should look at what is recorded in theirs.",
  'trail.limits.clock': 'Order is certain by the numbers; a time is only what the clock of this machine said.',
  'trail.limits.truth': 'The trail does not prove that what was recorded is true, only that it was recorded so.',
  'trail.age': 'Checkpoints',
  'trail.age.signed': 'Last one signed',
  'trail.age.left': 'Last one that left this machine',
  'trail.age.way': 'Where to',
  'trail.age.uncovered': 'Not covered outside',
  'trail.age.none': 'none yet',
  'trail.age.actions': '{count, plural, =0 {no actions} one {one action} other {# actions}}',
  'trail.age.late':
    'There are actions, and no checkpoint has left this machine for more than five minutes. Tell whoever runs the server: the signer may have stopped, or refused to sign.',
  'trail.age.never':
    'No checkpoint has left this machine yet: whoever owns the database could rewrite the trail unnoticed. Run the signer as docs/verify.md says.',
  'trail.sign.never': 'The audit trail has never been signed: whoever owns the database could change it unnoticed.',
  'trail.sign.how': 'Three commands on the server start the signing',
  'trail.sign.key':
    'Make a key, under an account whose files the application cannot read, and publish the public key that it prints:',
  'trail.sign.run': 'Run the signer as a service, and put the checkpoints where others keep them too:',
  'trail.sign.check': 'Check the trail with the public key:',
  'trail.age.why':
    'A checkpoint is a signature over all entries up to some number. Once somebody else holds a copy, nobody here can change what comes before it unnoticed.',
  'trail.way.directory': 'a directory',
  'trail.way.mailbox': 'a mailbox',
  'trail.way.witness': 'a witness at another organisation',
  'trail.way.time-stamp': 'a time-stamping authority',
  'trail.export': 'Export for verification',
  'trail.export.what':
    'An archive with the entries, the checkpoints, the evidence and two small programs that check them on any machine. Every export is recorded.',
  'trail.export.part': 'Only a part of the trail',
  'trail.export.claim': 'What touched the claim number',
  'trail.export.files': 'With the files of evidence',
  'trail.export.files.hint': 'The texts as received, each file under its hash.',
  'trail.export.download': 'Download the archive',
  'trail.export.notYet':
    'Not possible yet: an export holds what a signed checkpoint covers, and no checkpoint has been signed. Whoever runs the server starts the signer as docs/verify.md says.',
  'trail.export.unsigned':
    'Nothing was exported: no signed checkpoint covers the trail yet. Whoever runs the server starts the signer as docs/verify.md says.',
  'trail.export.unread': 'Nothing was exported: the number of the claim could not be read.',
  'trail.asOf.list': 'Claims as of an earlier time',
  'trail.asOf.claim': '{claim} as it was',
  'trail.asOf.day': 'Day',
  'trail.asOf.time': 'Time',
  'trail.asOf.show': 'Show',
  'trail.asOf.at': 'What the desk held true before {time}, read from the trail.',
  'trail.asOf.choose': 'Choose a day to see what the desk held true at its end.',
  'trail.asOf.unread': 'The day or the time could not be read.',
  'trail.asOf.notYet': 'This claim did not exist yet.',
  'trail.asOf.none': 'There was no claim here yet.',
  'trail.asOf.merged': 'It had been merged into {claim}.',
  'trail.asOf.noVerdict': 'It had no verdict.',
  'trail.asOf.noEvidence': 'No evidence was linked to it.',
  'trail.asOf.noPassages': 'It had no passages left.',
  'trail.asOf.now': 'As it is now',
  'trail.kept.what': 'What the redaction kept of those entries may concern people: reading it is recorded.',
  'trail.kept.read': 'Read what was kept, on the record',
} satisfies Record<keyof typeof arabic, string>
