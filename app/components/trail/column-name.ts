import type { DB } from '../../../db/schema'
import type { MessageKey } from '../../i18n/catalogue'

type RecordTable = Exclude<Extract<keyof DB, `record.${string}`>, `record.current_${string}` | 'record.sealed_review'>
/** Left out of the trail: large ones that have their hash beside them, and secrets. */
type Untold = 'password_hash' | 'bytes' | 'text'
type Column = Exclude<{ [T in RecordTable]: keyof DB[T] }[RecordTable], Untold>

/** Every column of the record in words: a column without one is an error of types. */
const columns: Record<Column, MessageKey> = {
  id: 'row.field.id',
  login: 'row.field.login',
  name: 'row.field.name',
  role: 'row.field.role',
  password_sha256: 'row.field.passwordHash',
  created_at: 'row.field.createdAt',
  disabled_at: 'row.field.disabledAt',
  kind: 'row.field.kind',
  reliability: 'row.field.reliability',
  note: 'row.field.note',
  file_name: 'row.field.fileName',
  into_source_id: 'row.field.mergedIntoSource',
  report_ids: 'row.field.movedReports',
  encoding: 'row.field.encoding',
  received_at: 'row.field.receivedAt',
  source_id: 'row.field.source',
  original_id: 'row.field.original',
  part_of_report_id: 'row.field.partOf',
  title: 'row.field.title',
  text_sha256: 'row.field.textHash',
  language: 'row.field.language',
  address: 'row.field.address',
  published_day: 'row.field.publishedDay',
  published_at: 'row.field.publishedAt',
  cut_at: 'row.field.cutAt',
  report_id: 'row.field.report',
  start_offset: 'row.field.start',
  end_offset: 'row.field.end',
  wording: 'row.field.wording',
  version: 'row.field.version',
  merged_into_claim_id: 'row.field.mergedInto',
  section_id: 'row.field.section',
  quote_sha256: 'row.field.quoteHash',
  home_claim_id: 'row.field.homeClaim',
  claim_id: 'row.field.claim',
  retired: 'row.field.retired',
  replaced_by_passage_id: 'row.field.replacedBy',
  left_passage_id: 'row.field.leftPassage',
  right_passage_id: 'row.field.rightPassage',
  left_claim_id: 'row.field.leftClaim',
  right_claim_id: 'row.field.rightClaim',
  decision: 'row.field.decision',
  newer_passage_id: 'row.field.newer',
  shown: 'row.field.shown',
  supersedes: 'row.field.supersedes',
  undoes: 'row.field.undoes',
  person_id: 'row.field.person',
  stance: 'row.field.stance',
  passage_id: 'row.field.passage',
  quote: 'row.field.quote',
  withdrawn: 'row.field.withdrawn',
  claim_version: 'row.field.claimVersion',
  credibility: 'row.field.credibility',
  rationale: 'row.field.rationale',
  basis: 'row.field.basis',
  review_id: 'row.field.review',
  answers: 'row.field.answers',
  blind: 'row.field.blind',
  request: 'row.field.request',
  confirm_needs: 'row.field.confirmNeeds',
  dispute_needs: 'row.field.disputeNeeds',
  confirm_outside: 'row.field.confirmOutside',
  second_for: 'row.field.secondFor',
  second_toll: 'row.field.secondToll',
  second_refuted: 'row.field.secondRefuted',
  second_conflicts: 'row.field.secondConflicts',
  reason: 'row.field.reason',
  proposal: 'row.field.proposal',
  field: 'row.field.field',
  value_key: 'row.field.valueKey',
  value: 'row.field.value',
  choices: 'row.field.choices',
  key: 'row.field.key',
  ar: 'row.field.arabic',
  en: 'row.field.english',
  aliases: 'row.field.aliases',
  governorate: 'row.field.governorate',
  lat: 'row.field.latitude',
  lon: 'row.field.longitude',
}

const order = new Map(Object.keys(columns).map((column, at) => [column, at]))

/** Columns in the order in which people read a row; unknown ones last. */
export function inReadingOrder(names: readonly string[]): string[] {
  const place = (name: string) => order.get(name) ?? order.size
  return [...names].sort((a, b) => place(a) - place(b))
}

/** The message that names a column; null for one that an older release had and this one does not know. */
export function columnMessage(column: string): MessageKey | null {
  return Object.hasOwn(columns, column) ? columns[column as Column] : null
}
