import { sql } from 'kysely'
import type { ReadDatabase } from '../action/action.server'
import { readPayload, type Change } from './changes'
import type { ActionKind } from '../action/kinds'
import { nameActions } from './name-actions.server'
import { performer } from './read-actions.server'
import type { RecordedAction } from './recorded-action'
import { sealedFrom } from './sealed.server'
import { subjectsOfSealed, summarizeSealed, summarizeAction } from './summarize-action'
import { checkEntry, checkLink, type ChainIssueKind } from '../verification/verify-chain'

/** One action with everything the trail holds of it. Hashes are hexadecimal. */
export interface ActionInFull extends RecordedAction {
  /** A fingerprint of the session, null without one: the same for all that one log-in did. */
  session: string | null
  request: string
  changes: Change[]
  leaf: string
  previous: string | null
  payloadHash: string
  /** The redaction that took its body away, if one did. */
  redactedBy: number | null
  /** It is a review that waits for a second one, and not the reader's own. */
  sealed: boolean
  /** What is wrong with the entry and its link to the one before; empty where every hash holds. */
  issues: ChainIssueKind[]
}

/** The action of this number, or null. Of one that is sealed from `viewer`, only that it happened, on which claim, and its hashes. */
export async function readAction(db: ReadDatabase, seq: number, viewer?: number): Promise<ActionInFull | null> {
  const [row, before] = await Promise.all([readEntry(db, seq), readEntry(db, seq - 1)])
  if (!row) return null
  const { head, payload } = row
  const entry = { ...row, seq }
  const redactedBy = payload === null ? await findRedaction(db, seq) : null
  const body = payload === null ? { reason: '', changes: [] } : readPayload(payload)
  const action: ActionInFull = {
    seq,
    at: head.at,
    actor: performer(head.actor, head.subjects),
    kind: head.kind as ActionKind,
    subjects: head.subjects,
    reason: body.reason,
    summary: summarizeAction(body.changes, head.subjects),
    session: head.session,
    request: head.request,
    changes: body.changes,
    leaf: row.leaf.toString('hex'),
    previous: head.previous,
    payloadHash: head.payload,
    redactedBy,
    sealed: false,
    issues: [
      ...checkLink(entry, before ? { seq: seq - 1, leaf: before.leaf } : null),
      ...checkEntry(entry, redactedBy !== null),
    ],
  }
  const [named] = await nameActions(db, [(await isSealed(db, head.request, viewer)) ? seal(action) : action])
  return named ?? null
}

/** The hashes stay: a salt that no page shows keeps what they cover from being guessed. */
function seal(action: ActionInFull): ActionInFull {
  return {
    ...action,
    actor: { by: 'sealed' },
    subjects: subjectsOfSealed(action.subjects),
    reason: '',
    summary: summarizeSealed(action.subjects),
    session: null,
    request: '',
    changes: [],
    sealed: true,
  }
}

async function isSealed(db: ReadDatabase, request: string, viewer: number | undefined): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`select ${request} in ${sealedFrom(viewer)} as sealed`.execute(db)
  return rows[0]?.sealed === true
}

function readEntry(db: ReadDatabase, seq: number) {
  return db
    .selectFrom('audit.entry as e')
    .leftJoin('audit.body as b', 'b.seq', 'e.seq')
    .select(['e.head', 'e.leaf', 'e.data', 'b.salt', 'b.payload'])
    .where('e.seq', '=', String(seq))
    .executeTakeFirst()
}

async function findRedaction(db: ReadDatabase, seq: number): Promise<number | null> {
  const row = await db
    .selectFrom('audit.entry as e')
    .select('e.seq')
    .where(
      sql<boolean>`e.head -> 'subjects' ? ${`entry:${seq}`} and e.head ->> 'kind' = 'redact' and e.head ->> 'actor' like 'operator:%'`,
    )
    .where('e.seq', '>', String(seq))
    .orderBy('e.seq')
    .limit(1)
    .executeTakeFirst()
  return row ? Number(row.seq) : null
}
