import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { openCheckpoint } from './checkpoint'
import { bodyLine, onSnapshot, readCheckpoints, readLeaves, readRows } from '../log/log-rows.server'
import { HashTree } from '../log/merkle'
import { consistencyProof, inclusionProof } from '../log/merkle-proof'

/** The proof cannot be made; the message says what to do. */
export class ProofError extends Error {
  override name = 'ProofError'
}

/**
 * A proof that one action is in the log, in the form of c2sp.org/tlog-proof. It
 * shows that action's text and body and, of the others, hashes alone.
 */
export function proveEntry(db: Kysely<DB>, seq: number): Promise<string> {
  return onSnapshot(db, async (tx) => {
    const last = (await readCheckpoints(tx)).at(-1)
    if (!last || last.size <= seq)
      throw new ProofError(`No checkpoint covers action ${seq}: run "muqabala audit sign" first, or check the number.`)
    for await (const [row] of readRows(tx, { only: [seq] })) {
      if (!row) break
      const shown = Buffer.from(`${row.data}\n${bodyLine(row)}\n`).toString('base64')
      const proof = inclusionProof(new HashTree(await readLeaves(tx, last.size)), seq, last.size)
      return `c2sp.org/tlog-proof@v1\nextra ${shown}\nindex ${seq}\n${lines(proof)}\n${last.note}`
    }
    throw new ProofError(`There is no action ${seq}.`)
  })
}

/**
 * A proof that the log of the last checkpoint (or the one over `size` entries)
 * begins with that of an older one, as c2sp.org/tlog-witness sends it.
 */
export function proveConsistency(db: Kysely<DB>, oldSize: number, size?: number): Promise<string> {
  return onSnapshot(db, async (tx) => {
    const checkpoints = await readCheckpoints(tx)
    const target = size === undefined ? checkpoints.at(-1) : checkpoints.find((checkpoint) => checkpoint.size === size)
    if (!target || target.size < oldSize) throw new ProofError('There is no such newer checkpoint.')
    return formatConsistency(new HashTree(await readLeaves(tx, target.size)), oldSize, target)
  })
}

export function formatConsistency(
  tree: HashTree,
  oldSize: number,
  { size, note }: { size: number; note: string },
): string {
  if (!openCheckpoint(note).root.equals(tree.root(size)))
    throw new ProofError(`The first ${size} entries are not those that were signed.`)
  return `old ${oldSize}\n${lines(consistencyProof(tree, oldSize, size))}\n${note}`
}

/** The number of the action that carried this request out, or of the action that made this row, as `verdict:7`. */
export async function findAction(db: Kysely<DB>, name: string): Promise<number | null> {
  if (/^\d{1,15}$/.test(name)) return Number(name)
  const [, table, key] = /^(verdict|judgement|evidence):(\d{1,9})$/.exec(name) ?? []
  const { rows } = await sql<{ seq: string }>`
    select e.seq from audit.entry e join audit.body b on b.seq = e.seq
     where ${table ? made(table, Number(key)) : sql`e.head ->> 'request' = ${name}`}
     order by e.seq limit 1`.execute(db)
  return rows[0] ? Number(rows[0].seq) : null
}

function made(table: string, key: number) {
  return sql`strpos(b.payload, ${`"table": "${table}"`}) > 0
    and exists (select 1 from jsonb_array_elements(b.payload::jsonb -> 'changes') c where c ->> 'table' = ${table} and c ->> 'op' = 'insert' and c -> 'key' = to_jsonb(${key}::int))`
}

function lines(hashes: readonly Buffer[]): string {
  return hashes.map((hash) => `${hash.toString('base64')}\n`).join('')
}
