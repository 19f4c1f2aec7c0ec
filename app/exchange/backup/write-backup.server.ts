import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { ClientBase, Pool } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { bytesFile, type ExportedFile } from '../../audit/export/export-chunks'
import { zip } from '../../audit/export/zip'
import { pathOfFile } from '../../evidence/files/file-store'
import { evidenceFile, manifestName, tableFile, type BackupManifest } from './backup-manifest'
import { columnList, listTables, quoted, readSequences } from './backup-tables.server'
import { countedChunks } from '../../audit/export/counted-chunks'
import { readTrailRoot } from './trail-root.server'
import { beginCopy } from './begin-copy.server'
import { countedRows } from './counted-rows'

export interface WrittenBackup {
  manifest: BackupManifest
  /** Of the archive. */
  bytes: number
}

/**
 * Writes a whole desk into one archive while it is used: all tables as they were at one moment, and the evidence files that their rows
 * name. The archive appears under its name once it is whole and safe on disk. Throws `BackupError`.
 */
export async function writeBackup(
  pool: Pool,
  { path, filesDirectory }: { path: string; filesDirectory: string },
  onTable: (name: string) => void = () => undefined,
): Promise<WrittenBackup> {
  const incoming = `${path}.incomplete`
  const client = await pool.connect()
  try {
    await beginCopy(client, 'begin isolation level repeatable read read only')
    const manifest = await beginManifest(client)
    // Passwords and unpublished evidence are in it: nobody else on the machine reads it.
    const output = createWriteStream(incoming, { mode: 0o600 })
    await pipeline(zip(archiveFiles(client, manifest, filesDirectory, onTable), new Date(manifest.madeAt)), output)
    await client.query('commit')
    await flush(incoming)
    await rename(incoming, path)
    return { manifest, bytes: (await stat(path)).size }
  } catch (error) {
    await rm(incoming, { force: true })
    throw error
  } finally {
    // The snapshot is over, and so is what broke off within it: the connection is not used again.
    client.release(true)
  }
}

async function beginManifest(client: ClientBase): Promise<BackupManifest> {
  const { rows } = await client.query<{ name: string }>('select name from public.muqabala_migration order by name')
  return {
    form: 1,
    madeAt: new Date().toISOString(),
    migrations: rows.map(({ name }) => name),
    trail: await readTrailRoot(client),
    tables: [],
    sequences: await readSequences(client),
    files: [],
    damaged: [],
  }
}

async function* archiveFiles(
  client: ClientBase,
  manifest: BackupManifest,
  filesDirectory: string,
  onTable: (name: string) => void,
): AsyncGenerator<ExportedFile> {
  for (const table of await listTables(client)) {
    onTable(`${table.schema}.${table.name}`)
    const copy = client.query(copyTo(`copy ${quoted(table)} (${columnList(table.columns)}) to stdout`))
    let rows = 0
    const chunks = countedChunks(
      countedRows(copy, (counted) => (rows = counted)),
      (counted) => manifest.tables.push({ ...table, rows, ...counted }),
    )
    yield { name: tableFile(table), chunks }
  }
  const { rows } = await client.query<{ id: string }>('select id from record.stored_file order by id')
  for (const { id } of rows) {
    const path = pathOfFile(filesDirectory, id)
    if (!(await isThere(path))) {
      manifest.damaged.push(id)
      continue
    }
    const chunks = countedChunks(createReadStream(path), ({ bytes, sha256 }) => {
      manifest.files.push({ sha256: id, bytes })
      if (sha256 !== id) manifest.damaged.push(id)
    })
    yield { name: evidenceFile(id), chunks }
  }
  yield bytesFile(manifestName, Buffer.from(JSON.stringify(manifest, null, 2)))
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
