import type { Stance } from '../../../db/schema'
import { runAction, type ActionTransaction, type ReadDatabase } from '../../audit/action/action.server'
import { captureAddress, type CaptureStep } from '../../evidence/capture/capture-address.server'
import type { Captured } from '../../evidence/capture/captured'
import { keepCapture } from '../../evidence/capture/keep-capture.server'
import { captureLimits } from '../../evidence/capture/limits'
import { findBrowser } from '../../evidence/capture/render/find-browser.server'
import { openGuard } from '../../evidence/capture/network/guard.server'
import { recordSnapshot, type NewSnapshot } from '../../evidence/snapshots/record-snapshot.server'
import { addEvidence } from '../../review/commands/evidence.server'
import { Refusal } from '../../review/rules/refusal'
import { captureSentences } from './capture-sentences'
import { CommandError } from '../command-error'
import { print, printJson, printNote } from '../output'
import { withDatabase, type CommandContext } from '../with-database'

interface CaptureOptions {
  claim?: string
  stance: Stance
  quote?: string
  json?: boolean
}

/** Captures an address here and now, without a worker. A failed attempt is recorded and printed, and ends the command with 1. */
export async function captureByCommand(address: string, options: CaptureOptions): Promise<void> {
  const claimId = options.claim === undefined ? null : numberOfClaim(options.claim)
  const quote = options.quote?.trim() ?? ''
  if (quote.length > 5000) throw new CommandError('--quote takes up to 5000 characters.')
  const result = await withDatabase((context) => capture(context, { address, quote, claimId, stance: options.stance }))
  if (options.json) printJson(result.printed)
  else for (const { name, sha256, bytes } of result.printed.files) print(`${sha256} ${bytes} ${name}`)
  for (const code of result.printed.warnings) printNote(captureSentences[code])
  if (result.failed) process.exitCode = 1
}

interface Wanted {
  address: string
  quote: string
  claimId: number | null
  stance: Stance
}

async function capture({ db, actor, settings }: CommandContext, wanted: Wanted) {
  if (wanted.claimId !== null) await refuseWithoutClaim(db, wanted.claimId)
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  const tools = {
    guard: openGuard(settings.captureAllow),
    limits: captureLimits,
    signal: stopping.signal,
    reportProgress: printSteps(),
    executable: await findBrowser(),
  }
  return captureAddress(wanted, tools, async (captured) => {
    const purpose = { quote: wanted.quote, why: '', evidenceId: null, claimId: wanted.claimId }
    const snapshot = await keepCapture(settings.filesDirectory, captured, purpose, captureLimits.bytes * 2)
    const id = await runAction(db, { actor, kind: 'capture' }, (tx) => record(tx, snapshot, wanted)).catch(
      (error: unknown) => {
        throw error instanceof Refusal ? new CommandError(refusalSentence(error, wanted)) : error
      },
    )
    return { printed: describe(id, captured, snapshot), failed: captured.failure !== null }
  })
}

/** Before anything is fetched: a mistyped number costs no visit to a page that may see it only once. */
async function refuseWithoutClaim(db: ReadDatabase, claimId: number): Promise<void> {
  const claim = await db
    .selectFrom('record.claim')
    .select('merged_into_claim_id as merged')
    .where('id', '=', claimId)
    .executeTakeFirst()
  if (!claim) throw new CommandError(noClaim(claimId))
  if (claim.merged !== null) throw new CommandError(mergedClaim(claimId))
}

const noClaim = (claimId: number | null) => `There is no claim ${claimId}.`
const mergedClaim = (claimId: number | null) => `Claim ${claimId} was merged into another.`

async function record(tx: ActionTransaction, snapshot: NewSnapshot, { claimId, address, stance, quote }: Wanted) {
  const evidenceId =
    claimId === null || snapshot.failure
      ? null
      : await addEvidence(tx, { claimId, kind: 'address', address, stance, quote, note: '' }, null)
  return recordSnapshot(tx, { ...snapshot, evidenceId }, null)
}

function refusalSentence({ code }: Refusal, { claimId }: Wanted): string {
  if (code === 'not-found') return noClaim(claimId)
  if (code === 'evidence-repeated') return `Claim ${claimId} has this address with this quote already.`
  if (code === 'claim-changed') return mergedClaim(claimId)
  return `The capture was not recorded: ${code}.`
}

const stepSentences: Record<CaptureStep, string> = {
  requesting: 'Requesting the address …',
  rendering: 'Showing the page in a browser …',
  packing: 'Packing the archive …',
}

/** Says each step once; of redirects, how many there were. */
function printSteps() {
  let last = ''
  return (step: CaptureStep, requests: number) => {
    const said = step === 'requesting' && requests > 1 ? `Led on: request ${requests} …` : stepSentences[step]
    if (said !== last) printNote(said)
    last = said
  }
}

/** What `--json` prints. */
function describe(id: number, captured: Captured, { files }: NewSnapshot) {
  const main = files.find(({ role }) => role === 'original') ?? files.at(-1)
  return {
    snapshot: id,
    address: captured.address,
    final: captured.finalAddress,
    status: captured.status,
    sha256: main?.sha256 ?? null,
    contains: captured.contains,
    warnings: [...(captured.failure === null ? [] : [captured.failure]), ...captured.warnings],
    files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  }
}

function numberOfClaim(written: string): number {
  const id = /^(?:claim:)?([1-9]\d{0,8})$/.exec(written)?.[1]
  if (id === undefined) throw new CommandError(`${written} is no number of a claim.`)
  return Number(id)
}
