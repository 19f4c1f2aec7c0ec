import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { bytesFile, textFile, type ExportedFile } from './export-chunks'

/** Opens a file that is kept outside the database, by its hash; null where it is gone. */
export type OpenFile = (sha256: string) => Promise<{ bytes: number; chunks: AsyncIterable<Buffer> } | null>

/** The originals, texts and files of these hashes, each under its hash, and then the list of them. One is open at a time. */
export async function* evidenceFiles(
  tx: Kysely<DB>,
  hashes: ReadonlySet<string>,
  openFile: OpenFile,
): AsyncGenerator<ExportedFile> {
  const listed: string[] = []
  for (const hash of [...hashes].sort()) {
    const name = `evidence/${hash}`
    const bytes = await bytesOf(tx, hash)
    const file = bytes ? null : await openFile(hash)
    if (bytes) yield bytesFile(name, bytes)
    else if (file) yield { name, chunks: file.chunks }
    listed.push(`${JSON.stringify({ sha256: hash, bytes: bytes?.length ?? file?.bytes ?? 0 })}\n`)
  }
  yield textFile('evidence.jsonl', listed.join(''))
}

async function bytesOf(tx: Kysely<DB>, hash: string): Promise<Buffer | null> {
  const original = await tx.selectFrom('record.original').select('bytes').where('id', '=', hash).executeTakeFirst()
  if (original) return original.bytes
  const report = await tx.selectFrom('record.report').select('text').where('text_sha256', '=', hash).executeTakeFirst()
  return report ? Buffer.from(report.text) : null
}
