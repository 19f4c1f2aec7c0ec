import { join } from 'node:path'

export type FileStoreErrorCode = 'too-large' | 'empty' | 'disk-full'

/** The file was not kept, and nothing of it is left. */
export class FileStoreError extends Error {
  override name = 'FileStoreError'

  constructor(
    readonly code: FileStoreErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** A file that is kept and safe on disk. */
export interface KeptFile {
  sha256: string
  bytes: number
  /** As recognised from its first bytes. */
  mediaType: string
}

/** Where the file with this hash lies in the folder of files. */
export function pathOfFile(directory: string, sha256: string): string {
  if (!isSha256(sha256)) throw new Error(`${sha256} is not a SHA-256 in hexadecimal`)
  return join(directory, sha256.slice(0, 2), sha256)
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}

/** Files that are coming in, under random names. */
export function incomingDirectory(directory: string): string {
  return join(directory, 'incoming')
}

/** Files that no row names, kept for a while before they are deleted. */
export function orphanDirectory(directory: string): string {
  return join(directory, 'orphans')
}
