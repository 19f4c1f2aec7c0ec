import { Refusal, type RefusalCode } from './refusal'

/**
 * What a unique constraint of the record keeps from happening twice, by its name. Most actions look first and refuse by
 * themselves; these are left for two requests that meet in the same moment, where the constraint lets one pass.
 */
const refusalOf: Record<string, RefusalCode> = {
  judgement_first: 'judged-meanwhile',
  judgement_supersedes_key: 'judged-meanwhile',
  picture_judgement_first: 'judged-meanwhile',
  picture_judgement_supersedes_key: 'judged-meanwhile',
  verdict_claim_id_claim_version_key: 'claim-changed',
  verdict_supersedes_key: 'claim-changed',
  review_claim_id_claim_version_key: 'claim-changed',
  review_answers_kind_key: 'claim-changed',
  review_supersedes_key: 'claim-changed',
  evidence_supersedes_key: 'evidence-changed',
  citation_evidence_id_key: 'evidence-changed',
  settled_field_first: 'field-settled',
  settled_field_supersedes_key: 'field-settled',
  feed_address_key: 'feed-repeated',
  watch_current: 'watched-already',
  edition_number_key: 'edition-changed',
  edition_follows_key: 'edition-changed',
  publication_first_of_claim: 'publication-changed',
  publication_first_of_edition: 'publication-changed',
  publication_supersedes_key: 'publication-changed',
  publishing_policy_first: 'policy-changed',
  publishing_policy_supersedes_key: 'policy-changed',
  triage_first: 'claim-changed',
  triage_supersedes_key: 'claim-changed',
  policy_first: 'policy-changed',
  policy_supersedes_key: 'policy-changed',
  source_name_key: 'name-taken',
  source_merge_undoes_key: 'nothing-to-undo',
  place_key_key: 'place-known',
  report_text_sha256_key: 'report-known',
  person_login_key: 'login-taken',
  assignment_current: 'assigned-meanwhile',
}

const uniqueViolation = '23505'

/**
 * The refusal that a database error stands for; null where it stands for none and is an error of the program.
 *
 * @example refusalOfViolation(error)?.code // 'name-taken' for a violation of source_name_key
 */
export function refusalOfViolation(error: unknown): Refusal | null {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  const refusal =
    code === uniqueViolation && constraint !== undefined && Object.hasOwn(refusalOf, constraint)
      ? refusalOf[constraint]
      : undefined
  return refusal ? new Refusal(refusal) : null
}
