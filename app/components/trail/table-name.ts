import type { MessageKey } from '../../i18n/catalogue'

const tables: Readonly<Record<string, MessageKey>> = {
  person: 'record.table.person',
  source: 'record.table.source',
  original: 'record.table.original',
  report: 'record.table.report',
  section: 'record.table.section',
  claim: 'record.table.claim',
  passage: 'record.table.passage',
  judgement: 'record.table.judgement',
  evidence: 'record.table.evidence',
  verdict: 'record.table.verdict',
  policy: 'record.table.policy',
  review: 'record.table.review',
  settled_field: 'record.table.settledField',
  source_merge: 'record.table.sourceMerge',
  place: 'record.table.place',
  entry: 'record.table.entry',
}

/** What a table of the record is called on the screen. */
export function tableMessage(table: string): MessageKey | undefined {
  return tables[table]
}
