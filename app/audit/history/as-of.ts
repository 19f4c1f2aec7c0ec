import type { Row, Tables } from '../log/replay-fold'

/** Somebody whose review of a claim is sealed: what they added to it since then is shown without its stance. */
export interface SealedAuthor {
  person: number
  claim: number
  /** Null where the claim never had a verdict. */
  since: Date | null
}

/** A claim as the desk held it at a time. Rows are as the trail keeps them; offsets are UTF-16 code units. */
export interface ClaimThen {
  id: number
  wording: string | null
  version: number
  /** The claim that it had been merged into by then. */
  mergedInto: number | null
  passages: { id: number; reportId: number; start: number; end: number }[]
  /** What was linked to it and not withdrawn. */
  evidence: {
    id: number
    kind: string
    stance: string
    passageId: number | null
    address: string | null
    quote: string
    note: string
  }[]
  /** The verdict in force; null where it was open. */
  verdict: {
    id: number
    decision: string
    credibility: number | null
    rationale: string
    at: string
    person: number | null
  } | null
}

/** The tables that a claim's state rests on. */
export const claimTables = ['claim', 'passage', 'evidence', 'verdict'] as const

/** Reads a claim off folded tables; null where it did not exist yet. */
export function claimAsOf(tables: Tables, id: number, sealed: readonly SealedAuthor[]): ClaimThen | null {
  const claim = tables.get('claim')?.get(String(id))
  if (!claim) return null
  const rows = (table: string) => [...(tables.get(table)?.values() ?? [])].filter((row) => row.claim_id === id)
  return {
    id,
    wording: text(claim.wording),
    version: Number(claim.version),
    mergedInto: number(claim.merged_into_claim_id),
    passages: rows('passage')
      .filter((row) => row.retired !== true)
      .map((row) => ({
        id: Number(row.id),
        reportId: Number(row.report_id),
        start: Number(row.start_offset),
        end: Number(row.end_offset),
      })),
    evidence: inForce(rows('evidence'), tables.get('evidence'))
      .filter((row) => row.withdrawn !== true)
      .map((row) => ({
        id: Number(row.id),
        kind: text(row.kind) ?? '',
        ...(isSealed(row, sealed)
          ? { stance: 'sealed', note: row.kind === 'note' ? (text(row.note) ?? '') : '' }
          : { stance: text(row.stance) ?? '', note: text(row.note) ?? '' }),
        passageId: number(row.passage_id),
        address: text(row.address),
        quote: text(row.quote) ?? '',
      })),
    verdict: verdictOf(inForce(rows('verdict'), tables.get('verdict'))),
  }
}

function isSealed(row: Row, sealed: readonly SealedAuthor[]): boolean {
  return sealed.some(
    ({ person, claim, since }) =>
      row.person_id === person &&
      row.claim_id === claim &&
      (since === null || new Date(text(row.created_at) ?? '') > since),
  )
}

/** The rows that no later one superseded. */
function inForce(rows: Row[], all: Map<string, Row> | undefined): Row[] {
  const superseded = new Set([...(all?.values() ?? [])].map((row) => row.supersedes))
  return rows.filter((row) => !superseded.has(row.id))
}

function verdictOf(rows: Row[]): ClaimThen['verdict'] {
  const row = rows.filter(({ decision }) => decision !== 'withdrawn').at(-1)
  return row
    ? {
        id: Number(row.id),
        decision: text(row.decision) ?? '',
        credibility: number(row.credibility),
        rationale: text(row.rationale) ?? '',
        at: text(row.created_at) ?? '',
        person: number(row.person_id),
      }
    : null
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
