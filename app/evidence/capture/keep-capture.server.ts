import { storeFile } from '../files/store-file.server'
import type { NewSnapshot, NewSnapshotFile } from '../snapshots/record-snapshot.server'
import type { Captured } from './captured'

/** What a capture was made for. */
export interface CapturePurpose {
  quote: string
  why: string
  evidenceId: number | null
  claimId: number | null
}

/** Keeps the files of a capture in the folder of files and returns the snapshot to record, in the one action that is to follow. */
export async function keepCapture(
  directory: string,
  captured: Captured,
  purpose: CapturePurpose,
  limit: number,
): Promise<NewSnapshot> {
  const files: NewSnapshotFile[] = []
  for (const { role, name, read, declaredType, madeFrom, madeBy } of captured.files) {
    const kept = await storeFile(directory, await read(), { limit })
    const source = files.find((file) => file.name === madeFrom && file.sha256 !== kept.sha256)
    files.push({ ...kept, role, name, declaredType, madeBy, ...(source && { madeFrom: source.sha256 }) })
  }
  return { ...describeCapture(captured, purpose), files }
}

/** The same without files, for an attempt of which nothing is kept. */
export function describeCapture(captured: Omit<Captured, 'files'>, purpose: CapturePurpose): NewSnapshot {
  const { text: _text, ...described } = captured
  return { ...described, ...purpose, files: [] }
}
