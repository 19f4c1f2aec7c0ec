import { z } from 'zod'
import { lockPair } from '../../review/commands/lock-pair.server'
import { judge, undoJudgements } from '../../review/commands/judge.server'
import { readDossierPassages } from '../../review/lookups/claims/read-claim-passages.server'
import { pairOfJudgement } from '../../review/lookups/claims/record-owners.server'
import { listOverlaps } from '../../review/queries/overlaps/list-overlaps.server'
import { readComparison } from '../../review/queries/overlaps/read-comparison.server'
import { decisions } from '../../review/rules/pairs/consequences'
import {
  overlapKinds,
  overlapStatuses,
  readOverlapKey,
  writeOverlapKey,
} from '../../review/rules/pairs/overlap-filters'
import { requireMatch } from '../conditions'
import { paging, readCursor, writeCursor } from '../cursor'
import { currentJudgementId } from '../lookups.server'
import { operation } from '../operation'
import { writePassage } from '../passages.server'
import { Problem } from '../problem'
import { pageOf } from '../schemas/page-of'
import { thing, thingInAddress, words } from '../schemas/values'
import { judgementMade, listedOverlap, overlap } from '../schemas/reviews'
import { overlapTag } from '../tags.server'

const pair = z.strictObject({ left: thingInAddress, right: thingInAddress })
const key = z.string().transform((written, context) => {
  const read = readOverlapKey(written)
  if (!read) context.addIssue('no key')
  return read ?? { score: 0, left: 0, right: 0 }
})

const inOrder = ({ left, right }: { left: number; right: number }): [number, number] => {
  if (left === right) throw new Problem('not-found', { detail: 'A pair has two passages.' })
  return left < right ? [left, right] : [right, left]
}

const list = operation({
  id: 'listOverlaps',
  method: 'GET',
  path: '/overlaps',
  tag: 'Overlaps',
  summary: 'Lists suggestions that two passages speak of the same thing, the best first.',
  scope: 'read',
  query: z.strictObject({
    ...paging,
    status: z.enum(overlapStatuses).default('open'),
    kind: z.enum(overlapKinds).optional(),
    report: thingInAddress.optional(),
    source: thingInAddress.optional(),
    q: words(200).default(''),
  }),
  answer: pageOf(listedOverlap),
  async handle({ db, query: { limit, cursor, status, kind = null, report = null, source = null, q } }) {
    const after = readCursor(cursor, key)
    const filters = { status, kind, report, with: null, source, section: null, q }
    const { overlaps, more } = await listOverlaps(db, filters, after ? { key: after, way: 'after' } : null, limit)
    const items = overlaps.map(({ left, right, kind: found, score, status: stands, reasons }) => ({
      left,
      right,
      kind: found as (typeof overlapKinds)[number],
      score,
      status: stands,
      reasons: reasons.map((reason) => ({ code: reason.code, for: reason.for })),
    }))
    return { body: { items, next: writeCursor(more.after && writeOverlapKey(more.after)) } }
  },
})

const get = operation({
  id: 'getOverlap',
  method: 'GET',
  path: '/overlaps/{left}/{right}',
  tag: 'Overlaps',
  summary: 'Reads a pair of passages with the suggestion and the judgement on it.',
  scope: 'read',
  params: pair,
  answer: overlap,
  versioned: true,
  async handle({ db, params, token }) {
    const [left, right] = inOrder(params)
    const etag = await overlapTag(db, [left, right])
    const read = await readComparison(db, left, right, token.personId)
    const passages = await readDossierPassages(db, { passages: [left, right] })
    if (!read) throw new Problem('not-found')
    const { suggestion, judgement } = read
    const body = {
      left,
      right,
      passages: passages.map(writePassage).sort((a, b) => a.id - b.id),
      suggestion: suggestion && { kind: suggestion.kind as (typeof overlapKinds)[number], score: suggestion.score },
      judgement: judgement && {
        id: judgement.id,
        decision: judgement.decision,
        note: judgement.note,
        newer: judgement.newer,
        person: judgement.person,
        at: judgement.at.toISOString(),
      },
    }
    return { body, etag }
  },
})

const give = operation({
  id: 'judgeOverlap',
  method: 'POST',
  path: '/overlaps/{left}/{right}/judgements',
  tag: 'Overlaps',
  summary: 'Judges a pair: the same, an update, a conflict, different, or unsure.',
  scope: 'judge',
  params: pair,
  body: z.strictObject({
    decision: z.enum(decisions),
    note: words(2000).default(''),
    newer: thing
      .nullable()
      .default(null)
      .describe('Of an update, the newer passage; by publication where it is left out.'),
  }),
  answer: judgementMade,
  status: 201,
  versioned: true,
  conditional: true,
  async handle({ act, params, body: { decision, note, newer }, ifMatch, token }) {
    const passages = inOrder(params)
    return act({ kind: 'judge', reason: note }, async (tx) => {
      await lockPair(tx, passages)
      requireMatch(ifMatch, await overlapTag(tx, passages))
      const judgement = await judge(tx, {
        passages,
        decision,
        note,
        newer,
        seen: await currentJudgementId(tx, passages),
        personId: token.personId,
      })
      return { body: { judgement }, etag: await overlapTag(tx, passages) }
    })
  },
})

const undo = operation({
  id: 'undoJudgement',
  method: 'POST',
  path: '/judgements/{judgement}/undo',
  tag: 'Overlaps',
  summary: 'Takes a judgement back: the one before it holds again, or none. If-Match names the pair.',
  scope: 'judge',
  params: z.strictObject({ judgement: thingInAddress }),
  answer: z.strictObject({ undone: thing }).meta({ id: 'JudgementUndone' }),
  versioned: true,
  conditional: true,
  async handle({ db, act, params, ifMatch, token }) {
    const found = await pairOfJudgement(db, params.judgement)
    if (!found) throw new Problem('not-found')
    const passages: [number, number] = [found.left, found.right]
    return act({ kind: 'undo-judgement' }, async (tx) => {
      await lockPair(tx, passages)
      requireMatch(ifMatch, await overlapTag(tx, passages))
      await undoJudgements(tx, [params.judgement], token.personId)
      return { body: { undone: params.judgement }, etag: await overlapTag(tx, passages) }
    })
  },
})

export const overlapOperations = [list, get, give, undo]
