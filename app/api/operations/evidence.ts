import { z } from 'zod'
import { addEvidenceAndCapture } from '../../jobs/ask-capture.server'
import { withdrawEvidence } from '../../review/commands/evidence.server'
import type { NewEvidence } from '../../review/commands/new-evidence.server'
import { lockClaim } from '../../review/commands/write-verdict.server'
import { claimOfEvidence } from '../../review/lookups/evidence/evidence-chains.server'
import { currentClaim } from '../../review/lookups/claims/merged-claims.server'
import { readClaimEvidence } from '../../review/lookups/evidence/read-claim-evidence.server'
import { isEvidenceAddress } from '../../review/rules/claims/evidence-address'
import { requireMatch } from '../conditions'
import { operation } from '../operation'
import { Problem } from '../problem'
import { thing, thingInAddress, words } from '../schemas/values'
import { evidence, stance } from '../schemas/reviews'
import { claimTag } from '../tags.server'

const note = words(2000).default('')
const newEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passage'), stance, passage: thing, note }),
  z.strictObject({
    kind: z.literal('address'),
    stance,
    address: z.string().max(2000).refine(isEvidenceAddress, 'This is no web address that can be evidence.'),
    quote: words(5000).default(''),
    note,
    capture: z.boolean().default(false).describe('Whether the page is to be captured, too.'),
  }),
  z.strictObject({ kind: z.literal('note'), stance, note: words(2000).min(1) }),
])

const list = operation({
  id: 'listEvidence',
  method: 'GET',
  path: '/claims/{claim}/evidence',
  tag: 'Evidence',
  summary: 'Lists the evidence of a claim, withdrawn pieces included, the oldest first.',
  scope: 'read',
  params: z.strictObject({ claim: thingInAddress }),
  answer: z.strictObject({ items: z.array(evidence) }),
  versioned: true,
  async handle({ db, params, token }) {
    const id = await currentClaim(db, params.claim)
    if (id === null) throw new Problem('not-found')
    const etag = await claimTag(db, id)
    const read = await readClaimEvidence(db, id, token.personId)
    const items = read.map((piece) => ({
      id: piece.id,
      kind: piece.kind,
      stance: piece.stance,
      passage: piece.passage?.id ?? null,
      address: piece.address,
      quote: piece.quote,
      note: piece.note,
      withdrawn: piece.withdrawn,
      reason: piece.reason,
      person: piece.person,
      at: piece.at,
      snapshots: piece.snapshots.map((snapshot) => snapshot.id),
    }))
    return { body: { items }, etag }
  },
})

const add = operation({
  id: 'addEvidence',
  method: 'POST',
  path: '/claims/{claim}/evidence',
  tag: 'Evidence',
  summary: 'Links a claim to a passage, a web address or a note, which supports it, refutes it or gives context.',
  scope: 'add-evidence',
  params: z.strictObject({ claim: thingInAddress }),
  body: newEvidence,
  answer: z.strictObject({ evidence: thing }).meta({ id: 'EvidenceAdded' }),
  status: 201,
  versioned: true,
  conditional: true,
  handle: ({ act, params, body, ifMatch, token }) =>
    act({ kind: 'add-evidence', reason: body.note }, async (tx) => {
      await lockClaim(tx, params.claim)
      requireMatch(ifMatch, await claimTag(tx, params.claim))
      const capture = body.kind === 'address' && body.capture
      const id = await addEvidenceAndCapture(tx, asEvidence(params.claim, body), { capture, personId: token.personId })
      return { body: { evidence: id }, etag: await claimTag(tx, params.claim) }
    }),
})

function asEvidence(claimId: number, body: z.output<typeof newEvidence>): NewEvidence {
  const { kind, stance: pointing, note: remark } = body
  const shared = { claimId, stance: pointing, note: remark, quote: '' }
  if (kind === 'passage') return { ...shared, kind, passageId: body.passage }
  return kind === 'address' ? { ...shared, kind, address: body.address, quote: body.quote } : { ...shared, kind }
}

const withdraw = operation({
  id: 'withdrawEvidence',
  method: 'POST',
  path: '/evidence/{evidence}/withdraw',
  tag: 'Evidence',
  summary: 'Withdraws a piece of evidence, with the reason. If-Match names its claim.',
  scope: 'add-evidence',
  params: z.strictObject({ evidence: thingInAddress }),
  body: z.strictObject({ reason: words(1000).min(1) }),
  answer: z.strictObject({ evidence: thing }).meta({ id: 'EvidenceWithdrawn' }),
  versioned: true,
  conditional: true,
  async handle({ db, act, params, body, ifMatch, token }) {
    const claimId = await claimOfEvidence(db, params.evidence)
    if (claimId === null) throw new Problem('not-found')
    return act({ kind: 'withdraw-evidence', reason: body.reason }, async (tx) => {
      await lockClaim(tx, claimId)
      requireMatch(ifMatch, await claimTag(tx, claimId))
      const id = await withdrawEvidence(tx, params.evidence, token.personId, body.reason)
      return { body: { evidence: id }, etag: await claimTag(tx, claimId) }
    })
  },
})

export const evidenceOperations = [list, add, withdraw]
