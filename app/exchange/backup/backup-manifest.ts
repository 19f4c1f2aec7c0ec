import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/)

/** What a backup says of itself; it is the archive's last file, since it has the hashes of all others. */
export const backupManifest = z.object({
  form: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The migrations of the database that it was made of, in order. */
  migrations: z.array(z.string().max(100)).min(1),
  /** Entries of the audit trail and the root over them, in hexadecimal; the last checkpoint that covers part of them. */
  trail: z.object({
    entries: z.int().nonnegative(),
    root: sha256,
    checkpoint: z.object({ size: z.int().nonnegative(), root: sha256 }).nullable(),
  }),
  tables: z.array(
    z.object({
      schema: identifier,
      name: identifier,
      columns: z.array(identifier).min(1),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      sha256,
    }),
  ),
  /** The last number that each identity column gave, by schema, table and column. */
  sequences: z.array(z.object({ schema: identifier, table: identifier, column: identifier, last: z.int().positive() })),
  /** Evidence files, by the hash that is their name. */
  files: z.array(z.object({ sha256, bytes: z.int().nonnegative() })),
  /** Evidence files that rows name and that were not there, or had other bytes, when the backup was made. */
  damaged: z.array(sha256),
})

export type BackupManifest = z.infer<typeof backupManifest>
export type BackupTable = BackupManifest['tables'][number]

export const manifestName = 'manifest.json'

export function tableFile({ schema, name }: Pick<BackupTable, 'schema' | 'name'>): string {
  return `tables/${schema}.${name}.copy`
}

export function evidenceFile(hash: string): string {
  return `files/${hash.slice(0, 2)}/${hash}`
}

/** The backup cannot be made or restored; the message says why, and what to do. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/**
 * Tables that are not in a backup: sessions and what belongs to one browser or one moment, the key that sessions are sealed with, and
 * jobs, which belong to the workers of the running installation.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'audit.open_action',
  'audit.session_key',
  'audit.mandate',
  'working.session',
  'working.setup_code',
  'working.login_attempts',
  'working.failed_log_in',
  'working.hold',
  'working.job',
  'working.kept_form',
  'working.wanted_preview',
  'working.api_answer',
])
