import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { readPublishingPolicy, type PublishingPolicy } from '../../review/lookups/publications.server'
import { beginningOf } from '../../text/characters/beginning'
import { sentencesOf } from '../edition/edition'
import { correctionsOf, stateAfter, type Correction, type PublishedState } from './corrections'
import { publishedClaim, publishedEdition, readContent, type PublishedClaim } from './published-content'
import { readVerdictHistories, type VerdictHistory } from './verdict-history.server'

/** What readers see of one claim or edition, or that it was taken back. */
export interface PublicItem {
  kind: 'claim' | 'edition'
  /** Of the claim, or of the issue. */
  number: number
  /** When it was first released, and when its present form was. */
  first: string
  at: string
  /** The sentence that stands in its place; null while it is public. */
  gone: string | null
  /** The words of a claim in its list; the day of an edition. */
  name: string
  language: 'ar' | 'en'
  /** Of a claim: its verdict as it is now. */
  state: PublishedState
  corrections: Correction[]
  /** Of a claim: the row that holds what was released. */
  publication: number
  /** Of an edition: which sources are not named. */
  withheld: number[]
  claims: { claim: number; state: PublishedState; since: string }[]
}

export interface PublicSite {
  policy: PublishingPolicy
  /** Newest first. */
  items: PublicItem[]
  histories: ReadonlyMap<number, VerdictHistory>
}

interface Row {
  id: number
  step: 'published' | 'taken-back'
  claim: number | null
  edition: number | null
  day: string | null
  issued: string | null
  content: string
  /** The text of the issue was not taken out of the record. */
  whole: boolean
  reason: string
  first: string
  at: string
}

const longestName = 160

/** Everything that is or was public, as it is at this moment. */
export async function readPublicSite(db: ReadDatabase): Promise<PublicSite> {
  const [policy, rows] = await Promise.all([readPublishingPolicy(db), readPublicRows(db)])
  const released = rows.map((row) => ({ row, ...contentOf(row) }))
  const claims = new Set(
    released.flatMap(({ row, claims: of }) => [
      ...of.map((one) => one.claim),
      ...(row.claim === null ? [] : [row.claim]),
    ]),
  )
  const histories = await readVerdictHistories(db, [...claims])
  return { policy, histories, items: released.map((one) => itemOf(one, histories)) }
}

/** The last public step on each claim and edition; what is only proposed is nothing yet. */
async function readPublicRows(db: ReadDatabase): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (b.claim_id, b.edition_id) b.id, b.step, b.claim_id as claim, e.number as edition, e.day, b.content, b.reason,
             coalesce(left(e.content, 1) = '{', true) as whole,
             ${utc(sql.ref('e.created_at'))} as issued, ${utc(sql.ref('b.created_at'))} as at,
             (select ${utc(sql.ref('f.created_at'))} from record.publication f
               where f.step = 'published' and f.claim_id is not distinct from b.claim_id and f.edition_id is not distinct from b.edition_id
               order by f.id limit 1) as first
        from record.publication b left join record.edition e on e.id = b.edition_id
       where b.step <> 'proposed' order by b.claim_id, b.edition_id, b.id desc
    ) last where first is not null order by id desc`.execute(db)
  return rows
}

/** With microseconds, so that what came after in the same millisecond is known to come after. */
function utc(time: ReturnType<typeof sql.ref>) {
  return sql<string>`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

interface Released {
  row: Row
  claim: PublishedClaim | null
  claims: PublicItem['claims']
  withheld: number[]
}

function contentOf(row: Row): Omit<Released, 'row'> {
  if (row.edition !== null) {
    const content = readContent(publishedEdition, row.content)
    const claims = content?.claims.map((one) => ({ ...one, since: row.issued ?? row.first })) ?? []
    return { claim: null, claims, withheld: content?.withheld ?? [] }
  }
  return { claim: readContent(publishedClaim, row.content), claims: [], withheld: [] }
}

function itemOf(
  { row, claim, claims, withheld }: Released,
  histories: ReadonlyMap<number, VerdictHistory>,
): PublicItem {
  const [sentence] = claim ? sentencesOf(claim.edition) : []
  const shared = {
    first: row.first,
    at: row.at,
    gone: goneBecause(row, claim !== null || (row.whole && claims.length > 0)),
  }
  if (row.claim === null)
    return {
      ...shared,
      kind: 'edition',
      number: row.edition ?? 0,
      name: row.day ?? '',
      language: 'ar',
      state: 'open',
      corrections: claims.flatMap(({ claim: of, state, since }) =>
        correctionsOf(state, since, verdictsOf(histories, of)),
      ),
      publication: row.id,
      withheld,
      claims,
    }
  const verdicts = verdictsOf(histories, row.claim)
  const published = stateAfter(
    'open',
    '',
    verdicts.filter(({ at }) => at <= row.first),
  )
  return {
    ...shared,
    kind: 'claim',
    number: row.claim,
    name: beginningOf(sentence?.text ?? '', longestName),
    language: sentence?.language ?? 'ar',
    state: stateAfter('open', '', verdicts),
    corrections: correctionsOf(published, row.first, verdicts),
    publication: row.id,
    withheld: [],
    claims: [],
  }
}

/** What stands in the place of what is not public any more; '' where a redaction took it out. */
function goneBecause(row: Row, isThere: boolean): string | null {
  if (row.step === 'taken-back') return row.reason
  return isThere ? null : ''
}

function verdictsOf(histories: ReadonlyMap<number, VerdictHistory>, claim: number): VerdictHistory['verdicts'] {
  return histories.get(claim)?.verdicts ?? []
}

/** What was released of a claim, by the row of its release. */
export async function readPublishedClaim(db: ReadDatabase, publication: number): Promise<PublishedClaim | null> {
  const row = await db
    .selectFrom('record.publication')
    .select('content')
    .where('id', '=', publication)
    .executeTakeFirst()
  return row ? readContent(publishedClaim, row.content) : null
}
