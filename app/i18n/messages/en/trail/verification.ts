import type { verification as arabic } from '../../ar/trail/verification'

export const verification = {
  'trail.verification': 'Verification',
  'trail.issue.leaf': 'The entry does not match its hash: its text or its hash was changed afterwards.',
  'trail.issue.unreadable': 'The entry cannot be read: it is not in the form that the trail writes.',
  'trail.issue.number': 'The number in the entry is not the number that it is stored under.',
  'trail.issue.gap': 'Entries are missing before this one.',
  'trail.issue.previous': 'The entry does not continue the one before it: one of them was changed or removed.',
  'trail.issue.body': 'What the action changed is gone, although the entry names it.',
  'trail.issue.payload': 'What the action is said to have changed does not match the hash in its entry.',
  'trail.verified': 'What was checked just now',
  'trail.verified.sound':
    '{count, plural, =0 {The trail is empty; there is nothing to check yet.} one {The one entry is intact.} other {All # entries are intact, from the first to the last.}}',
  'trail.verified.broken':
    '{count, plural, =0 {The trail is not intact.} one {The one entry is not intact.} other {The trail of # entries is not intact: somebody changed it afterwards.}}',
  'trail.check.issues': '{count, plural, =0 {No issues.} one {One issue.} other {# issues.}}',
  'trail.issues': 'What is not intact',
  'trail.limits': 'What this does not prove',
  'trail.head': 'The latest entry',
  'trail.head.number': 'Last action',
  'trail.head.keep':
    'Write the number and the hash down elsewhere. While that action shows this hash, nothing up to it has been rewritten.',
  'trail.verified.redacted':
    '{count, plural, =0 {Nothing was redacted.} one {One list of changes was removed by a redaction that says why.} other {# lists of changes were removed by redactions that say why.}}',
  'trail.verify.what':
    'The server reads the whole trail from its first entry, recomputes every hash and compares it with everything that the screens show.',
  'trail.verify.start': 'Verify now',
  'trail.verify.again': 'Verify again',
  'trail.verify.entries': 'Recomputing the hashes of the entries',
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
  'trail.means.links': 'That is: no entry was inserted, removed or moved.',
  'trail.means.numbers': 'That is: no entry was removed from the middle.',
  'trail.means.payloads':
    'That is: the reasons and the rows before and after are those that were recorded; only what a redaction removed, with its reason, is missing.',
  'trail.means.screens': 'That is: who did what and when, as you read it here, is what the entry says.',
  'trail.means.checkpoints':
    'That is: nothing up to the last checkpoint changed since it was signed. The signature itself is checked by whoever has the public key.',
  'trail.means.tables': 'That is: nobody edited a row of the database outside the application.',
  'trail.issue.shown': 'The screens show something else of this entry than its text.',
  'trail.issue.checkpoint':
    '{count, plural, one {The checkpoint over one entry is not over this one.} other {The checkpoint over # entries is not over these: something among them was changed.}}',
  'trail.issue.row': 'the row was added or removed outside the application.',
  'trail.issue.field': 'the field “{field}” is not what the trail says.',
  'trail.limits.server':
    'This server checked itself. Whoever controls it can make this page say anything. An export, checked on another machine, is stronger than this page.',
  'trail.limits.rewrite':
    'Whoever administers the database can rewrite every entry and recompute all hashes. Only a signed checkpoint that left this machine before, or a receipt that a reviewer kept, reveals that.',
  'trail.limits.since': 'What was edited after the last checkpoint that left this machine cannot be found.',
  'trail.limits.account':
    "An entry names the account that acted, not who sat at the screen. Whoever owns the database can also add a new action in somebody's name: every reviewer should look at what is recorded in theirs.",
  'trail.limits.clock': 'Order is certain by the numbers; a time is only what the clock of this machine said.',
  'trail.limits.truth': 'The trail does not prove that what was recorded is true, only that it was recorded so.',
} satisfies Record<keyof typeof arabic, string>
