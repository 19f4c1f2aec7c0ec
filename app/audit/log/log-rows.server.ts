import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'

/** One entry with its body; salt and payload are null where it was redacted. */
export interface LogRow {
  seq: number
  leaf: Buffer
  data: string
  salt: Buffer | null
  payload: string | null
}

export interface RowRange {
  /** The first entry, 0 unless said. */
  from?: number
  /** Up to and without this one. */
  to?: number
  /** Only these, in order. */
  only?: readonly number[]
}

const batchRows = 1000

/** Runs `work` on one unchanging view of the database, however long it takes. */
export function onSnapshot<T>(db: Kysely<DB>, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Between two batches the reader may write a file for longer than an idle transaction is given.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
      await sql`set local statement_timeout = 0`.execute(tx)
      return work(tx)
    })
}

/**
 * Reads entries and bodies in order, a batch at a time: any number of them in the same memory. Bodies have their own
 * bound: an outer join takes none over from the entries, and would read them from the first on for each batch.
 */
export async function* readRows(db: Kysely<DB>, { from = 0, to, only }: RowRange = {}): AsyncGenerator<LogRow[]> {
  for (let next = from, at = 0; ;) {
    const chosen = only?.slice(at, at + batchRows)
    if (chosen?.length === 0) return
    const { rows } = await sql<Omit<LogRow, 'seq'> & { seq: string }>`
      select e.seq, e.leaf, e.data, b.salt, b.payload from audit.entry e left join audit.body b on b.seq = e.seq and b.seq >= ${chosen?.[0] ?? next}
       where ${chosen ? sql`e.seq = any(${chosen})` : sql`e.seq >= ${next} and (${to ?? null}::bigint is null or e.seq < ${to ?? null})`}
       order by e.seq limit ${batchRows}`.execute(db)
    if (rows.length > 0) yield rows.map((row) => ({ ...row, seq: Number(row.seq) }))
    if (chosen) at += batchRows
    else if (rows.length < batchRows) return
    next = Number(rows.at(-1)?.seq ?? 0) + 1
  }
}

/** The leaves of the first `size` entries, packed. */
export async function readLeaves(db: Kysely<DB>, size: number): Promise<Buffer> {
  const packed = Buffer.alloc(size * 32)
  for (let from = 0; from < size; from += 50_000) {
    const { rows } = await sql<{ seq: string; leaf: Buffer }>`
      select seq, leaf from audit.entry where seq >= ${from} and seq < ${Math.min(from + 50_000, size)}`.execute(db)
    for (const { seq, leaf } of rows) packed.set(leaf, Number(seq) * 32)
  }
  return packed
}

/** A line of bodies.jsonl, without its newline: the payload stands in it byte for byte. */
export function bodyLine({ seq, salt, payload }: Pick<LogRow, 'seq' | 'salt' | 'payload'>): string {
  if (salt === null || payload === null) return `{"seq":${seq},"salt":null,"payload":null}`
  return `{"seq":${seq},"salt":"${salt.toString('hex')}","payload":${payload}}`
}

/** The hashes of original bytes, report texts and files that this payload brought in or named. */
export function evidenceOf(payload: string | null): string[] {
  if (payload === null || !holdsEvidence.some((table) => payload.includes(`"table": "${table}"`))) return []
  const { changes } = JSON.parse(payload) as {
    changes: { table: string; op: string; key: string; after: { text_sha256?: string; file_id?: string } }[]
  }
  return changes
    .filter(({ op }) => op === 'insert')
    .flatMap(({ table, key, after }) => {
      if (table === 'original' || table === 'stored_file') return [key]
      if (table === 'report') return [after.text_sha256 ?? '']
      return table === 'snapshot_file' ? [after.file_id ?? ''] : []
    })
}

const holdsEvidence = ['original', 'report', 'stored_file', 'snapshot_file']

/** The checkpoints up to the last, one for each size. */
export async function readCheckpoints(db: Kysely<DB>): Promise<{ id: number; size: number; note: string; at: Date }[]> {
  const { rows } = await sql<{ id: number; size: string; note: string; at: Date }>`
    select distinct on (size) id, size, note, at from audit.checkpoint order by size, id desc`.execute(db)
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}
