import { z } from 'zod'
import { decide, undoVerdict } from '../../review/commands/decide.server'
import { lockClaim } from '../../review/commands/write-verdict.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { claimOfVerdict } from '../../review/lookups/claims/record-owners.server'
import { readClaimVerdicts } from '../../review/queries/claims/read-claim-verdicts.server'
import { requireMatch } from '../conditions'
import { operation } from '../operation'
import { Problem } from '../problem'
import { thing, thingInAddress } from '../schemas/values'
import { decided, verdict, verdictGiven } from '../schemas/reviews'
import { claimTag } from '../tags.server'
import { writeVerdict } from '../verdicts'

const list = operation({
  id: 'listVerdicts',
  method: 'GET',
  path: '/claims/{claim}/verdicts',
  tag: 'Verdicts',
  summary: 'Lists the verdicts on a claim: the one in force, and those before it.',
  scope: 'read',
  params: z.strictObject({ claim: thingInAddress }),
  answer: z.strictObject({ inForce: verdict.nullable(), earlier: z.array(verdict) }),
  versioned: true,
  async handle({ db, params, token }) {
    const id = await currentClaim(db, params.claim)
    if (id === null) throw new Problem('not-found')
    const etag = await claimTag(db, id)
    const { inForce, earlier } = await readClaimVerdicts(db, id, token.personId)
    return { body: { inForce: inForce && writeVerdict(inForce), earlier: earlier.map(writeVerdict) }, etag }
  },
})

const give = operation({
  id: 'giveVerdict',
  method: 'POST',
  path: '/claims/{claim}/verdicts',
  tag: 'Verdicts',
  summary: 'Decides a claim. By the policy of the desk it is a verdict, or the first or the second review of one.',
  scope: 'decide',
  params: z.strictObject({ claim: thingInAddress }),
  body: verdictGiven,
  answer: decided,
  status: 201,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body, ifMatch, token }) =>
    act({ kind: 'decide', reason: body.rationale }, async (tx) => {
      const { version } = await lockClaim(tx, params.claim)
      requireMatch(ifMatch, await claimTag(tx, params.claim))
      const came = await decide(tx, { ...body, claimId: params.claim, seenVersion: version, personId: token.personId })
      const verdictId = 'verdict' in came ? came.verdict : null
      const review = 'review' in came ? came.review : null
      const answer = { outcome: came.outcome, verdict: verdictId, review }
      return { body: answer, etag: await claimTag(tx, params.claim) }
    }),
})

const undo = operation({
  id: 'undoVerdict',
  method: 'POST',
  path: '/verdicts/{verdict}/undo',
  tag: 'Verdicts',
  summary: 'Takes the verdict in force back: the one before it holds again, or none. If-Match names its claim.',
  scope: 'decide',
  params: z.strictObject({ verdict: thingInAddress }),
  answer: z.strictObject({ verdict: thing }).meta({ id: 'VerdictUndone' }),
  versioned: true,
  conditional: true,
  async handle({ db, act, params, ifMatch, token }) {
    const claimId = await claimOfVerdict(db, params.verdict)
    if (claimId === null) throw new Problem('not-found')
    return act({ kind: 'undo-verdict' }, async (tx) => {
      await lockClaim(tx, claimId)
      requireMatch(ifMatch, await claimTag(tx, claimId))
      // No access token may resolve disagreements, whoever owns it: without that right only a verdict of the owner’s own is undone.
      const id = await undoVerdict(tx, params.verdict, token.personId)
      return { body: { verdict: id }, etag: await claimTag(tx, claimId) }
    })
  },
})

export const verdictOperations = [list, give, undo]
