import type { Change } from './changes'
import type { PassageName } from './claim-words.server'

/** A thing that has a number and a name people know it by; the name is today's, or empty where it is not known. */
export interface Named {
  id: number
  name: string
}

/** A piece of evidence as its own row has it: a passage, an address, a note, or a file by its name. */
export interface NamedEvidence {
  file: string | null
  passage: number | null
  address: string | null
  note: string
}

/** A claim that went into another, or came out of it again. */
export interface ClaimMove {
  claim: number
  /** The claim it was merged into; null where it stands by itself again. */
  into: number | null
}

/** What an action did, in the few facts its sentence needs; empty lists and nulls where it has none of them. */
export interface ActionSummary {
  person: Named | null
  source: Named | null
  /** The report that was brought in, changed or cut. */
  report: Named | null
  place: string | null
  /** The access token that was made or revoked. */
  token: Named | null
  /** How many reports and passages were made, or how many reports were withdrawn. */
  reports: number
  passages: number
  /** How many attempts to log in failed. */
  attempts: number
  /** The parts that a report was cut into. */
  parts: number[]
  made: number[]
  retired: number[]
  /** The pair that was judged. */
  pair: [number, number] | null
  /** Of an update, the newer of the pair. */
  newer: number | null
  claim: number | null
  /** How many claims were triaged. */
  triaged: number
  /** The piece of evidence that was added, withdrawn or brought back. */
  evidence: NamedEvidence | null
  /** How many pairs were judged. */
  pairs: number
  /** Claims by their first words, and passages by their claim and report, as they are today; empty where they are not known. */
  claimWords: Record<number, string>
  passageNames: Record<number, PassageName>
  /** The judgement's or verdict's decision; `withdrawn` where none stands any more. */
  decision: string
  credibility: number | null
  /** The decision is the first or the second of two reviews, or a lead's word on both; `sealed` where nothing of it may be told yet. */
  review: '' | 'first' | 'second' | 'settlement' | 'sealed'
  stance: string
  /** Evidence that was withdrawn and brought back. */
  restored: boolean
  /** The key of the field that was settled, or whose settling was taken back. */
  field: string | null
  /** The edition that was issued: its number, its day, and whether it corrects the one before. */
  edition: { number: number; day: string; correction: boolean } | null
  /** The claim has a wording of the desk's own now. */
  worded: boolean
  moves: ClaimMove[]
  role: { before: string | null; after: string | null }
  reliability: { before: string | null; after: string | null }
  /** The changed columns, without those that have a fact of their own. */
  fields: string[]
}

/**
 * The summary of an action by its changes, or by its subjects alone where the
 * changes are too many to read for a list. Names are left empty.
 */
