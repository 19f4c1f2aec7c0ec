import { z } from 'zod'
import type { hookEvents } from '../../review/rules/hook-events'
import { state, verdict } from './reviews'
import { day, instant, thing } from './values'

const link = z.string().describe('Where people read it; they log in there.')

const claimInMessage = z
  .strictObject({ id: thing, words: z.string().describe('Its first words, as lists show them.'), link })
  .meta({ id: 'ClaimInMessage' })

const verdictInMessage = verdict
  .pick({ id: true, decision: true, credibility: true, at: true, undoes: true })
  .meta({ id: 'VerdictInMessage' })

const correctedClaim = z.strictObject({
  claim: claimInMessage,
  verdict: verdictInMessage,
  from: state.describe('The state that was published before.'),
  to: state,
})

const correctedEdition = z.strictObject({
  edition: z.strictObject({ number: z.int(), day, link }),
  corrects: z.int().describe('The number of the edition before.'),
})

/** What a message of each kind says: numbers, words and links, and never who decided or why. */
const contents = {
  'verdict.given': z.strictObject({ claim: claimInMessage, verdict: verdictInMessage }),
  'verdict.stale': z.strictObject({ claim: claimInMessage, verdict: verdictInMessage }),
  'conflict.found': z.strictObject({ claims: z.array(claimInMessage).length(2), judgement: thing }),
  'correction.made': z.union([correctedClaim, correctedEdition]),
  test: z.strictObject({}),
} as const satisfies Record<(typeof hookEvents)[number] | 'test', z.ZodType>

export type HookContents = { [E in keyof typeof contents]: z.input<(typeof contents)[E]> }
export type MessageType = keyof typeof contents

export const messageTypes = Object.keys(contents) as MessageType[]

/** The body of a message of one kind, in the form that the Standard Webhooks specification proposes. */
export function hookMessage(type: MessageType) {
  return z.strictObject({
    type: z.literal(type),
    timestamp: instant.describe('When it happened.'),
    data: contents[type],
  })
}
