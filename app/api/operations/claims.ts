import { z } from 'zod'
import { lockClaim } from '../../review/commands/write-verdict.server'
import { triageClaims } from '../../review/commands/triage-claims.server'
import { wordClaim } from '../../review/commands/word-claim.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { listClaims } from '../../review/queries/claims/list-claims.server'
import { readClaim } from '../../review/queries/claims/read-claim.server'
import { triageDecisions } from '../../review/rules/queue/triage'
import { requireMatch } from '../conditions'
import { paging, readCursor, rowCursor, writeCursor } from '../cursor'
import { triageOf } from '../lookups.server'
import { only } from '../only'
import { operation } from '../operation'
import { writePassage } from '../passages.server'
import { Problem } from '../problem'
import { pageOf } from '../schemas/page-of'
import { calendarDay, thing, thingInAddress, words } from '../schemas/values'
import { claim, listedClaim, state } from '../schemas/reviews'
import { claimTag } from '../tags.server'
import { writeVerdict } from '../verdicts'

const one = z.strictObject({ claim: thingInAddress })
const changed = z.strictObject({ claim: thing }).meta({ id: 'ClaimChanged' })

const list = operation({
  id: 'listClaims',
  method: 'GET',
  path: '/claims',
  tag: 'Claims',
  summary: 'Lists the claims that stand, the newest first.',
  scope: 'read',
  query: z.strictObject({
    ...paging,
    q: words(400).optional(),
    state: state.optional(),
    stale: z.literal('yes').optional(),
    conflict: z.literal('yes').optional(),
    triage: z.enum([...triageDecisions, 'none', 'returned']).optional(),
    second: z.literal('yes').optional().describe('Those that wait for a second review.'),
    source: thingInAddress.optional(),
    report: thingInAddress.optional(),
    from: calendarDay.optional(),
    to: calendarDay.optional(),
  }),
  answer: pageOf(listedClaim),
  async handle({ db, query: { limit, cursor, ...filter } }) {
    const { claims, next } = await listClaims(db, { ...filter, after: readCursor(cursor, rowCursor) }, limit)
    return { body: { items: claims.map((row) => only(listedClaim, row)), next: writeCursor(next) } }
  },
})

const get = operation({
  id: 'getClaim',
  method: 'GET',
  path: '/claims/{claim}',
  tag: 'Claims',
  summary:
    'Reads one claim with its passages and its verdict; a claim that was merged is answered by the one it stands for.',
  scope: 'read',
  params: one,
  answer: claim,
  versioned: true,
  async handle({ db, params, token }) {
    const id = await currentClaim(db, params.claim)
    if (id === null) throw new Problem('not-found')
    const etag = await claimTag(db, id)
    const read = await readClaim(db, id, token.personId)
    if (!read) throw new Problem('not-found')
    const { version, wording, headline, state: stands, stale, counts, passages, links, verdicts, review, merged } = read
    const body = {
      id,
      version,
      wording,
      headline,
      state: stands,
      stale,
      triage: await triageOf(db, id),
      counts,
      passages: passages.map(writePassage),
      links: links.map((link) => ({ claim: link.claim.id, decision: link.relation })),
      verdict: verdicts.inForce && writeVerdict(verdicts.inForce),
      review: { awaits: review.awaits, own: review.own, blind: review.blind },
      merged: merged.map((other) => other.id),
    }
    return { body, etag }
  },
})

const create = operation({
  id: 'createClaim',
  method: 'POST',
  path: '/claims',
  tag: 'Claims',
  summary:
    'Makes a passage, with a claim of its own, of a stretch of a report that makes none. If-Match names the report.',
  scope: 'cut',
  body: z.strictObject({
    report: thing,
    at: z.int().min(0).describe('Any place in the stretch, in UTF-16 code units.'),
  }),
  answer: z.strictObject({ claim: thing, passage: thing }).meta({ id: 'ClaimMade' }),
  status: 201,
  versioned: true,
  conditional: true,
  handle: ({ inThread, acting, body }) => inThread('api-mark-passage', { acting, ...body }),
})

const word = operation({
  id: 'wordClaim',
  method: 'PUT',
  path: '/claims/{claim}/wording',
  tag: 'Claims',
  summary: 'Sets the desk’s own wording of a claim; null takes it away.',
  scope: 'word-claim',
  params: one,
  body: z.strictObject({ wording: words(1000).min(1).nullable() }),
  answer: changed,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body, ifMatch }) =>
    act({ kind: 'word-claim' }, async (tx) => {
      const { version } = await lockClaim(tx, params.claim)
      requireMatch(ifMatch, await claimTag(tx, params.claim))
      await wordClaim(tx, params.claim, version, body.wording)
      return { body: { claim: params.claim }, etag: await claimTag(tx, params.claim) }
    }),
})

const triage = operation({
  id: 'triageClaim',
  method: 'POST',
  path: '/claims/{claim}/triage',
  tag: 'Claims',
  summary: 'Says whether a claim is worth checking.',
  scope: 'triage',
  params: one,
  body: z.strictObject({ decision: z.enum(triageDecisions), reason: words(1000).default('') }),
  answer: changed,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body: { decision, reason }, ifMatch, token }) =>
    act({ kind: 'triage', reason }, async (tx) => {
      await lockClaim(tx, params.claim)
      requireMatch(ifMatch, await claimTag(tx, params.claim))
      await triageClaims(tx, { claims: [{ id: params.claim, decision }], reason, personId: token.personId })
      return { body: { claim: params.claim }, etag: await claimTag(tx, params.claim) }
    }),
})

export const claimOperations = [list, get, create, word, triage]
