import type { CustodyEvent, FileRole, SnapshotKind } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import type { KeptFile } from '../files/file-store'

/** A file of a snapshot, which `storeFile` has kept. */
export interface NewSnapshotFile extends KeptFile {
  role: FileRole
  /** What it is called where it came from, or what we call it. */
  name: string
  /** The media type that its sender named. */
  declaredType?: string
  /** The hash of the file that it was made from, and how. */
  madeFrom?: string
  madeBy?: string
}

export interface NewSnapshot {
  kind: SnapshotKind
  /** The address that was asked for; for an upload, where the person says that it is from. */
  address: string | null
  /** Where the redirects ended. */
  finalAddress?: string | null
  /** The HTTP status of the last answer. */
  status?: number | null
  title?: string
  startedAt: Date
  endedAt: Date
  /** What captured it, with its version and settings. */
  tool?: string
  /** Why nothing usable was captured, by its code; null or left out where something was. */
  failure?: string | null
  /** The words that it is cited for, and whether they are in it; null where nobody looked. */
  quote?: string
  contains?: boolean | null
  /** What is doubtful about it, by its codes. */
  warnings?: readonly string[]
  /** What else is known of it: redirects, the server's address and certificate. */
  details?: Record<string, unknown>
  why?: string
  evidenceId?: number | null
  claimId?: number | null
  files: readonly NewSnapshotFile[]
}

/**
 * Records a capture or an upload, with its files and the first entry of its custody, and returns its id. The files must
 * have been kept by `storeFile` before. A failed attempt is recorded as well, with whatever files it has.
 */
export async function recordSnapshot(
  tx: ActionTransaction,
  snapshot: NewSnapshot,
  personId: number | null,
): Promise<number> {
  const { id } = await tx
    .insertInto('record.snapshot')
    .values({
      kind: snapshot.kind,
      address: snapshot.address,
      final_address: snapshot.finalAddress ?? null,
      status: snapshot.status ?? null,
      title: snapshot.title ?? '',
      started_at: snapshot.startedAt,
      ended_at: snapshot.endedAt,
      tool: snapshot.tool ?? '',
      failure: snapshot.failure ?? null,
      quote: snapshot.quote ?? '',
      contains: snapshot.contains ?? null,
      warnings: [...(snapshot.warnings ?? [])],
      details: JSON.stringify(snapshot.details ?? {}),
      why: snapshot.why ?? '',
      evidence_id: snapshot.evidenceId ?? null,
      claim_id: snapshot.claimId ?? null,
      person_id: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addSnapshotFiles(tx, id, snapshot.files, personId)
  await tx
    .insertInto('record.custody')
    .values({ snapshot_id: id, event: firstEvent(snapshot), why: snapshot.why ?? '', person_id: personId })
    .execute()
  return id
}

function firstEvent({ kind, failure }: NewSnapshot): CustodyEvent {
  if (failure !== undefined && failure !== null) return 'failed'
  return kind === 'plain' || kind === 'rendered' ? 'captured' : 'uploaded'
}

/** Adds files to a snapshot: those that it came with, or copies, crops and conversions that were made of them since. */
export async function addSnapshotFiles(
  tx: ActionTransaction,
  snapshotId: number,
  files: readonly NewSnapshotFile[],
  personId: number | null,
): Promise<void> {
  if (files.length === 0) return
  const distinct = new Map(files.map((file) => [file.sha256, file]))
  await tx
    .insertInto('record.stored_file')
    .values(
      [...distinct.values()].map(({ sha256, bytes, mediaType }) => ({
        id: sha256,
        byte_count: bytes,
        media_type: mediaType,
      })),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await tx
    .insertInto('record.snapshot_file')
    .values(
      files.map((file) => ({
        snapshot_id: snapshotId,
        file_id: file.sha256,
        role: file.role,
        name: file.name,
        declared_type: file.declaredType ?? '',
        made_from: file.madeFrom ?? null,
        made_by: file.madeBy ?? '',
        person_id: personId,
      })),
    )
    .execute()
}
