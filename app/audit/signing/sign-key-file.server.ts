import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { z } from 'zod'
import {
  formatSigningKey,
  formatVerifyingKey,
  KeyError,
  parseSigningKey,
  readBase64,
  type SigningKey,
} from './note-key'

// Three files of whoever signs, outside the web process's reach: FILE (the private key), FILE.pub
// (the public one, to give away) and FILE.state (what was signed last). The state stands beside the
// key and not in the database: a database that was set back would take its own memory along.

/** What the signer remembers of the last checkpoint. */
export interface SignerState {
  origin: string
  size: number
  root: Buffer
}

const stateForm = z.object({ origin: z.string(), size: z.int().min(0), root: z.string() })

/** Writes a new key's files; throws `KeyError` where one exists. */
export function writeKeyFiles(file: string, key: SigningKey): void {
  if (existsSync(file) || existsSync(`${file}.pub`)) throw new KeyError(`${file} exists already`)
  writeSafely(file, `${formatSigningKey(key)}\n`, 0o600)
  writeSafely(`${file}.pub`, `${formatVerifyingKey(key)}\n`, 0o644)
}

/**
 * The key that takes over: `key`, written to its files, or the one that a change of keys which broke off left in them.
 * Throws `KeyError` where a key stands there that signed already.
 */
export function takeKeyFiles(file: string, key: SigningKey): SigningKey {
  if (!existsSync(file) || readSignerState(file)) {
    writeKeyFiles(file, key)
    return key
  }
  const left = readKeyFile(file)
  writeSafely(`${file}.pub`, `${formatVerifyingKey(left)}\n`, 0o644)
  return left
}

export function readKeyFile(file: string): SigningKey {
  if (!existsSync(file)) throw new KeyError(`${file}: there is no such key`)
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new KeyError(`${file}: others may read this key; run "chmod 600" on it`)
  return parseSigningKey(readFileSync(file, 'utf8').trim())
}

export function readSignerState(file: string): SignerState | null {
  if (!existsSync(`${file}.state`)) return null
  const { origin, size, root } = stateForm.parse(JSON.parse(readFileSync(`${file}.state`, 'utf8')))
  const bytes = readBase64(root)
  if (bytes?.length !== 32) throw new KeyError(`${file}.state is damaged`)
  return { origin, size, root: bytes }
}

export function writeSignerState(file: string, { origin, size, root }: SignerState): void {
  writeSafely(`${file}.state`, `${JSON.stringify({ origin, size, root: root.toString('base64') })}\n`, 0o600)
}

/** The file is there whole or not at all, also when the power fails. */
function writeSafely(path: string, text: string, mode: number): void {
  const handle = openSync(`${path}.new`, 'w', mode)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${path}.new`, path)
}
