import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { runAction, type Actor, type ActionTransaction } from '../action/action.server'
import { removeSpan, type Redactable } from './redact-payload'
import { readKept } from './replay-log.server'

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
  review: ['rationale'],
  policy: ['reason'],
  settled_field: ['reason'],
  source_merge: ['reason'],
  triage: ['reason'],
  snapshot: ['address', 'final_address', 'title', 'quote', 'why'],
  snapshot_file: ['name'],
  custody: ['why'],
  edition: ['content'],
  publication: ['content', 'reason'],
  publishing_policy: ['desk_name', 'reason'],
}

/** The redaction cannot be done; the message says why. */
export class RedactionError extends Error {
  override name = 'RedactionError'
}

export interface Redaction {
  /** Texts of one row, or the reason of an entry (`{table: 'entry', columns: ['reason']}`). */
  what: Redactable
  /** The legal basis, in the words that will stand in the log for ever. */
  basis: string
}

/** What the row holds where its text was. */
export function redactedText({ table, key }: Redactable, column: string): string {
  return table === 'person' && column === 'login' ? `redacted-${key}` : `[redacted] ${table} ${key}`
}

/**
 * Takes texts of a row out of the record and out of every entry that holds them,
 * in one action that names those entries and the legal basis. What else those
 * entries said is kept in the redaction. Returns the entries that lost their
 * bodies. Throws `RedactionError`.
 */
export async function redact(db: Kysely<DB>, actor: Actor, { what, basis }: Redaction): Promise<number[]> {
  if (basis.trim() === '') throw new RedactionError('A redaction names its legal basis.')
  const allowed = what.table === 'entry' ? ['reason'] : (redactableColumns[what.table] ?? [])
  for (const column of what.columns)
    if (!allowed.includes(column)) throw new RedactionError(`${what.table}.${column} cannot be redacted.`)
  return runAction(db, { actor, kind: 'redact', reason: basis }, async (tx) => {
    await refuseKept(tx, what)
    const seqs = await removeFromEntries(tx, what)
    if (seqs.length === 0)
      throw new RedactionError(`No entry holds ${what.columns.join(', ')} of ${what.table} ${what.key}.`)
    if (what.table !== 'entry') for (const column of what.columns) await removeFromRow(tx, what, column)
    return seqs
  })
}

/** A redaction's own body cannot be taken away: it is what accounts for the gaps. */
async function refuseKept(tx: ActionTransaction, what: Redactable): Promise<void> {
  for (const [seq, kept] of await readKept(tx)) {
    if (what.table !== 'entry' && removeSpan(JSON.stringify(kept), what)) {
      throw new RedactionError(
        `What an earlier redaction kept of entry ${seq} holds ${what.columns.join(', ')}: texts of one row are redacted together.`,
      )
    }
  }
}

async function removeFromEntries(tx: ActionTransaction, what: Redactable): Promise<number[]> {
  const { rows } = await sql<{ seq: string; payload: string }>`
    select b.seq, b.payload from audit.body b join audit.entry e on e.seq = b.seq
     where ${what.table === 'entry' ? sql`b.seq = ${what.key}` : sql`strpos(b.payload, ${`"table": "${what.table}"`}) > 0`}
       and b.payload is not null and e.head ->> 'kind' <> 'redact'
     order by b.seq`.execute(tx)
  const seqs: number[] = []
  for (const { seq, payload } of rows) {
    const kept = removeSpan(payload, what)
    if (!kept) continue
    await sql`select audit.redact(${seq}, ${JSON.stringify(kept)}::jsonb)`.execute(tx)
    seqs.push(Number(seq))
  }
  return seqs
}

async function removeFromRow(tx: ActionTransaction, what: Redactable, name: string): Promise<void> {
  const column = sql.ref(name)
  await sql`update ${sql.table(`record.${what.table}`)} set ${column} = ${redactedText(what, name)} where id = ${what.key} and ${column} is not null`.execute(
    tx,
  )
}
