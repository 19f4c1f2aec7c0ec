import type { RecordTable } from '../../../db/schema'
import type { MessageKey } from '../../i18n/catalogue'

const tables: Readonly<Record<RecordTable | 'entry', MessageKey>> = {
  person: 'row.table.person',
  source: 'row.table.source',
  original: 'row.table.original',
  report: 'row.table.report',
  section: 'row.table.section',
  claim: 'row.table.claim',
  passage: 'row.table.passage',
  judgement: 'row.table.judgement',
  evidence: 'row.table.evidence',
  verdict: 'row.table.verdict',
  policy: 'row.table.policy',
  review: 'row.table.review',
  settled_field: 'row.table.settledField',
  source_merge: 'row.table.sourceMerge',
  triage: 'row.table.triage',
  stored_file: 'row.table.storedFile',
  snapshot: 'row.table.snapshot',
  snapshot_file: 'row.table.snapshotFile',
  custody: 'row.table.custody',
  citation: 'row.table.citation',
  fixity_check: 'row.table.fixityCheck',
  picture_judgement: 'row.table.pictureJudgement',
  watch: 'row.table.watch',
  edition: 'row.table.edition',
  feed: 'row.table.feed',
  web_hook: 'row.table.webHook',
  access_token: 'row.table.accessToken',
  publication: 'row.table.publication',
  publishing_policy: 'row.table.publishingPolicy',
  place: 'row.table.place',
  entry: 'row.table.entry',
}

/** What a table of the record is called on the screen; undefined for a name that is none. */
export function tableMessage(table: string): MessageKey | undefined {
  return (tables as Readonly<Record<string, MessageKey | undefined>>)[table]
}
