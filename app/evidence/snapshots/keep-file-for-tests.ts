import type { TestDatabase } from '../../testing/database'
import type { KeptFile } from '../files/file-store'
import { storeBytes } from '../files/store-file.server'
import { recordSnapshot } from './record-snapshot.server'

/** Stores bytes as a file that a person uploaded, with a snapshot of its own, for a claim or for none. */
export async function keepFile(
  { act }: TestDatabase,
  directory: string,
  { name, bytes, claimId }: { name: string; bytes: Buffer; claimId?: number },
): Promise<{ snapshotId: number; kept: KeptFile }> {
  const kept = await storeBytes(directory, bytes)
  const at = new Date()
  const files = [{ ...kept, role: 'original' as const, name }]
  const snapshot = { kind: 'file' as const, address: null, startedAt: at, endedAt: at, claimId, files }
  return { snapshotId: await act((tx) => recordSnapshot(tx, snapshot, null), 'upload-file'), kept }
}
