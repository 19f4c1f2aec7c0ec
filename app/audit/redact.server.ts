import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { runAction, type Actor, type ActionTransaction } from './action.server'
import { takeOut, type Redactable } from './redact-payload'

/**
 * Texts that can be taken out of the record, by table. Texts of reports and
 * their original bytes are not among them: hashes hold them to the letter.
 */
export const redactableColumns: Record<string, readonly string[]> = {
  person: ['name', 'login'],
  source: ['name', 'note'],
  report: ['title', 'address'],
  section: ['title'],
  claim: ['wording'],
  judgement: ['note'],
  evidence: ['address', 'quote', 'note'],
  verdict: ['rationale'],
}

/** The redaction cannot be done; the message says why. */
export class RedactionFault extends Error {
  override name = 'RedactionFault'
}

export interface Redaction {
  /** A row's text, or the reason of an entry (`{table: 'entry', column: 'reason'}`). */
  what: Redactable
  /** The legal basis, in the words that will stand in the log for ever. */
  basis: string
}

/** What the row holds where its text was. */
export function redactedText({ table, key, column }: Redactable): string {
  return table === 'person' && column === 'login' ? `redacted-${key}` : `[redacted] ${table} ${key}`
}

/**
 * Takes a text out of the record and out of every entry that holds it, in one
 * action that names those entries and the legal basis. What else those entries
 * said is kept in the redaction. Returns the entries that lost their bodies.
 * Throws `RedactionFault`.
 */
export async function redact(db: Kysely<DB>, actor: Actor, { what, basis }: Redaction): Promise<number[]> {
  if (basis.trim() === '') throw new RedactionFault('A redaction names its legal basis.')
  if (what.table === 'entry' ? what.column !== 'reason' : !redactableColumns[what.table]?.includes(what.column)) {
    throw new RedactionFault(`${what.table}.${what.column} cannot be redacted.`)
  }
  return runAction(db, { actor, kind: 'redact', reason: basis }, async (tx) => {
    const seqs = await removeFromEntries(tx, what)
    if (seqs.length === 0) throw new RedactionFault(`No entry holds ${what.table} ${what.key} ${what.column}.`)
    if (what.table !== 'entry') await removeFromRow(tx, what)
    return seqs
  })
}

async function removeFromEntries(tx: ActionTransaction, what: Redactable): Promise<number[]> {
  const { rows } = await sql<{ seq: string; payload: string }>`
    select seq, payload from audit.body
     where ${what.table === 'entry' ? sql`seq = ${what.key}` : sql`strpos(payload, ${`"table": "${what.table}"`}) > 0`} and payload is not null
     order by seq`.execute(tx)
  const seqs: number[] = []
  for (const { seq, payload } of rows) {
    const kept = takeOut(payload, what)
    if (!kept) continue
    await sql`select audit.redact(${seq}, ${JSON.stringify(kept)}::jsonb)`.execute(tx)
    seqs.push(Number(seq))
  }
  return seqs
}

async function removeFromRow(tx: ActionTransaction, what: Redactable): Promise<void> {
  const column = sql.ref(what.column)
  await sql`update ${sql.table(`record.${what.table}`)} set ${column} = ${redactedText(what)} where id = ${what.key} and ${column} is not null`.execute(tx)
}
