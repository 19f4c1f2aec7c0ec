import { readFile } from 'node:fs/promises'
import { runAction } from '../../audit/action/action.server'
import { captureAddress } from '../../evidence/capture/capture-address.server'
import { keepCapture } from '../../evidence/capture/keep-capture.server'
import { captureLimits } from '../../evidence/capture/limits'
import { openGuard } from '../../evidence/capture/network/guard.server'
import { findBrowser } from '../../evidence/capture/render/find-browser.server'
import { pathOfFile } from '../../evidence/files/file-store'
import { recordSnapshot } from '../../evidence/snapshots/record-snapshot.server'
import { bytesInput } from '../../intake/formats/reader'
import { captureSentences } from '../evidence/capture-sentences'
import type { CommandContext } from '../with-database'
import { hashedInput } from './hashed-input'
import type { CollectedFile } from './import-collect'
import type { ImportOutcomes } from './import-result'

/** Captures addresses as evidence is captured; what each answered is then imported as a file is, and is the snapshot's own bytes. */
export async function collectAddresses(
  context: CommandContext,
  addresses: readonly string[],
  result: ImportOutcomes,
): Promise<CollectedFile[]> {
  const files: CollectedFile[] = []
  for (const address of addresses) {
    const captured = await capture(context, address)
    if ('error' in captured) result.failed.push({ file: address, error: captured.error })
    else files.push(captured.file)
  }
  return files
}

async function capture(
  { db, actor, settings }: CommandContext,
  address: string,
): Promise<{ file: CollectedFile } | { error: string }> {
  const tools = {
    guard: openGuard(settings.captureAllow),
    limits: captureLimits,
    signal: new AbortController().signal,
    reportProgress: () => undefined,
    executable: await findBrowser(),
  }
  const purpose = { quote: '', why: '', evidenceId: null, claimId: null }
  return captureAddress({ address, quote: '' }, tools, async (captured) => {
    const snapshot = await keepCapture(settings.filesDirectory, captured, purpose, captureLimits.bytes * 2)
    await runAction(db, { actor, kind: 'capture' }, (tx) => recordSnapshot(tx, snapshot, null))
    if (captured.failure !== null) return { error: captureSentences[captured.failure] }
    const main = snapshot.files.find(({ role }) => role === 'original')
    if (!main) return { error: captureSentences['empty-shell'] }
    const bytes = await readFile(pathOfFile(settings.filesDirectory, main.sha256))
    const input = hashedInput(bytesInput(main.name, bytes))
    return { file: { file: address, path: address, doubts: [], address: captured.finalAddress, input } }
  })
}
