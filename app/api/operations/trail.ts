import { z } from 'zod'
import { actionKinds, type ActionKind } from '../../audit/action/kinds'
import { formatReceipt } from '../../audit/history/receipt'
import { receiptOfEntry } from '../../audit/history/receipt.server'
import { readAction } from '../../audit/history/read-action.server'
import { readActions } from '../../audit/history/read-actions.server'
import type { RecordedAction } from '../../audit/history/recorded-action'
import { paging, readCursor, writeCursor } from '../cursor'
import { operation } from '../operation'
import { Problem } from '../problem'
import { pageOf } from '../schemas/page-of'
import { thingInAddress } from '../schemas/values'
import { action, actionInFull, receipt } from '../schemas/trail'

const isKind = (word: string): word is ActionKind => (actionKinds as readonly string[]).includes(word)

const one = z.strictObject({
  seq: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number),
})
const sequenceCursor = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

const list = operation({
  id: 'listActions',
  method: 'GET',
  path: '/trail',
  tag: 'Trail',
  summary: 'Lists the actions of the audit trail, the newest first; a first review is sealed until the second is in.',
  scope: 'read',
  query: z.strictObject({
    ...paging,
    kind: z.string().refine(isKind, 'There is no such kind of action.').optional(),
    claim: thingInAddress.optional(),
    report: thingInAddress.optional(),
    source: thingInAddress.optional(),
    person: thingInAddress.optional(),
  }),
  answer: pageOf(action),
  async handle({ db, query: { limit, cursor, claim, report, ...filter }, token }) {
    const before = readCursor(cursor, sequenceCursor)
    const read = await readActions(db, {
      ...filter,
      ...(claim !== undefined && { claim: [claim] }),
      ...(report !== undefined && { report: [report] }),
      ...(before !== undefined && { before }),
      viewer: token.personId,
      limit: limit + 1,
    })
    const shown = read.slice(0, limit)
    const next = read.length > limit ? (shown.at(-1)?.seq ?? null) : null
    return { body: { items: shown.map(writeAction), next: writeCursor(next) } }
  },
})

const get = operation({
  id: 'getAction',
  method: 'GET',
  path: '/trail/{seq}',
  tag: 'Trail',
  summary:
    'Reads one action with the rows that it changed and its hashes. What a redaction kept is read on the screens alone.',
  scope: 'read',
  params: one,
  answer: actionInFull,
  async handle({ db, params, token }) {
    const read = await readAction(db, params.seq, token.personId)
    if (!read) throw new Problem('not-found')
    const { changes, leaf, previous, payloadHash, sealed, redactedBy } = read
    const shown = read.kind === 'redact' ? [] : changes
    return { body: { ...writeAction(read), changes: shown, leaf, previous, payloadHash, sealed, redactedBy } }
  },
})

const receiptOfAction = operation({
  id: 'getReceipt',
  method: 'GET',
  path: '/trail/{seq}/receipt',
  tag: 'Trail',
  summary: 'Reads the receipt of an action, by which its author can prove later that it was recorded.',
  scope: 'read',
  params: one,
  answer: receipt,
  async handle({ db, params }) {
    const found = await receiptOfEntry(db, params.seq)
    if (!found) throw new Problem('not-found')
    const { seq, leaf } = found
    return { body: { seq, leaf: Buffer.from(leaf).toString('base64'), text: formatReceipt(found) } }
  },
})

function writeAction({ seq, at, actor, kind, subjects, reason }: RecordedAction) {
  const written = {
    by: actor.by,
    id: actor.by === 'person' ? actor.id : null,
    name: 'name' in actor ? actor.name : null,
    token: actor.by === 'person' ? (actor.token ?? null) : null,
  }
  return { seq, at, actor: written, kind, subjects, reason }
}

export const trailOperations = [list, get, receiptOfAction]
