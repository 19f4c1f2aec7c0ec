import type { ClientBase } from 'pg'
import { Frontier } from '../../audit/log/merkle'
import { openCheckpoint } from '../../audit/signing/checkpoint'
import { BackupError, type BackupManifest } from './backup-manifest'

const batchLeaves = 20_000

/**
 * The trail's root over all its entries. Throws `BackupError` where the root at the last checkpoint is another than the one that was
 * signed: then somebody rewrote the trail, and a backup would carry that on.
 */
export async function readTrailRoot(client: ClientBase): Promise<BackupManifest['trail']> {
  const { rows: signed } = await client.query<{ note: string }>(
    'select note from audit.checkpoint order by size desc, id desc limit 1',
  )
  const checkpoint = signed[0] ? openCheckpoint(signed[0].note) : null
  const frontier = new Frontier()
  let rootThere = checkpoint?.size === 0 ? frontier.root() : null
  for (;;) {
    const { rows } = await client.query<{ leaf: Buffer }>(
      'select leaf from audit.entry where seq >= $1 order by seq limit $2',
      [frontier.size, batchLeaves],
    )
    for (const { leaf } of rows) {
      frontier.append(leaf)
      if (frontier.size === checkpoint?.size) rootThere = frontier.root()
    }
    if (rows.length < batchLeaves) break
  }
  if (checkpoint && !rootThere?.equals(checkpoint.root))
    throw new BackupError(
      'The audit trail is not the one that its last checkpoint signed. Run "muqabala audit verify" and find out what happened before you rely on this installation.',
    )
  return {
    entries: frontier.size,
    root: frontier.root().toString('hex'),
    checkpoint: checkpoint && { size: checkpoint.size, root: checkpoint.root.toString('hex') },
  }
}
