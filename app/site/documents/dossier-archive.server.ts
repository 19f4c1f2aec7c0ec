import { PassThrough, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import { bytesFile, textFile, type ExportedFile } from '../../audit/export/export-chunks'
import { exportedFiles, planExport, type ExportOptions } from '../../audit/export/export-files.server'
import { zip } from '../../audit/export/zip'
import { onSnapshot } from '../../audit/log/log-rows.server'
import type { DossierContent } from '../../exchange/dossier/read-dossier.server'
import { snapshotFiles } from '../../evidence/snapshots/export-snapshot.server'

interface Archive {
  content: DossierContent
  /** The dossier itself, by the names of its files. */
  documents: Record<string, Uint8Array>
  viewer: number | null
  filesDirectory: string
  options: Pick<ExportOptions, 'openFile' | 'verifiers' | 'reader'>
}

/**
 * Writes a dossier with everything that it rests on: each snapshot with its custody, and the part of the audit trail that touched its
 * claims, with proofs and the programs that check them. Throws `ExportError` before the first byte where the trail is not signed.
 */
export function writeDossierArchive(db: Kysely<DB>, output: Writable, archive: Archive): Promise<void> {
  const claims = archive.content.claims.map(({ dossier }) => dossier.id)
  return onSnapshot(db, async (tx) => {
    const options = { ...archive.options, claim: claims }
    const plan = await planExport(tx, options)
    const trail = () => exportedFiles(tx, plan, options)
    await pipeline(zip(archiveFiles(tx, archive, trail), new Date()), output)
  })
}

async function* archiveFiles(
  db: Kysely<DB>,
  { content, documents, viewer, filesDirectory }: Archive,
  trail: () => AsyncGenerator<ExportedFile>,
): AsyncGenerator<ExportedFile> {
  yield textFile('README.txt', readme)
  for (const [name, bytes] of Object.entries(documents)) yield bytesFile(name, Buffer.from(bytes))
  const snapshots = content.claims.flatMap(({ dossier }) =>
    dossier.evidence.flatMap((piece) => piece.snapshots.map(({ id }) => id)),
  )
  for (const id of new Set(snapshots))
    for await (const { name, chunks } of snapshotFiles(db, filesDirectory, id, viewer))
      yield { name: `snapshots/${id}/${name}`, chunks }
  for await (const { name, chunks } of trail()) yield { name: `trail/${name}`, chunks }
}

const readme = `A dossier of a desk that works with Muqabala.

dossier.ar.html, dossier.en.html, dossier.ar.docx, dossier.en.docx: the dossier in Arabic and in English.
snapshots/: what the desk kept of each piece of evidence, with its custody (custody.json) and the SHA-256 of every file.
trail/: the entries of the desk's audit trail that touched these claims, with their proofs.

Check the trail without trusting whoever gave it to you, and without a network:

    node trail/verify.mjs trail --key KEY
    python3 trail/verify.py trail --key KEY

KEY is the desk's public key. Take it, and the verifier, from somewhere else than this archive.
`

/** An archive as a stream that can be answered with; `failed` hears what breaks off after the first byte. */
export function streamDossierArchive(db: Kysely<DB>, archive: Archive): PassThrough {
  const output = new PassThrough()
  writeDossierArchive(db, output, archive).catch((error: unknown) => output.destroy(error as Error))
  return output
}
