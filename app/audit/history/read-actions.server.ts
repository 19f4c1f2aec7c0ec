import { sql, type SqlBool } from 'kysely'
import type { ReadDatabase } from '../action/action.server'
import { readPayload, readReason } from './changes'
import type { ActionKind } from '../action/kinds'
import { nameActions } from './name-actions.server'
import type { Performer, RecordedAction } from './recorded-action'
import { sealedAmong, sealedFrom } from './sealed.server'
import { subjectOf, subjectsOfSealed, summarizeSealed, summarizeAction } from './summarize-action'

/** Which actions; each field narrows, an empty list of claims finds nothing. */
export interface ActionFilter {
  /** Done by this person. */
  person?: number
  /** Done by this actor as the trail writes it: `person:3`, `visitor`, `set-up`, `operator:name`. */
  actor?: string
  kind?: ActionKind
  /** Of no such kind. */
  without?: readonly ActionKind[]
  /** Touching any of these claims. */
  claim?: number[]
  /** Touching any of these reports. */
  report?: number[]
  source?: number
  /** Who reads: reviews of others that are sealed are shown without their author and content, and not found by author. */
  viewer?: number
  /** Instants, ISO 8601: from `from` on, and before `to`. */
  from?: string
  to?: string
  /** Only actions before this number, or after it (then the nearest ones). */
  before?: number
  after?: number
  limit: number
}

/**
 * Of all actions of a list, changes are read up to this many bytes, the shortest first: a list of imports holds a megabyte each. A
 * sentence about the others is made of their subjects alone.
 */
const readableBytes = 1_000_000

/** Of changes that are not read, the beginning, in characters: their reason stands there. */
const beginning = 20_000

/** The actions that fit, newest first. Order is the number, never the clock. */
export async function readActions(db: ReadDatabase, filter: ActionFilter): Promise<RecordedAction[]> {
  const ascending = filter.after !== undefined
  const found = db
    .selectFrom('audit.entry as e')
    .innerJoin('audit.body as b', 'b.seq', 'e.seq')
    .select(['e.seq', 'e.head', 'b.payload'])
    .where((eb) => eb.and(conditions(filter)))
    .$if(filter.before !== undefined, (query) => query.where('e.seq', '<', String(filter.before)))
    .$if(filter.after !== undefined, (query) => query.where('e.seq', '>', String(filter.after)))
    .orderBy('e.seq', ascending ? 'asc' : 'desc')
    .limit(filter.limit)
  const measured = db
    .selectFrom(found.as('f'))
    .select(['f.seq', 'f.head', 'f.payload'])
    .select(sql<number>`sum(octet_length(f.payload)) over (order by octet_length(f.payload), f.seq)`.as('up_to'))
  const rows = await db
    .selectFrom(measured.as('e'))
    .select(['e.seq', 'e.head'])
    .select(sql<string | null>`case when e.up_to <= ${readableBytes} then e.payload end`.as('payload'))
    .select(sql<string | null>`case when e.up_to > ${readableBytes} then left(e.payload, ${beginning}) end`.as('begun'))
    .orderBy('e.seq', 'desc')
    .execute()
  const sealed = await sealedAmong(
    db,
    filter.viewer,
    rows.map(({ head }) => head.request),
  )
  const actions = rows.map(({ seq, head, payload, begun }): RecordedAction => {
    if (sealed.has(head.request))
      return {
        seq: Number(seq),
        at: head.at,
        actor: { by: 'sealed' },
        kind: head.kind as ActionKind,
        subjects: subjectsOfSealed(head.subjects),
        reason: '',
        summary: summarizeSealed(head.subjects),
      }
    const body = payload === null ? { reason: readReason(begun ?? ''), changes: [] } : readPayload(payload)
    return {
      seq: Number(seq),
      at: head.at,
      actor: performer(head.actor, head.subjects),
      kind: head.kind as ActionKind,
      subjects: head.subjects,
      reason: body.reason,
      summary: summarizeAction(body.changes, head.subjects),
    }
  })
  return nameActions(db, actions)
}

/** How many actions fit, whatever the page. */
export async function countActions(
  db: ReadDatabase,
  filter: Omit<ActionFilter, 'limit' | 'before' | 'after'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('audit.entry as e')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where((eb) => eb.and(conditions(filter)))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who an entry's actor is; the names of a person and an access token are filled in as they are today. */
export function performer(actor: string, subjects: readonly string[] = []): Performer {
  if (actor.startsWith('person:')) {
    const token = subjectOf(subjects, 'token')
    return {
      by: 'person',
      id: Number(actor.slice(7)),
      name: '',
      ...(token !== null && { token: { id: token, name: '' } }),
    }
  }
  if (actor.startsWith('operator:')) return { by: 'operator', name: actor.slice(9) }
  return actor === 'set-up' ? { by: 'set-up' } : { by: 'visitor' }
}

function conditions(filter: Omit<ActionFilter, 'limit'>) {
  const { person, actor, kind, without, claim, report, source, viewer, from, to } = filter
  const who = person === undefined ? actor : `person:${person}`
  return [
    who === undefined
      ? null
      : sql<SqlBool>`e.head ->> 'actor' = ${who} and e.head ->> 'request' not in ${sealedFrom(viewer)}`,
    kind === undefined ? null : sql<SqlBool>`e.head ->> 'kind' = ${kind}`,
    without === undefined ? null : sql<SqlBool>`e.head ->> 'kind' <> all(${without}::text[])`,
    claim === undefined ? null : sql<SqlBool>`e.head -> 'subjects' ?| ${claim.map((id) => `claim:${id}`)}::text[]`,
    report === undefined ? null : sql<SqlBool>`e.head -> 'subjects' ?| ${report.map((id) => `report:${id}`)}::text[]`,
    source === undefined ? null : sql<SqlBool>`e.head -> 'subjects' ? ${`source:${source}`}`,
    from === undefined ? null : sql<SqlBool>`(e.head ->> 'at') collate "C" >= ${micros(from)}`,
    to === undefined ? null : sql<SqlBool>`(e.head ->> 'at') collate "C" < ${micros(to)}`,
  ].filter((condition) => condition !== null)
}

/** The instant in the very form entries carry, so that texts compare as times do. */
function micros(instant: string): string {
  return new Date(instant).toISOString().replace('Z', '000Z')
}
