import type { glossary as arabic } from '../../ar/shell/glossary'

export const glossary = {
  'glossary.title': 'Glossary',
  'glossary.intro': 'What the words on these screens mean.',
  'glossary.what': 'What does “{word}” mean?',
  'glossary.source': 'Source',
  'glossary.source.means':
    'Who publishes: an outlet, a press office, a witness account. Several reports of one source, and several spellings of its name, are one source.',
  'glossary.origin': 'Origin',
  'glossary.origin.means':
    'Reports that copy one text count as one origin, whoever publishes them. Only separate origins corroborate each other.',
  'glossary.reliability': 'Reliability',
  'glossary.reliability.means':
    'How far a source is to be trusted, by what it published before: A (always reliable) to E (unreliable), F where it cannot be judged yet. It says nothing about a single claim.',
  'glossary.credibility': 'Credibility',
  'glossary.credibility.means':
    'How likely one claim is to be true, whoever reports it: 1 (confirmed by others) to 5 (improbable), 6 where it cannot be judged.',
  'glossary.checkpoint': 'Checkpoint',
  'glossary.checkpoint.means':
    'A signature over all entries of the audit trail up to one of them. Kept by outsiders, it shows that nothing before it was changed or removed later.',
  'glossary.receipt': 'Receipt',
  'glossary.receipt.means':
    'The number and the fingerprint of the entry in which a verdict was recorded. Keep it elsewhere: with it anybody can check later that the verdict stands as it was given.',
  'glossary.fingerprint': 'Fingerprint',
  'glossary.fingerprint.means':
    'A short row of letters and digits computed from a text or a file (SHA-256). If one character changes, the fingerprint is another.',
  'glossary.apparatus': 'Apparatus',
  'glossary.apparatus.means':
    'The notes under a text of the edition: what each source says otherwise, value by value, with the sources that say nothing.',
  'glossary.siglum': 'Siglum',
  'glossary.siglum.means':
    'The letter that stands for a source in the notes of an edition, or for a passage on the card of an event. The list beside the text says which source it is.',
} satisfies Record<keyof typeof arabic, string>