export function summarizeAction(changes: readonly Change[], subjects: readonly string[]): ActionSummary {
  const rows = (table: string, op?: Change['op']) =>
    changes.filter((change) => change.table === table && (op === undefined || change.op === op))
  const madeReports = rows('report', 'insert')
  const changedReport = rows('report', 'update')[0]
  const withdrawn = rows('report', 'update').filter(({ after }) => typeof after.withdrawn_at === 'string')
  const madePassages = rows('passage', 'insert')
  const judgement = rows('judgement', 'insert')[0]?.after
  const review = rows('review', 'insert')[0]?.after
  const verdict = rows('verdict', 'insert')[0]?.after ?? review
  const settled = rows('settled_field', 'insert')[0]?.after
  const triage = rows('triage', 'insert')[0]?.after
  const evidence = rows('evidence', 'insert')[0]
  const issued = rows('edition', 'insert')[0]?.after
  return {
    person: named(keyOf(rows('person')[0]) ?? subjectOf(subjects, 'person')),
    source: named(keyOf(rows('source')[0]) ?? subjectOf(subjects, 'source')),
    report: named(keyOf(changedReport) ?? keyOf(madeReports[0]) ?? subjectOf(subjects, 'report')),
    place: text(rows('place', 'insert')[0]?.after.ar),
    token: named(keyOf(rows('access_token')[0])),
    reports: madeReports.length || withdrawn.length || subjects.filter((name) => name.startsWith('report:')).length,
    passages: madePassages.length,
    attempts: subjectOf(subjects, 'attempts') ?? 1,
    parts: changedReport ? keys(madeReports) : [],
    made: keys(rows('passage').filter((change) => change.op === 'insert' || change.after.retired === false)),
    retired: keys(rows('passage', 'update').filter((change) => change.after.retired === true)),
    pair: judgement ? [Number(judgement.left_passage_id), Number(judgement.right_passage_id)] : null,
    newer: number(judgement?.newer_passage_id),
    claim:
      number(verdict?.claim_id ?? settled?.claim_id ?? triage?.claim_id ?? evidence?.after.claim_id) ??
      keyOf(rows('claim').find((change) => 'wording' in change.after)) ??
      subjectOf(subjects, 'claim'),
    triaged: subjects.filter((name) => name.startsWith('triage:')).length || rows('triage', 'insert').length,
    evidence: evidence ? namedEvidence(evidence.after, text(rows('snapshot', 'insert')[0]?.after.title)) : null,
    pairs: rows('judgement', 'insert').length,
    claimWords: {},
    passageNames: {},
    decision: text(verdict?.decision ?? judgement?.decision ?? triage?.decision) ?? '',
    credibility: number(verdict?.credibility),
    review: (text(review?.kind) ?? '') as ActionSummary['review'],
    stance: text(evidence?.after.stance) ?? '',
    restored: evidence?.after.withdrawn === false && evidence.after.supersedes !== null,
    field: text(settled?.field),
    edition: issued
      ? { number: Number(issued.number), day: String(issued.day), correction: issued.correction === true }
      : null,
    worded: text(rows('claim').find((change) => 'wording' in change.after)?.after.wording) !== null,
    moves: rows('claim', 'update')
      .filter((change) => 'merged_into_claim_id' in change.after)
      .map((change) => ({ claim: Number(change.key), into: number(change.after.merged_into_claim_id) })),
    role: turn(rows('person')[0], 'role'),
    reliability: turn(rows('source')[0], 'reliability'),
    fields: [
      ...new Set(
        [...rows('source', 'update'), ...rows('report', 'update')].flatMap((change) => Object.keys(change.after)),
      ),
    ].filter((field) => field !== 'reliability'),
  }
}

/** The summary of an action that is sealed from its reader: which claim it was on, and no more. */
export function summarizeSealed(subjects: readonly string[]): ActionSummary {
  return { ...summarizeAction([], subjects), review: 'sealed' }
}

/** The number of the first subject of this kind: 7 for `claim` among `['claim:7']`. */
export function subjectOf(subjects: readonly string[], kind: string): number | null {
  const found = subjects.find((name) => name.startsWith(`${kind}:`))
  return found === undefined ? null : Number(found.slice(kind.length + 1))
}

/** The remark on a file is the reason of its action, and stands there. */
function namedEvidence(row: Change['after'], file: string | null): NamedEvidence {
  const note = row.kind === 'file' ? '' : (text(row.note) ?? '')
  return { file, passage: number(row.passage_id), address: text(row.address), note }
}

/** The subjects of a sealed action without the token and the mandate, which would tell whose it is. */
export function subjectsOfSealed(subjects: readonly string[]): string[] {
  return subjects.filter((subject) => !subject.startsWith('token:') && !subject.startsWith('mandate:'))
}

function named(id: number | null): Named | null {
  return id === null ? null : { id, name: '' }
}

function keyOf(change: Change | undefined): number | null {
  return change === undefined ? null : Number(change.key)
}

function keys(changes: Change[]): number[] {
  return changes.map((change) => Number(change.key))
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function turn(change: Change | undefined, field: string): { before: string | null; after: string | null } {
  return { before: text(change?.before?.[field]), after: text(change?.after[field]) }
}
