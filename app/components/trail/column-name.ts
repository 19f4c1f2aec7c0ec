import type { DB } from '../../../db/schema'
import type { MessageKey } from '../../i18n/catalogue'

type RecordTable = Exclude<Extract<keyof DB, `record.${string}`>, `record.current_${string}` | 'record.sealed_review'>
/** Left out of the trail: large ones that have their hash beside them, and secrets. */
type Untold = 'password_hash' | 'bytes' | 'text'
type Column = Exclude<{ [T in RecordTable]: keyof DB[T] }[RecordTable], Untold>

/** Every column of the record in words: a column without one is an error of types. */
const columns: Record<Column, MessageKey> = {
  id: 'record.field.id',
  login: 'record.field.login',
  name: 'record.field.name',
  role: 'record.field.role',
  password_sha256: 'record.field.passwordHash',
  created_at: 'record.field.createdAt',
  disabled_at: 'record.field.disabledAt',
  kind: 'record.field.kind',
  reliability: 'record.field.reliability',
  note: 'record.field.note',
  file_name: 'record.field.fileName',
  into_source_id: 'record.field.mergedIntoSource',
  report_ids: 'record.field.movedReports',
  encoding: 'record.field.encoding',
  received_at: 'record.field.receivedAt',
  source_id: 'record.field.source',
  original_id: 'record.field.original',
  part_of_report_id: 'record.field.partOf',
  title: 'record.field.title',
  text_sha256: 'record.field.textHash',
  language: 'record.field.language',
  address: 'record.field.address',
  published_day: 'record.field.publishedDay',
  published_at: 'record.field.publishedAt',
  cut_at: 'record.field.cutAt',
  report_id: 'record.field.report',
  start_offset: 'record.field.start',
  end_offset: 'record.field.end',
  wording: 'record.field.wording',
  version: 'record.field.version',
  merged_into_claim_id: 'record.field.mergedInto',
  section_id: 'record.field.section',
  quote_sha256: 'record.field.quoteHash',
  home_claim_id: 'record.field.homeClaim',
  claim_id: 'record.field.claim',
  retired: 'record.field.retired',
  replaced_by_passage_id: 'record.field.replacedBy',
  left_passage_id: 'record.field.leftPassage',
  right_passage_id: 'record.field.rightPassage',
  left_claim_id: 'record.field.leftClaim',
  right_claim_id: 'record.field.rightClaim',
  decision: 'record.field.decision',
  newer_passage_id: 'record.field.newer',
  shown: 'record.field.shown',
  supersedes: 'record.field.supersedes',
  undoes: 'record.field.undoes',
  person_id: 'record.field.person',
  stance: 'record.field.stance',
  passage_id: 'record.field.passage',
  quote: 'record.field.quote',
  withdrawn: 'record.field.withdrawn',
  claim_version: 'record.field.claimVersion',
  credibility: 'record.field.credibility',
  rationale: 'record.field.rationale',
  basis: 'record.field.basis',
  review_id: 'record.field.review',
  answers: 'record.field.answers',
  blind: 'record.field.blind',
  request: 'record.field.request',
  confirm_needs: 'record.field.confirmNeeds',
  dispute_needs: 'record.field.disputeNeeds',
  second_for: 'record.field.secondFor',
  second_toll: 'record.field.secondToll',
  second_refuted: 'record.field.secondRefuted',
  second_conflicts: 'record.field.secondConflicts',
  reason: 'record.field.reason',
  field: 'record.field.field',
  value_key: 'record.field.valueKey',
  value: 'record.field.value',
  choices: 'record.field.choices',
  key: 'record.field.key',
  ar: 'record.field.arabic',
  en: 'record.field.english',
  aliases: 'record.field.aliases',
  governorate: 'record.field.governorate',
  lat: 'record.field.latitude',
  lon: 'record.field.longitude',
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
