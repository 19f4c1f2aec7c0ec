import { importSteps, type ActionSummary, type Named, type NamedEvidence, type NamedImport } from './action-summary'
import type { Change } from './changes'

/** The changes of one table, of one operation or of all. */
type Rows = (table: string, op?: Change['op']) => Change[]

/**
 * The summary of an action by its changes, or by its subjects alone where the
 * changes are too many to read for a list. Names are left empty.
 */
export function summarizeAction(changes: readonly Change[], subjects: readonly string[]): ActionSummary {
  const rows: Rows = (table, op) =>
    changes.filter((change) => change.table === table && (op === undefined || change.op === op))
  return {
    ...peopleAndSources(rows, subjects),
    ...reportsAndPassages(rows, subjects),
    ...pairsAndEvidence(rows),
    ...claims(rows, subjects),
    ...decision(rows),
    claimWords: {},
    passageNames: {},
    place: text(rows('place', 'insert')[0]?.after.ar),
    token: named(keyOf(rows('access_token')[0])),
    job: subjectOf(subjects, 'job'),
    bulk: bulkImport(subjects),
    attempts: subjectOf(subjects, 'attempts') ?? 1,
    edition: issuedEdition(rows('edition', 'insert')[0]?.after),
  }
}

type Part<Field extends keyof ActionSummary> = Pick<ActionSummary, Field>

function peopleAndSources(
  rows: Rows,
  subjects: readonly string[],
): Part<'person' | 'source' | 'role' | 'reliability' | 'fields'> {
  const changed = [...rows('source', 'update'), ...rows('report', 'update')]
  const columns = new Set(changed.flatMap((change) => Object.keys(change.after)))
  return {
    person: named(keyOf(rows('person')[0]) ?? subjectOf(subjects, 'person')),
    source: named(keyOf(rows('source')[0]) ?? subjectOf(subjects, 'source')),
    role: beforeAndAfter(rows('person')[0], 'role'),
    reliability: beforeAndAfter(rows('source')[0], 'reliability'),
    fields: [...columns].filter((field) => field !== 'reliability'),
  }
}

function reportsAndPassages(
  rows: Rows,
  subjects: readonly string[],
): Part<'report' | 'reports' | 'passages' | 'parts' | 'made' | 'retired'> {
  const made = rows('report', 'insert')
  const [changed] = rows('report', 'update')
  const withdrawn = rows('report', 'update').filter(({ after }) => typeof after.withdrawn_at === 'string')
  return {
    report: named(keyOf(changed) ?? keyOf(made[0]) ?? subjectOf(subjects, 'report')),
    reports: made.length || withdrawn.length || subjects.filter((name) => name.startsWith('report:')).length,
    passages: rows('passage', 'insert').length,
    parts: changed ? keys(made) : [],
    made: keys(rows('passage').filter((change) => change.op === 'insert' || change.after.retired === false)),
    retired: keys(rows('passage', 'update').filter((change) => change.after.retired === true)),
  }
}

function pairsAndEvidence(rows: Rows): Part<'pair' | 'newer' | 'pairs' | 'evidence' | 'stance' | 'restored'> {
  const judgement = rows('judgement', 'insert')[0]?.after
  const evidence = rows('evidence', 'insert')[0]?.after
  return {
    pair: judgement ? [Number(judgement.left_passage_id), Number(judgement.right_passage_id)] : null,
    newer: number(judgement?.newer_passage_id),
    pairs: rows('judgement', 'insert').length,
    evidence: evidence ? namedEvidence(evidence, text(rows('snapshot', 'insert')[0]?.after.title)) : null,
    stance: text(evidence?.stance) ?? '',
    restored: evidence?.withdrawn === false && evidence.supersedes !== null,
  }
}

function claims(rows: Rows, subjects: readonly string[]): Part<'claim' | 'triaged' | 'field' | 'worded' | 'moves'> {
  const adopted = rows('settled_field', 'insert')[0]?.after
  const triage = rows('triage', 'insert')[0]?.after
  const evidence = rows('evidence', 'insert')[0]?.after
  const worded = rows('claim').find((change) => 'wording' in change.after)
  return {
    claim:
      number(verdictOf(rows)?.claim_id ?? adopted?.claim_id ?? triage?.claim_id ?? evidence?.claim_id) ??
      keyOf(worded) ??
      subjectOf(subjects, 'claim'),
    triaged: subjects.filter((name) => name.startsWith('triage:')).length || rows('triage', 'insert').length,
    field: text(adopted?.field),
    worded: text(worded?.after.wording) !== null,
    moves: rows('claim', 'update')
      .filter((change) => 'merged_into_claim_id' in change.after)
      .map((change) => ({ claim: Number(change.key), into: number(change.after.merged_into_claim_id) })),
  }
}

function decision(rows: Rows): Part<'decision' | 'credibility' | 'review'> {
  const verdict = verdictOf(rows)
  const judgement = rows('judgement', 'insert')[0]?.after
  const triage = rows('triage', 'insert')[0]?.after
  const review = rows('review', 'insert')[0]?.after
  return {
    decision: text(verdict?.decision ?? judgement?.decision ?? triage?.decision) ?? '',
    credibility: number(verdict?.credibility),
    review: (text(review?.kind) ?? '') as ActionSummary['review'],
  }
}

/** The verdict that was given, or one of the two reviews that lead to one. */
function verdictOf(rows: Rows): Change['after'] | undefined {
  return (rows('verdict', 'insert')[0] ?? rows('review', 'insert')[0])?.after
}

function issuedEdition(row: Change['after'] | undefined): ActionSummary['edition'] {
  return row ? { number: Number(row.number), day: String(row.day), correction: row.correction === true } : null
}

function bulkImport(subjects: readonly string[]): NamedImport | null {
  const id = afterKind(subjects, 'bulk-import')
  const written = afterKind(subjects, 'import-step')
  const step = importSteps.find((known) => known === written)
  return id !== null && step !== undefined ? { id, step, files: subjectOf(subjects, 'files') ?? 0, name: '' } : null
}

/** The summary of an action that is sealed from its reader: which claim it was on, and no more. */
export function summarizeSealed(subjects: readonly string[]): ActionSummary {
  return { ...summarizeAction([], subjects), review: 'sealed' }
}

/** The number of the first subject of this kind: 7 for `claim` among `['claim:7']`. */
export function subjectOf(subjects: readonly string[], kind: string): number | null {
  const written = afterKind(subjects, kind)
  return written === null ? null : Number(written)
}

function afterKind(subjects: readonly string[], kind: string): string | null {
  return subjects.find((name) => name.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? null
}

/** The remark on a file is the reason of its action, and stands there. */
function namedEvidence(row: Change['after'], file: string | null): NamedEvidence {
  const note = row.kind === 'file' ? '' : (text(row.note) ?? '')
  return { file, passage: number(row.passage_id), address: text(row.address), note }
}

/** The subjects of a sealed action without the token and the mandate, which would reveal whose it is. */
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

function beforeAndAfter(change: Change | undefined, field: string): { before: string | null; after: string | null } {
  return { before: text(change?.before?.[field]), after: text(change?.after[field]) }
}
