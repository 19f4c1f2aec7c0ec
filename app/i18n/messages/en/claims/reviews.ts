import type { reviews as arabic } from '../../ar/claims/reviews'

export const reviews = {
  'claims.filter.second': 'Awaits a second review',
  'claims.filter.disagreement': 'Reviewers disagree',
  'claims.verdict.short': 'It has {count} of the {needed} separate pieces of evidence that the desk asks for.',
  'claims.verdict.outside':
    '{needed, plural, one {Evidence from outside its own source is missing: its own passages alone do not confirm it.} other {It has {count} of the # pieces of evidence from outside its own source that the desk asks for.}} Add a passage of another source, a web address, or a note on what you checked. A lead can change this in the policy on verdicts.',
  'claims.review.kind.first': 'First review',
  'claims.review.kind.second': 'Second review',
  'claims.review.kind.settlement': 'The lead’s decision',
  'claims.review.wasBlind': 'without seeing the first',
  'claims.review.wasOpen': 'after reading the first',
  'claims.review.bothAgreed': 'Two reviewers agree. The credibility is the more cautious of theirs.',
  'claims.review.settled': 'Two reviewers disagreed, and a lead resolved it.',
  'claims.review.waits.blind':
    'A colleague gave the first review. It stays sealed, with its author’s name, until the second is in.',
  'claims.review.waits.open': 'This is the first review. There is no verdict until a second reviewer agrees.',
  'claims.review.waits.own': 'You gave the first review. There is no verdict until a second reviewer agrees.',
  'claims.review.disagree':
    'The two reviewers disagree: the claim waits for a lead who has reviewed neither. There is no verdict before that.',
  'claims.review.disagree.nobody':
    'There is no such lead today. Ask an administrator to add one, or to make a colleague who reviewed neither a lead.',
  'claims.review.disagree.yours': 'The two reviewers disagree. Read both rationales and resolve it.',
  'claims.review.lapsed':
    'A first review expired because the claim changed after it. The next verdict is a first review again.',
  'claims.review.lapsed.own':
    'Your first review expired because the claim changed after it. Check what is new, and record it again if you wish.',
  'claims.review.withdraw': 'Withdraw your review',
  'claims.review.withdrawn': 'Your review is withdrawn. Nobody else has read it.',
  'claims.review.given': 'Your first review is recorded. It becomes the verdict when a second reviewer agrees.',
  'claims.review.agreed':
    'Both reviews agree, and the verdict is given: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'claims.review.disagreement': 'Your review is recorded. It differs from the first, so a lead will resolve it.',
  'claims.review.giveSecond': 'Give the second review',
  'claims.review.giveAgain': 'Change your first review',
  'claims.review.consequence.first':
    'The desk asks for two reviewers on this claim. Your review stays sealed and changes nothing until another reviewer gave theirs without seeing it.',
  'claims.review.consequence.firstOpen':
    'The desk asks for two reviewers on this claim. Your review changes nothing until a second reviewer agrees.',
  'claims.review.consequence.second':
    'This is the second review. If it agrees with the sealed first one, the verdict is given; if not, a lead resolves it. It cannot be undone once the first is open.',
  'claims.review.consequence.secondOpen':
    'This is the second review. If it agrees with the first, the verdict is given; if not, a lead resolves it. It cannot be undone.',
  'claims.review.consequence.again':
    'It replaces your first review without erasing it, and still waits for the second.',
  'claims.settle.of': 'Resolving the disagreement on claim {id}',
  'claims.settle.open': 'Resolve the disagreement',
  'claims.settle.both': 'The two reviews',
  'claims.settle.word': 'Your decision',
  'claims.settle.save': 'Resolve the disagreement',
  'claims.settle.saved':
    'Resolved: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'claims.settle.consequence': 'The verdict is given in your name, and both reviews stay with it as written.',
  'claims.settle.none': 'There is no disagreement to resolve here.',
  'claims.settle.none.next': 'A colleague may have resolved it. Open the claim to see its current state.',
} satisfies Record<keyof typeof arabic, string>
