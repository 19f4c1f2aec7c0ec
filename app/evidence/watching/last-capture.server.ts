import { createHash } from 'node:crypto'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { Captured } from '../capture/captured'
import type { PageState } from './visit-outcome'

export interface GoodCapture extends PageState {
  id: number
  at: string
}

/** The last capture of an address that shows its page, before the snapshot `before` where one is given. */
export async function lastGoodCapture(
  db: ReadDatabase,
  address: string,
  before?: { id: number; request: string },
): Promise<GoodCapture | null> {
  let good = db
    .selectFrom('record.snapshot as s')
    .select(['s.id', 's.kind', 's.ended_at'])
    .where('s.address', '=', address)
    .where('s.failure', 'is', null)
    .where('s.kind', 'in', ['plain', 'rendered'])
    .orderBy('s.id', 'desc')
  // A visit is several snapshots where several pieces of evidence are the address.
  if (before) good = good.where('s.id', '<', before.id).where('s.request', '<>', before.request)
  const row = await good.executeTakeFirst()
  if (!row) return null
  const files = await db
    .selectFrom('record.snapshot_file')
    .select(['role', 'file_id'])
    .where('snapshot_id', '=', row.id)
    .where('role', 'in', ['text', 'original'])
    .execute()
  const hashOf = (role: 'text' | 'original') => files.find((file) => file.role === role)?.file_id ?? null
  return {
    id: row.id,
    at: row.ended_at.toISOString(),
    kind: row.kind,
    text: hashOf('text'),
    content: hashOf('original'),
  }
}

/** The same of what was captured just now and is not kept yet. */
export async function stateOf({ kind, text, files }: Captured): Promise<PageState> {
  const content = files.find(({ role }) => role === 'original')
  return {
    kind,
    text: text === '' ? null : createHash('sha256').update(text).digest('hex'),
    content: content ? await hashAll(await content.read()) : null,
  }
}

async function hashAll(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}
