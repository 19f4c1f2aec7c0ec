import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { textFile, type ExportedFile } from '../../audit/export/export-chunks'
import { cutTo } from '../../text/characters/beginning'
import { openKeptFile } from '../files/open-file.server'
import { readClaimsOfSnapshot, readCustody, readSnapshot, type Snapshot } from './read-snapshot.server'
import { countedChunks } from '../../audit/export/counted-chunks'

/** An entry of the audit trail about a snapshot: its number and its leaf, by which an export of the trail proves it. */
interface TrailEntry {
  seq: number
  leaf: string
  kind: string
}

/**
 * Everything that is on record of a snapshot, as others can read it. `found` has the hashes of the bytes that left with it, null for
 * a file that is gone.
 */
export async function custodyOf(
  db: ReadDatabase,
  snapshot: Snapshot,
  viewer: number | null,
  found: ReadonlyMap<string, string | null>,
): Promise<string> {
  const custody = await readCustody(db, snapshot.id, viewer)
  const { files, ...facts } = snapshot
  const document = {
    format: 'muqabala-custody/1',
    exportedAt: new Date().toISOString(),
    snapshot: facts,
    files: files.map(({ id: _id, ...file }) => ({
      ...file,
      path: pathInExport(file),
      exportedSha256: found.get(file.sha256) ?? null,
    })),
    custody: custody.map(({ id: _id, person, ...entry }) => ({
      ...entry,
      person: person === null || person === 'sealed' ? person : person.name,
    })),
    claims: await readClaimsOfSnapshot(db, snapshot.id),
    trail: await readTrailEntries(db, snapshot.id),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A snapshot's files under names that are safe everywhere, and its custody. */
export async function* snapshotFiles(
  db: ReadDatabase,
  directory: string,
  snapshotId: number,
  viewer: number | null,
): AsyncGenerator<ExportedFile> {
  const snapshot = await readSnapshot(db, snapshotId)
  if (!snapshot) return
  const found = new Map<string, string | null>()
  for (const { sha256, name: given } of snapshot.files) {
    if (found.has(sha256)) continue
    const file = await openKeptFile(directory)(sha256)
    found.set(sha256, null)
    if (file)
      yield {
        name: pathInExport({ sha256, name: given }),
        chunks: countedChunks(file.chunks, (counted) => found.set(sha256, counted.sha256)),
      }
  }
  yield textFile('custody.json', await custodyOf(db, snapshot, viewer, found))
}

/** Its hash and the end of its name: letters and digits alone, so that no archive program makes a path of it. */
function pathInExport({ sha256, name }: { sha256: string; name: string }): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `files/${cutTo(sha256, 16)}${ending}`
}

async function readTrailEntries(db: ReadDatabase, snapshotId: number): Promise<TrailEntry[]> {
  const { rows } = await sql<{ seq: string; leaf: Buffer; kind: string }>`
    select e.seq, e.leaf, e.head ->> 'kind' as kind from audit.entry e
     where e.head ->> 'request' in (
       select request from record.snapshot where id = ${snapshotId}
       union select request from record.snapshot_file where snapshot_id = ${snapshotId}
       union select request from record.custody where snapshot_id = ${snapshotId})
     order by e.seq`.execute(db)
  return rows.map(({ seq, leaf, kind }) => ({ seq: Number(seq), leaf: leaf.toString('hex'), kind }))
}
