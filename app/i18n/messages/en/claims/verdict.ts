import type { verdict as arabic } from '../../ar/claims/verdict'

export const verdict = {
  'claims.verdict.restsOn': 'What it rests on',
  'claims.verdict': 'Verdict',
  'claims.verdict.ownWord': 'Rests on its own sources alone: no supporting evidence comes from outside them.',
  'claims.verdict.none': 'No verdict yet.',
  'claims.verdict.give': 'Give a verdict',
  'claims.verdict.again': 'Give a new verdict',
  'claims.verdict.of': 'A verdict on claim {id}',
  'claims.verdict.choose': 'What is the state of this claim?',
  'claims.verdict.choose.missing': 'Choose the claim’s state.',
  'claims.verdict.confirmed': 'Confirmed',
  'claims.verdict.disputed': 'Disputed',
  'claims.verdict.unverifiable': 'Unverifiable',
  'claims.verdict.withdrawn': 'No verdict',
  'claims.verdict.need.confirmed':
    '{count, plural, =0 {Supporting evidence is missing. Add it first.} one {One piece of evidence supports it.} other {# pieces of evidence support it.}}',
  'claims.verdict.need.disputed':
    '{count, plural, =0 {Refuting evidence is missing. Add it first.} one {One piece of evidence refutes it.} other {# pieces of evidence refute it.}}',
  'claims.verdict.need.sealed': 'Sealed evidence counts here too, whatever its stance.',
  'claims.verdict.need.unverifiable':
    '{count, plural, =0 {No evidence has been examined yet. Add some first.} one {One piece of evidence was examined.} other {# pieces of evidence were examined.}}',
  'claims.credibility': 'Credibility',
  'claims.credibility.option': '{number}: {words}',
  'claims.credibility.1': 'Confirmed by other sources',
  'claims.credibility.2': 'Probably true',
  'claims.credibility.3': 'Possibly true',
  'claims.credibility.4': 'Doubtful',
  'claims.credibility.5': 'Improbable',
  'claims.credibility.6': 'Cannot be judged',
  'claims.credibility.choose': 'Choose the credibility',
  'claims.credibility.missing': 'Choose the credibility.',
  'claims.rationale': 'Rationale',
  'claims.rationale.hint': 'Why this verdict, and on which evidence. People will read it years from now.',
  'claims.rationale.missing': 'Write why you give this verdict.',
  'claims.verdict.save': 'Record the verdict',
  'claims.verdict.saved':
    'Verdict recorded: {decision, select, confirmed {confirmed} disputed {disputed} other {unverifiable}}.',
  'claims.verdict.undo': 'Undo the verdict',
  'claims.verdict.undone': 'Verdict undone. The previous state applies again.',
  'claims.verdict.reaffirm': 'Reaffirm after re-review',
  'claims.verdict.stale': 'Verdict needs re-review',
  'claims.verdict.stale.since': 'Changed since the verdict:',
  'claims.verdict.consequence':
    'It is recorded in your name, on the claim as you see it now, and replaces the earlier verdict without erasing it.',
  'claims.verdict.changed':
    'This claim changed while you were writing. Your words are still here: look at what is new, then record again.',
  'claims.verdict.changed.what': 'What changed since you opened the page',
  'claims.verdict.history':
    '{count, plural, =0 {No earlier verdict} one {One earlier verdict} other {# earlier verdicts}}',
  'claims.verdict.undid': 'Verdict undone',
  'claims.verdict.ofMerged': 'On {claim} before it was merged',
  'claims.change.passage-added': 'A passage was added from {source}: {report}',
  'claims.change.passage-gone': 'A passage from {source} was removed: {report}',
  'claims.change.passage-source': 'The report of a passage now belongs to {source}: {report}',
  'claims.change.evidence-added':
    '{stance, select, supports {Supporting evidence} refutes {Refuting evidence} sealed {Evidence whose direction is sealed} other {Context}} was added',
  'claims.change.evidence-gone':
    '{stance, select, supports {Supporting evidence} refutes {Refuting evidence} sealed {Evidence whose direction is sealed} other {Context}} was withdrawn',
  'claims.change.evidence-turned':
    '{from, select, sealed {The direction of a piece of evidence changed, and is sealed} other {A piece of evidence that {from, select, supports {supported the claim} refutes {refuted the claim} other {gave context}} now {to, select, supports {supports it} refutes {refutes it} other {gives context}}}}',
  'claims.change.evidence-page':
    '{page, select, gone {The quoted words are no longer on the page} back {The quoted words are now on the page} other {The text of the page has changed}}: {address}',
  'claims.change.evidence-picture':
    '{same, select, yes {Two pieces of evidence now count as one: their pictures show the same} other {Two pieces of evidence count separately again: their pictures are not said to show the same any more}}',
  'claims.change.rating-changed': 'The reliability of {source} changed from {from} to {to}',
} satisfies Record<keyof typeof arabic, string>
