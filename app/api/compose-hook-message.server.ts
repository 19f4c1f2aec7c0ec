import { z } from 'zod'
import type { ReadDatabase } from '../audit/action/action.server'
import type { Delivery } from '../exchange/hooks/deliver.server'
import { currentClaim } from '../review/lookups/claims/merged-claims.server'
import { hookMessage, messageTypes, type HookContents, type MessageType } from './schemas/hook-messages'

const number = z.int()
const aboutVerdict = z.object({ claim: number, verdict: number })
const aboutCorrection = z.union([
  aboutVerdict.extend({ from: z.string(), to: z.string() }),
  z.object({ edition: number }),
])

/** What a message is composed from. */
interface Composing {
  db: ReadDatabase
  /** Where people reach the desk. */
  origin: string
}

/** The body of a message, read from the record now: what was redacted meanwhile is not in it, and nothing that is sealed ever is. */
export async function composeHookMessage(
  composing: Composing,
  { event, about, happenedAt }: Delivery,
): Promise<string> {
  const type = z.enum(messageTypes).parse(event)
  const message = { type, timestamp: happenedAt.toISOString(), data: await readers[type](composing, about) }
  return JSON.stringify(hookMessage(type).parse(message))
}

const readers: { [E in MessageType]: (composing: Composing, about: unknown) => Promise<HookContents[E]> } = {
  'verdict.given': readVerdict,
  'verdict.stale': readVerdict,
  async 'conflict.found'(composing, about) {
    const { judgement } = z.object({ judgement: number }).parse(about)
    const { left_claim_id, right_claim_id } = await composing.db
      .selectFrom('record.judgement')
      .select(['left_claim_id', 'right_claim_id'])
      .where('id', '=', judgement)
      .executeTakeFirstOrThrow()
    return {
      claims: [await describeClaim(composing, left_claim_id), await describeClaim(composing, right_claim_id)],
      judgement,
    }
  },
  async 'correction.made'(composing, about) {
    const correction = aboutCorrection.parse(about)
    if ('edition' in correction) return readEdition(composing, correction.edition)
    const { from, to } = correction
    return { ...(await readVerdict(composing, correction)), from, to } as HookContents['correction.made']
  },
  test: () => Promise.resolve({}),
}

async function readVerdict(composing: Composing, about: unknown): Promise<HookContents['verdict.given']> {
  const { claim, verdict } = aboutVerdict.parse(about)
  const { created_at, ...row } = await composing.db
    .selectFrom('record.verdict')
    .select(['id', 'decision', 'credibility', 'created_at', 'undoes'])
    .where('id', '=', verdict)
    .executeTakeFirstOrThrow()
  return { claim: await describeClaim(composing, claim), verdict: { ...row, at: created_at.toISOString() } }
}

async function readEdition({ db, origin }: Composing, id: number): Promise<HookContents['correction.made']> {
  const {
    number: issue,
    day,
    corrects,
  } = await db
    .selectFrom('record.edition as e')
    .innerJoin('record.edition as f', 'f.id', 'e.follows')
    .select(['e.number', 'e.day', 'f.number as corrects'])
    .where('e.id', '=', id)
    .executeTakeFirstOrThrow()
  return { edition: { number: issue, day, link: `${origin}/edition/issues/${issue}` }, corrects }
}

/** A claim by its words as they are now; one that was merged by those of the claim that it is part of. */
async function describeClaim({ db, origin }: Composing, id: number) {
  const row = await db
    .selectFrom('derived.claim_state')
    .select('headline')
    .where('claim_id', '=', (await currentClaim(db, id)) ?? id)
    .executeTakeFirst()
  return { id, words: row?.headline ?? '', link: `${origin}/claims/${id}` }
}
