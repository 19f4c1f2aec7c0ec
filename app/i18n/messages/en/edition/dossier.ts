import type { dossier as arabic } from '../../ar/edition/dossier'

export const dossier = {
  'dossier.title': '{count, plural, one {Dossier of claim {claims}} other {Dossier of claims {claims}}}',
  'dossier.desk': 'a desk that works with Muqabala',
  'dossier.made': 'Made by {desk} on {time}.',
  'dossier.whole': 'Nothing was left out or blacked out.',
  'dossier.redacted':
    'Redacted: names, places or words were blacked out or made less exact in this copy. What the desk keeps is unchanged.',
  'dossier.place': 'a place',
  'dossier.place.in': 'a place in {governorate}',
  'dossier.passages': 'What was said',
  'dossier.values': 'Every value, and who gives it',
  'dossier.field': 'Field',
  'dossier.value': 'Value',
  'dossier.written': 'As written',
  'dossier.source': 'Source',
  'dossier.day.unknown': 'day unknown',
  'dossier.origin': 'Origin {origin}.',
  'dossier.fileRange': 'Characters {start} to {end} of the text of the file; SHA-256 of the words: {hash}.',
  'dossier.range': 'Characters {start} to {end} of the report’s text; SHA-256 of the words: {hash}.',
  'dossier.mismatch': 'The text of the report does not match the recorded hash of these words.',
  'dossier.evidence': 'Evidence',
  'dossier.evidence.withdrawn': 'withdrawn: {reason}',
  'dossier.snapshot': 'Snapshot {id}, {time}:',
  'dossier.snapshot.failed': 'Snapshot {id}, {time}: nothing could be kept.',
  'dossier.withdrawn': 'Verdict taken back',
  'dossier.earlier': 'Earlier:',
  'dossier.credibility': 'credibility {degree} of 6',
  'dossier.by': '{person}, {time}.',
  'dossier.trail':
    'The verdict is entry {seq} of the audit trail, with the leaf hash {leaf}. An archive of this dossier has the proof and the program that checks it.',
  'dossier.before': 'The redactions apply to this file alone: copies that were handed over earlier are unchanged.',
  'dossier.released':
    'What you redact here remains readable where it is already published, and in copies that were handed over earlier. A page can be taken back; an issue never changes, but a correction can follow it:',
  'dossier.released.claim': 'the public page of this claim',
  'dossier.released.public': 'issue {number}, which is public',
  'dossier.released.issue': 'issue {number}',
  'dossier.link': 'Dossier to hand over',
  'dossier.heading': 'A dossier to hand over',
  'dossier.what':
    'Everything on record about these claims: what was said and by whom, every value with its source, the verdicts, the evidence.',
  'dossier.language': 'Language',
  'dossier.words': 'Words to black out',
  'dossier.words.hint':
    'One per line: names of people, addresses, numbers. They are blacked out wherever they occur, in any spelling.',
  'dossier.people': 'Replace the reviewers by numbers, and name no witnesses',
  'dossier.places': 'Name no place more exactly than by its governorate',
  'dossier.zip.hint': 'An archive has the originals, snapshots with custody, and the proofs: it cannot be redacted.',
  'dossier.download': 'Download as {format}',
  'dossier.format.pdf': 'PDF',
  'dossier.format.docx': 'Word',
  'dossier.format.zip': 'archive (ZIP)',
  'dossier.noBrowser': 'PDF needs Chromium on the server. Choose Word or the archive, or ask your administrator.',
  'dossier.zip.redacted':
    'An archive holds the originals and cannot be redacted: choose PDF or Word, or remove the redactions.',
  'dossier.zip.unsigned':
    'The audit trail is not signed yet, so an archive could not be checked: ask your administrator to run “muqabala audit sign”.',
} satisfies Record<keyof typeof arabic, string>
