import type { exports as arabic } from '../../ar/edition/exports'

export const exports = {
  'exports.title': 'Export data',
  'exports.what':
    'Each file holds the data as of now, and the audit trail records who exported what and how many rows. What is sealed with a first review is left out until the second is in.',
  'exports.files': 'Your longer exports',
  'exports.files.what':
    'More than {most} rows are written by a worker. A file can be downloaded for {hours} hours; each download is recorded as an export.',
  'exports.file': '{kind}, {format}',
  'exports.file.waiting': 'waits for a worker',
  'exports.file.running': 'being written',
  'exports.file.failed': 'failed; request it again',
  'exports.file.until': 'until',
  'exports.file.download': 'Download',
  'exports.file.rows': '{count, plural, one {one row} other {# rows}}',
  'exports.file.later': 'This export takes longer. A worker writes it; the page shows how far it is.',
  'exports.file.gone': 'This file is no longer available. Request the export again.',
  'exports.backup': 'Last backup',
  'exports.backup.never': 'No backup has been made yet.',
  'exports.backup.how': 'Writes the whole desk into one file while it is used:',
  'exports.list': 'Export this list',
  'exports.all': 'Everything that can be exported',
  'exports.download': 'Download as {format}',
  'exports.format.csv': 'CSV',
  'exports.format.xlsx': 'Excel',
  'exports.format.jsonl': 'JSON Lines',
  'exports.format.geojson': 'GeoJSON',
  'exports.format.ftm': 'FollowTheMoney',
  'exports.kind.reports': 'Reports',
  'exports.kind.reports.what': 'Each report with its source, its day and its whole text.',
  'exports.kind.passages': 'Passages',
  'exports.kind.passages.what': 'Each passage with its place, its words and its claim.',
  'exports.kind.claims': 'Claims',
  'exports.kind.claims.what':
    'Each claim with its state, its verdict and its sources; on the map where its place is known.',
  'exports.kind.judgements': 'Judgements',
  'exports.kind.judgements.what':
    'Each judged pair with both texts, the decision and what the reviewer was shown: labelled data.',
  'exports.kind.verdicts': 'Verdicts',
  'exports.kind.verdicts.what':
    'Each verdict with its rationale, its reviewer and its time, those taken back included.',
  'exports.kind.evidence': 'Evidence',
  'exports.kind.evidence.what': 'Each piece of evidence with its claim and its stance.',
  'exports.kind.sources': 'Sources',
  'exports.kind.sources.what': 'Each source with its kind and its reliability.',
  'exports.kind.fields': 'Fields',
  'exports.kind.fields.what': 'Every value of every field with who gives it, and what the desk adopted.',
} satisfies Record<keyof typeof arabic, string>
