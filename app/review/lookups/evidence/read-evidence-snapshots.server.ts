import type { FileRole, SnapshotKind } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { readLikenesses } from './read-likenesses.server'
import { readSamePictures } from './read-same-pictures.server'

/** A file of a snapshot, as lists show it. */
export interface EvidenceFile {
  /** Of the row that says which part of the snapshot it is. */
  id: number
  sha256: string
  role: FileRole
  name: string
  mediaType: string
  bytes: number
}

/** What was captured or uploaded for a piece of evidence. */
export interface EvidenceSnapshot {
  id: number
  kind: SnapshotKind
  address: string | null
  /** Why the attempt failed; null where something was kept. */
  failure: string | null
  contains: boolean | null
  warnings: string[]
  at: string
  /** Those that it came with, the ones that are best looked at first. */
  files: EvidenceFile[]
  /** In how many other snapshots the same picture is, or one that looks the same and was not found to be another. */
  elsewhere: number
  /** Stands for its original and for all pictures of which somebody said that they show the same; null where it has no original. */
  same: string | null
}

/** Which file is looked at first. */
const order: readonly FileRole[] = ['original', 'picture', 'print', 'document', 'text', 'media', 'archive', 'exchange']

/**
 * The snapshots of pieces of evidence, newest first, by the first rows of their chains: the one that is cited, and what was
 * captured for any row of the chain.
 *
 * @param roots the first row of the chain of every row
 * @param cited the snapshot that the evidence with this first row cites
 */
export async function readEvidenceSnapshots(
  db: ReadDatabase,
  roots: ReadonlyMap<number, number>,
  cited: ReadonlyMap<number, number | null>,
): Promise<Map<number, EvidenceSnapshot[]>> {
  if (roots.size === 0) return new Map()
  const own = [...cited.values()].filter((id) => id !== null)
  const rows = await db
    .selectFrom('record.snapshot as s')
    .select(['s.id', 's.kind', 's.address', 's.failure', 's.contains', 's.warnings', 's.created_at', 's.evidence_id'])
    .where((eb) =>
      eb.or([...(own.length > 0 ? [eb('s.id', 'in', own)] : []), eb('s.evidence_id', 'in', [...roots.keys()])]),
    )
    .orderBy('s.id', 'desc')
    .execute()
  const files = await readFiles(
    db,
    rows.map(({ id }) => id),
  )
  const elsewhere = await countElsewhere(db, files)
  const originals = new Map(
    [...files].flatMap(([snapshot, its]) => originalOf(its).map((sha256) => [snapshot, sha256] as const)),
  )
  const same = await readSamePictures(db, [...originals.values()])
  const found = new Map<number, EvidenceSnapshot[]>()
  for (const root of new Set(roots.values())) {
    const its = rows.filter(
      ({ id, evidence_id }) => id === cited.get(root) || (evidence_id !== null && roots.get(evidence_id) === root),
    )
    found.set(
      root,
      its.map(({ created_at, evidence_id: _evidence, ...snapshot }) => ({
        ...snapshot,
        at: created_at.toISOString(),
        files: files.get(snapshot.id) ?? [],
        elsewhere: elsewhere.get(snapshot.id) ?? 0,
        same: same.get(originals.get(snapshot.id) ?? '') ?? null,
      })),
    )
  }
  return found
}

function originalOf(files: readonly EvidenceFile[]): string[] {
  return files.flatMap(({ role, sha256 }) => (role === 'original' ? [sha256] : [])).slice(0, 1)
}

async function countElsewhere(
  db: ReadDatabase,
  files: ReadonlyMap<number, readonly EvidenceFile[]>,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const [snapshot, its] of files) {
    const pictures = its.filter(({ role, mediaType }) => role === 'original' && mediaType.startsWith('image/'))
    if (pictures.length === 0) continue
    const found = await readLikenesses(
      db,
      pictures.map(({ sha256 }) => sha256),
      [snapshot],
    )
    counts.set(snapshot, new Set(found.flatMap((one) => (one.same === false ? [] : [one.snapshot]))).size)
  }
  return counts
}

async function readFiles(db: ReadDatabase, snapshots: readonly number[]): Promise<Map<number, EvidenceFile[]>> {
  const found = new Map<number, EvidenceFile[]>()
  if (snapshots.length === 0) return found
  const rows = await db
    .selectFrom('record.snapshot_file as f')
    .innerJoin('record.stored_file as s', 's.id', 'f.file_id')
    .select(['f.id', 'f.snapshot_id', 'f.file_id', 'f.role', 'f.name', 's.media_type', 's.byte_count'])
    .where('f.snapshot_id', 'in', snapshots)
    .where('f.role', '<>', 'copy')
    .orderBy('f.id')
    .execute()
  rows.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  for (const { id, snapshot_id, file_id, role, name, media_type, byte_count } of rows)
    found.set(snapshot_id, [
      ...(found.get(snapshot_id) ?? []),
      { id, sha256: file_id, role, name, mediaType: media_type, bytes: byte_count },
    ])
  return found
}
