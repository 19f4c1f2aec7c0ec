import { z } from 'zod'
import { decisions } from '../../review/rules/pairs/consequences'
import { overlapKinds, overlapStatuses } from '../../review/rules/pairs/overlap-filters'
import { triageDecisions } from '../../review/rules/queue/triage'
import { instant, thing } from './values'
import { passage } from './texts'

export const state = z.enum(['open', 'confirmed', 'disputed', 'unverifiable', 'empty'])
export const verdictDecision = z.enum(['confirmed', 'disputed', 'unverifiable'])
export const stance = z.enum(['supports', 'refutes', 'context'])
const credibility = z.int().min(1).max(6).describe('1 (confirmed by other sources) to 6 (cannot be judged).')

export const listedOverlap = z
  .strictObject({
    left: thing,
    right: thing,
    kind: z.enum(overlapKinds),
    score: z.number(),
    status: z.enum(overlapStatuses),
    reasons: z.array(z.strictObject({ code: z.string(), for: z.boolean() })),
  })
  .meta({ id: 'ListedOverlap' })

export const overlap = z
  .strictObject({
    left: thing,
    right: thing,
    passages: z.array(passage).describe('The passage of the lower number first.'),
    suggestion: z.strictObject({ kind: z.enum(overlapKinds), score: z.number() }).nullable(),
    judgement: z
      .strictObject({
        id: thing,
        decision: z.enum(decisions),
        note: z.string(),
        newer: thing.nullable().describe('Of an update, the newer passage.'),
        person: z.string().nullable(),
        at: instant,
      })
      .nullable(),
  })
  .meta({ id: 'Overlap' })

export const judgementMade = z.strictObject({ judgement: thing }).meta({ id: 'JudgementMade' })

export const listedClaim = z
  .strictObject({
    id: thing,
    headline: z.string(),
    state,
    stale: z.boolean().describe('What its verdict rests on changed since.'),
    triage: z.enum([...triageDecisions, '']),
    publishedDay: z.string().nullable(),
    passages: z.int(),
    reports: z.int(),
    sources: z.int(),
    origins: z.int().describe('Reports that copy one text count as one origin.'),
    conflicts: z.int(),
  })
  .meta({ id: 'ListedClaim' })

export const verdict = z
  .strictObject({
    id: thing,
    decision: z.enum([...verdictDecision.options, 'withdrawn']),
    credibility: credibility.nullable(),
    rationale: z.string(),
    person: z.string().nullable(),
    at: instant,
    undoes: thing.nullable(),
  })
  .meta({ id: 'Verdict' })

export const claim = z
  .strictObject({
    id: thing,
    version: z.int(),
    wording: z.string().nullable(),
    headline: z.string(),
    state,
    stale: z.boolean(),
    triage: z.enum([...triageDecisions, '']),
    counts: z.strictObject({ passages: z.int(), reports: z.int(), sources: z.int(), origins: z.int() }),
    passages: z.array(passage),
    links: z.array(z.strictObject({ claim: thing, decision: z.string() })).describe('Updates and conflicts.'),
    verdict: verdict.nullable().describe('The verdict in force.'),
    review: z.strictObject({
      awaits: z.enum(['', 'second', 'disagreement']),
      own: z.boolean().describe('The first review is that of the token’s owner.'),
      blind: z.boolean().describe('Nobody but its author reads the first review before the second is in.'),
    }),
    merged: z.array(thing).describe('Claims that were merged into it.'),
  })
  .meta({ id: 'Claim' })

export const evidence = z
  .strictObject({
    id: thing,
    kind: z.enum(['passage', 'address', 'note', 'file', 'quote']),
    stance: z.enum([...stance.options, 'sealed']),
    passage: thing.nullable(),
    address: z.string().nullable(),
    quote: z.string(),
    note: z.string(),
    withdrawn: z.boolean(),
    reason: z.string(),
    person: z.string().nullable(),
    at: instant,
    snapshots: z.array(thing),
  })
  .meta({ id: 'Evidence' })

export const decided = z
  .strictObject({
    outcome: z
      .enum(['holds', 'agreed', 'awaits-second', 'disagreement'])
      .describe('A verdict that holds or on which two agree; or a review that waits for a second one, or for a lead.'),
    verdict: thing.nullable(),
    review: thing.nullable(),
  })
  .meta({ id: 'Decided' })

export const verdictGiven = z.strictObject({
  decision: verdictDecision,
  credibility,
  rationale: z.string().trim().min(1).max(5000),
})
