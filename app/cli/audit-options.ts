import { existsSync, readFileSync } from 'node:fs'
import { ExportFault } from '../audit/export/export-files.server'
import { KeyFault } from '../audit/signing/note-key'
import { ProofFault } from '../audit/signing/proof.server'
import { RedactionFault } from '../audit/log/redact.server'
import { LogFault } from '../audit/signing/sign-head.server'
import { CommandError } from './command-error'

/** A public key as it is, or out of a file. */
export function readPublicKey(given: string): string {
  return (existsSync(given) ? readFileSync(given, 'utf8') : given).trim()
}

export function readExisting(path: string): Buffer {
  if (!existsSync(path)) throw new CommandError(`${path}: there is no such file.`)
  return readFileSync(path)
}

/** Turns what the trail refuses into one line on the terminal. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if ([ExportFault, KeyFault, ProofFault, RedactionFault, LogFault].some((fault) => error instanceof fault))
      throw new CommandError((error as Error).message)
    throw error
  }
}
