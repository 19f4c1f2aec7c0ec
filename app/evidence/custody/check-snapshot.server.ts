import type { ActionTransaction } from '../../audit/action/action.server'
import { rehashFile, type Rehashed } from '../files/rehash.server'
import { recordCustody } from './record-custody.server'

/** Hashes these files anew, in a thread: half a gigabyte takes seconds. */
export async function rehashFiles({ directory, files }: { directory: string; files: string[] }): Promise<Rehashed[]> {
  const found: Rehashed[] = []
  for (const sha256 of new Set(files)) found.push(await rehashFile(directory, sha256))
  return found
}

/** Records what the check of a snapshot's files found, an entry of custody for each. */
export async function recordRehashed(
  tx: ActionTransaction,
  snapshotId: number,
  rehashed: readonly Rehashed[],
  personId: number | null,
): Promise<void> {
  const entries = rehashed.map(({ sha256, found }) => ({
    snapshotId,
    event: 'checked' as const,
    fileId: sha256,
    ...(found !== null && { foundSha256: found }),
  }))
  await recordCustody(tx, entries, personId)
}

export function isWhole({ sha256, found }: Rehashed): boolean {
  return sha256 === found
}
