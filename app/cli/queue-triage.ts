import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { TriageDecision } from '../../db/schema'
import { runAction } from '../audit/action/action.server'
import { triageClaims } from '../review/commands/triage-claims.server'
import { Refusal, type RefusalCode } from '../review/rules/refusal'
import { CommandError } from './command-error'
import { print, printJson } from './output'
import { withDatabase } from './with-database'

const longestReason = 1000

/** Why the claims were left as they were. */
const refusals: Partial<Record<RefusalCode, (values: Refusal['values']) => string>> = {
  'not-found': () => 'One of these claims is not here.',
  'claim-changed': () => 'One of these claims was merged into another, or has no passage left.',
  'has-verdict': ({ claim }) => `Claim ${claim} has a verdict, so it needs no triage.`,
  'review-waits': ({ claim }) => `A review waits on claim ${claim}.`,
  'nothing-changed': () => 'These claims are already triaged this way.',
  'too-many-claims': ({ count, most }) => `${count} claims were named, and one action triages at most ${most}.`,
}

/** Triages claims in one action in the name of the system account; nothing is written where one of them cannot be. */
export async function triageByCommand(
  named: string[],
  options: { as: TriageDecision; why: string },
  command: Command,
): Promise<void> {
  const ids = [...new Set(named.map(claimNumber))]
  const reason = options.why.trim()
  if (reason === '' || reason.length > longestReason)
    throw new CommandError(`--why takes 1 to ${longestReason} characters.`)
  const request = randomUUID()
  const count = await withDatabase(({ db, actor }) =>
    runAction(db, { actor, kind: 'triage', reason, request }, (tx) =>
      triageClaims(tx, { claims: ids.map((id) => ({ id, decision: options.as })), reason, personId: null }),
    ),
  ).catch((error: unknown) => {
    const words = error instanceof Refusal ? refusals[error.code]?.(error.values) : undefined
    throw words === undefined || !(error instanceof Refusal) ? error : new CommandError(`${words} Nothing was changed.`)
  })
  // `queue --json` takes the option for itself, wherever it stands.
  if (command.optsWithGlobals<{ json?: boolean }>().json)
    printJson({ triaged: count, as: options.as, claims: ids, request })
  else print(`${count} ${count === 1 ? 'claim' : 'claims'} triaged as ${options.as}`)
}

function claimNumber(written: string): number {
  const id = /^(?:claim:)?([1-9]\d{0,8})$/.exec(written)?.[1]
  if (id === undefined) throw new CommandError(`${written} is no number of a claim.`)
  return Number(id)
}
