import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Action } from '../action/action.server'
import { anySealed, sealedFrom } from '../history/sealed.server'

/** Which entries: all of them where nothing is said. */
export interface ExportScope {
  /** Instants, ISO 8601: from `from` on, and before `to`. */
  from?: string
  to?: string
  /** What touched this claim, or one of these, or one that is merged with it. */
  claim?: number | readonly number[]
  /** The person it is for, who gets what they may read: blind first reviews of others wait for the second. */
  reader?: number
}

/** What the trail says of an export, whoever makes it. */
export function exportAction(scope: ExportScope): Omit<Action, 'actor'> {
  const narrowed = (['from', 'to', 'claim'] as const).flatMap((name) =>
    scope[name] === undefined ? [] : [`${name} ${String(scope[name])}`],
  )
  return { kind: 'export-log', reason: narrowed.join(', '), subjects: claimsIn(scope).map((claim) => `claim:${claim}`) }
}

/** The claims that a scope is narrowed to; none where it is not. */
function claimsIn({ claim }: ExportScope): readonly number[] {
  return claim === undefined ? [] : typeof claim === 'number' ? [claim] : claim
}

/**
 * The numbers of the entries below `size` that `scope` asks for, in order, with
 * the redactions that account for their gaps and the changes of keys; null
 * where it asks for all.
 */
export async function selectEntries(db: Kysely<DB>, scope: ExportScope, size: number): Promise<number[] | null> {
  const { from, to, claim, reader } = scope
  const sealed = reader !== undefined && (await anySealed(db, reader))
  if (from === undefined && to === undefined && claim === undefined && !sealed) return null
  const subjects = claim === undefined ? null : (await mergedClaims(db, claimsIn(scope))).map((id) => `claim:${id}`)
  const { rows } = await sql<{ seq: string }>`
    with chosen as (
      select e.seq, b.payload is null as gap from audit.entry e join audit.body b on b.seq = e.seq
       where e.seq < ${size}
         and (${utc(from)}::text is null or (e.head ->> 'at') collate "C" >= ${utc(from)})
         and (${utc(to)}::text is null or (e.head ->> 'at') collate "C" < ${utc(to)})
         and (${subjects}::text[] is null or e.head -> 'subjects' ?| ${subjects})
         and (not ${sealed}::boolean or e.head ->> 'request' not in ${sealedFrom(reader)})
    )
    select seq from chosen
    union
    select r.seq from chosen c join audit.entry r on r.head -> 'subjects' ? ('entry:' || c.seq) and r.head ->> 'kind' = 'redact'
     where c.gap and r.seq < ${size}
    union
    select seq from audit.entry where head ->> 'kind' = 'replace-key' and seq < ${size}
    order by seq`.execute(db)
  return rows.map(({ seq }) => Number(seq))
}

/** Times of entries are texts in UTC with microseconds: compared as texts, they must be written alike. */
function utc(instant: string | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString().replace(/(\.\d{3})Z$/, '$1000Z')
}

async function mergedClaims(db: Kysely<DB>, claims: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive joined as (
      select unnest(${claims}::int[]) as id
      union
      select case when c.id = j.id then c.merged_into_claim_id else c.id end
        from joined j join record.claim c on c.id = j.id or c.merged_into_claim_id = j.id
       where c.merged_into_claim_id is not null
    )
    select id from joined`.execute(db)
  return rows.map(({ id }) => id)
}
