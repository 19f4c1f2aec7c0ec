import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { textFile, type ExportedFile } from './export-chunks'
import { evidenceFiles, type OpenFile } from './export-evidence.server'
import { bodyLine, evidenceOf, readCheckpoints, readLeaves, readRows } from '../log/log-rows.server'
import { selectEntries, type ExportScope } from './export-scope.server'
import { stampFiles } from './export-stamps.server'
import { witnessFiles } from './export-witnesses.server'
import { HashTree } from '../log/merkle'
import { inclusionProof } from '../log/merkle-proof'
import { countedChunks } from './counted-chunks'

export interface ExportResult {
  /** Entries that were written, and how many the log had at the checkpoint. */
  entries: number
  size: number
  evidence: number
  /** Entries after the last checkpoint, which are left out. */
  unsigned: number
}

export interface ExportOptions extends ExportScope {
  /** Leaves the bytes of evidence out. */
  withoutFiles?: boolean
  /** Opens files that are kept outside the database. */
  openFile: OpenFile
  /** Where verify.mjs and verify.py stand. */
  verifiers: string
}

/** The export cannot be made; the message says what to do. */
export class ExportError extends Error {
  override name = 'ExportError'
}

export interface PlannedExport extends ExportResult {
  checkpoints: { id: number; size: number; note: string }[]
  /** The entries of a part; null for all. */
  only: number[] | null
}

/** What an export will hold: everything that the last checkpoint covers, or the part that was asked for. Throws `ExportError`. */
export async function planExport(tx: Kysely<DB>, options: ExportScope): Promise<PlannedExport> {
  const checkpoints = await readCheckpoints(tx)
  const size = checkpoints.at(-1)?.size
  if (size === undefined) throw new ExportError('Nothing is signed yet: run "muqabala audit sign" first.')
  const { rows } = await sql<{ total: string; redacting: boolean }>`
    select (select coalesce(max(seq) + 1, 0) from audit.entry) as total,
           exists (select 1 from audit.entry where head ->> 'kind' = 'redact' and seq >= ${size}) as redacting`.execute(
    tx,
  )
  // Its gap is there already, and what accounts for the gap would be left out.
  if (rows[0]?.redacting)
    throw new ExportError('A redaction is not covered by a checkpoint yet: run "muqabala audit sign" first.')
  const only = await selectEntries(tx, options, size)
  return {
    checkpoints,
    only,
    size,
    entries: only?.length ?? size,
    evidence: 0,
    unsigned: Number(rows[0]?.total ?? 0) - size,
  }
}

/**
 * The files of a planned export, one after the other, in the same memory however
 * long they are: each must be read to its end before the next is asked for. The
 * last one is the manifest with the hashes of all others.
 */
export async function* exportedFiles(
  tx: Kysely<DB>,
  plan: PlannedExport,
  { withoutFiles = false, openFile, verifiers }: ExportOptions,
): AsyncGenerator<ExportedFile> {
  const hashes: Record<string, string> = {}
  const evidence = new Set<string>()
  const hashed = ({ name, chunks }: ExportedFile): ExportedFile => ({
    name,
    chunks: countedChunks(chunks, ({ sha256 }) => (hashes[name] = sha256)),
  })
  yield hashed({ name: 'entries.jsonl', chunks: entryChunks(tx, plan) })
  yield hashed({ name: 'bodies.jsonl', chunks: bodyChunks(tx, plan, evidence) })
  yield hashed(
    textFile('checkpoints.jsonl', plan.checkpoints.map(({ note }) => `${JSON.stringify({ note })}\n`).join('')),
  )
  yield hashed(textFile('checkpoint.note', plan.checkpoints.at(-1)?.note ?? ''))
  if (plan.only) yield hashed({ name: 'proofs.jsonl', chunks: proofChunks(tx, plan.only, plan.size) })
  for await (const file of stampFiles(tx, plan.checkpoints)) yield hashed(file)
  for await (const file of witnessFiles(tx, plan.checkpoints)) yield hashed(file)
  if (!withoutFiles)
    for await (const file of evidenceFiles(tx, evidence, openFile))
      yield file.name === 'evidence.jsonl' ? hashed(file) : file
  for (const name of ['README.txt', 'verify.mjs', 'verify.py'])
    yield hashed({ name, chunks: createReadStream(join(verifiers, name)) })
  plan.evidence = withoutFiles ? 0 : evidence.size
  const sorted = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)))
  yield textFile(
    'manifest.json',
    `${JSON.stringify({ format: 'muqabala-export/1', scope: plan.only ? 'part' : 'all', size: plan.size, files: !withoutFiles, hashes: sorted }, null, 2)}\n`,
  )
}

async function* entryChunks(tx: Kysely<DB>, { size, only }: PlannedExport): AsyncGenerator<Buffer> {
  for await (const rows of readRows(tx, { to: size, only: only ?? undefined }))
    yield Buffer.from(rows.map(({ data }) => `${data}\n`).join(''))
}

async function* bodyChunks(
  tx: Kysely<DB>,
  { size, only }: PlannedExport,
  evidence: Set<string>,
): AsyncGenerator<Buffer> {
  for await (const rows of readRows(tx, { to: size, only: only ?? undefined })) {
    for (const { payload } of rows) for (const hash of evidenceOf(payload)) evidence.add(hash)
    yield Buffer.from(rows.map((row) => `${bodyLine(row)}\n`).join(''))
  }
}

async function* proofChunks(tx: Kysely<DB>, seqs: readonly number[], size: number): AsyncGenerator<Buffer> {
  const tree = new HashTree(await readLeaves(tx, size))
  for (const seq of seqs)
    yield Buffer.from(
      `${JSON.stringify({ seq, proof: inclusionProof(tree, seq, size).map((hash) => hash.toString('base64')) })}\n`,
    )
}
