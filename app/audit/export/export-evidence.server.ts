import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { bytesFile, textFile, type ExportedFile } from './export-chunks'

/** The originals and texts of these hashes, each under its hash, and then the list of them. One is in memory at a time. */
export async function* evidenceFiles(tx: Kysely<DB>, hashes: ReadonlySet<string>): AsyncGenerator<ExportedFile> {
  const listed: string[] = []
  for (const hash of [...hashes].sort()) {
    const bytes = await bytesOf(tx, hash)
    if (bytes) yield bytesFile(`evidence/${hash}`, bytes)
    listed.push(`${JSON.stringify({ sha256: hash, bytes: bytes?.length ?? 0 })}\n`)
  }
  yield textFile('evidence.jsonl', listed.join(''))
}

async function bytesOf(tx: Kysely<DB>, hash: string): Promise<Buffer | null> {
  const original = await tx.selectFrom('record.original').select('bytes').where('id', '=', hash).executeTakeFirst()
  if (original) return original.bytes
  const report = await tx.selectFrom('record.report').select('text').where('text_sha256', '=', hash).executeTakeFirst()
  return report ? Buffer.from(report.text) : null
}
