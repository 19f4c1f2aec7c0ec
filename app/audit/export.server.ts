import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../../db/schema'
import { bodyLine, evidenceOf, onSnapshot, readCheckpoints, readLeaves, readRows } from './export-rows.server'
import { selectEntries, type ExportScope } from './export-scope.server'
import { HashTree } from './merkle'
import { inclusionProof } from './merkle-proof'

export interface ExportResult {
  /** Entries that were written, and how many the log had at the checkpoint. */
  entries: number
  size: number
  evidence: number
  /** Entries after the last checkpoint, which are left out. */
  unsigned: number
}

/** The export cannot be made; the message says what to do. */
export class ExportFault extends Error {
  override name = 'ExportFault'
}

export interface ExportOptions extends ExportScope {
  /** Leaves the bytes of evidence out. */
  withoutFiles?: boolean
  /** Where verify.mjs and verify.py stand. */
  verifiers: string
  onProgress?: (entries: number) => void
}

/**
 * Writes entries, bodies, checkpoints, proofs and evidence to an empty or new
 * directory, with the programs that check them. Covers what the last checkpoint
 * covers. Throws `ExportFault`.
 */
export async function exportLog(db: Kysely<DB>, directory: string, options: ExportOptions): Promise<ExportResult> {
  await mkdir(directory, { recursive: true })
  if ((await readdir(directory)).length > 0) throw new ExportFault(`${directory} is not empty.`)
  return onSnapshot(db, async (tx) => {
    const checkpoints = await readCheckpoints(tx)
    const size = checkpoints.at(-1)?.size
    if (size === undefined) throw new ExportFault('Nothing is signed yet: run "muqabala audit sign" first.')
    const { rows } = await sql<{ total: string }>`select coalesce(max(seq) + 1, 0) as total from audit.entry`.execute(tx)
    const only = await selectEntries(tx, options, size)
    const files = new ExportFiles(directory)
    const { entries, evidence } = await writeEntries(tx, files, { to: size, only, onProgress: options.onProgress })
    await files.write('checkpoints.jsonl', checkpoints.map(({ note }) => `${JSON.stringify({ note })}\n`).join(''))
    await files.write('checkpoint.note', checkpoints.at(-1)?.note ?? '')
    if (only) await writeProofs(tx, files, only, size)
    if (!options.withoutFiles) await writeEvidence(tx, files, evidence)
    for (const name of ['README.txt', 'verify.mjs', 'verify.py']) await files.copy(join(options.verifiers, name), name)
    const manifest = { format: 'muqabala-export/1', scope: only ? 'part' : 'all', size, files: !options.withoutFiles, hashes: await files.end() }
    await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return { entries, size, evidence: options.withoutFiles ? 0 : evidence.size, unsigned: Number(rows[0]?.total ?? 0) - size }
  })
}

async function writeEntries(db: Kysely<DB>, files: ExportFiles, range: { to: number; only: number[] | null; onProgress?: (entries: number) => void }) {
  const evidence = new Set<string>()
  const redacted = new Set<number>()
  let entries = 0
  await files.write('entries.jsonl', '')
  await files.write('bodies.jsonl', '')
  for await (const rows of readRows(db, { to: range.to, only: range.only ?? undefined })) {
    await files.write('entries.jsonl', rows.map(({ data }) => `${data}\n`).join(''))
    await files.write('bodies.jsonl', rows.map((row) => `${bodyLine(row)}\n`).join(''))
    for (const { seq, data, payload } of rows) {
      for (const hash of evidenceOf(payload)) evidence.add(hash)
      if (payload === null) redacted.add(seq)
      else if (redacted.size > 0 && data.includes('"kind" : "redact"')) for (const [, gap] of data.matchAll(/"entry:(\d+)"/g)) redacted.delete(Number(gap))
    }
    entries += rows.length
    range.onProgress?.(entries)
  }
  if (redacted.size > 0) throw new ExportFault('A redaction is not covered by a checkpoint yet: run "muqabala audit sign" first.')
  return { entries, evidence }
}

async function writeProofs(db: Kysely<DB>, files: ExportFiles, seqs: readonly number[], size: number): Promise<void> {
  const tree = new HashTree(await readLeaves(db, size))
  await files.write('proofs.jsonl', '')
  for (const seq of seqs) {
    await files.write('proofs.jsonl', `${JSON.stringify({ seq, proof: inclusionProof(tree, seq, size).map((hash) => hash.toString('base64')) })}\n`)
  }
}

async function writeEvidence(db: Kysely<DB>, files: ExportFiles, hashes: ReadonlySet<string>): Promise<void> {
  await mkdir(join(files.directory, 'evidence'))
  await files.write('evidence.jsonl', '')
  for (const hash of [...hashes].sort()) {
    const original = await db.selectFrom('record.original').select('bytes').where('id', '=', hash).executeTakeFirst()
    const report = original ? undefined : await db.selectFrom('record.report').select('text').where('text_sha256', '=', hash).executeTakeFirst()
    const bytes = original?.bytes ?? Buffer.from(report?.text ?? '')
    if (original ?? report) await writeFile(join(files.directory, 'evidence', hash), bytes)
    await files.write('evidence.jsonl', `${JSON.stringify({ sha256: hash, bytes: bytes.length })}\n`)
  }
}

/** The files of an export, each with a hash over what was written to it. */
class ExportFiles {
  readonly #open = new Map<string, { handle: FileHandle; hash: ReturnType<typeof createHash> }>()

  constructor(readonly directory: string) {}

  async write(name: string, text: string): Promise<void> {
    const file = this.#open.get(name) ?? { handle: await open(join(this.directory, name), 'w'), hash: createHash('sha256') }
    this.#open.set(name, file)
    const bytes = Buffer.from(text)
    file.hash.update(bytes)
    await file.handle.appendFile(bytes)
  }

  async copy(from: string, name: string): Promise<void> {
    await this.write(name, await readFile(from, 'utf8'))
  }

  /** Closes them and returns their hashes by name. */
  async end(): Promise<Record<string, string>> {
    for (const { handle } of this.#open.values()) await handle.close()
    const hashes = [...this.#open].map(([name, { hash }]) => [name, hash.digest('hex')] as const)
    return Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
