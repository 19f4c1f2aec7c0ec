import { existsSync, readFileSync } from 'node:fs'
import { ExportError } from '../../audit/export/export-files.server'
import { KeyError } from '../../audit/signing/note-key'
import { ProofError } from '../../audit/signing/proof.server'
import { RedactionError } from '../../audit/log/redact.server'
import { LogError } from '../../audit/signing/sign-head.server'
import { CommandError } from '../command-error'

/** A public key as it is, or out of a file. */
export function readPublicKey(given: string): string {
  return (existsSync(given) ? readFileSync(given, 'utf8') : given).trim()
}

export function readFileOrFail(path: string): Buffer {
  if (!existsSync(path)) throw new CommandError(`${path}: there is no such file.`)
  return readFileSync(path)
}

/** Turns what the trail refuses into one line on the terminal. */
export async function withCommandErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ([ExportError, KeyError, ProofError, RedactionError, LogError].some((kind) => error instanceof kind))
      throw new CommandError((error as Error).message)
    throw error
  }
}
