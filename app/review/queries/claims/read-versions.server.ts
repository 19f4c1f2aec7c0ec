import { sql } from 'kysely'
import type { Locale, Reliability } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { traceDescent, type Descent } from '../../../matching/origins/lineage'
import { numberOrigins } from '../../../matching/origins/origins'
import { countPieces, versionDiff, type VersionPiece } from '../../../matching/diff/version-diff'
import type { Span } from '../../../text/span'
import { fieldsOf } from '../../rules/claims/claim-values'
import { changedFields, type FieldChange } from '../../rules/claims/version-changes'
import { comparePublication, knownOrder, type KnownOrder } from '../../rules/pairs/publication-order'
import { factSpans, readSides, type PassageSide } from '../../lookups/pairs/read-sides.server'

/** One report's version: all its passages that make the claim or one linked to it, in its own order. */
export interface ClaimVersion {
  report: { id: number; title: string; language: Locale; publishedDay: string | null; publishedAt: string | null }
  source: { id: number; name: string; reliability: Reliability }
  /** The claims that its passages make. */
  claims: number[]
  origin: number
  /** Whom it draws on, the one it owes most first. */
  from: DrawnOn[]
  /** The version it is laid over: the one it owes most, else the one before; null for the first. */
  base: number | null
  /** What says that its base came out before it; null where it has none. */
  order: KnownOrder | null
  pieces: VersionPiece[]
  counts: ReturnType<typeof countPieces>
  /** The fields in which it says something else than its base. */
  changes: FieldChange[]
}

/** An earlier report that a version draws on. */
export interface DrawnOn {
  report: number
  because: Descent['from'][number]['because']
  /** The share of the version's words that stand in the earlier one, in its order. */
  share: number
}

export interface ClaimVersions {
  /** In the order in which they came out, as far as known, or in that of whoever looks. */
  versions: ClaimVersion[]
  origins: number
  /** More claims are linked than are read. */
  more: boolean
}

/** How many linked claims are read. */
const mostClaims = 40

interface VersionText {
  sides: PassageSide[]
  text: string
  facts: Span[]
}

/** Every report's version of the claim, of its updates and of what conflicts with them; the reports of `chosen` in that order. */
export async function readVersions(
  db: ReadDatabase,
  claimId: number,
  chosen: readonly number[] = [],
): Promise<ClaimVersions> {
  const claims = await versionClaims(db, claimId)
  const rows = await db
    .selectFrom('record.passage')
    .select('id')
    .where('claim_id', 'in', claims.slice(0, mostClaims))
    .where('retired', '=', false)
    .execute()
  const sides = [
    ...(
      await readSides(
        db,
        rows.map((row) => row.id),
      )
    ).values(),
  ]
  const place = (one: VersionText) => (chosen.includes(reportOf(one)) ? chosen.indexOf(reportOf(one)) : chosen.length)
  const texts = [...groupByReport(sides).values()]
    .map(versionText)
    .sort((a, b) => place(a) - place(b) || comparePublication(sideOf(a), sideOf(b)) || reportOf(a) - reportOf(b))
  const reports = texts.map(({ sides: own }) => ({
    id: String(own[0]?.report.id),
    sourceId: String(own[0]?.source.id),
    sourceName: own[0]?.source.name,
    forwardedFrom: own[0]?.report.forwardedFrom,
    texts: own.flatMap((side) => side.quote ?? []),
  }))
  const origins = numberOrigins(reports)
  const descent = traceDescent(reports)
  const versions = texts.map((one, at) =>
    version(one, texts.slice(0, at), descent[at]?.from ?? [], origins, chosen.length > 0),
  )
  return { versions, origins: new Set(origins.values()).size, more: claims.length > mostClaims }
}

async function versionClaims(db: ReadDatabase, claimId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive linked(id) as (
      select ${claimId}::int
      union
      select other.claim_id from linked
        join record.passage own on own.claim_id = linked.id and not own.retired
        join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision in ('update', 'conflict')
        join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id and not other.retired
    ) select id from linked limit ${mostClaims + 1}`.execute(db)
  return rows.map((row) => row.id)
}

function groupByReport(sides: readonly PassageSide[]): Map<number, PassageSide[]> {
  const reports = new Map<number, PassageSide[]>()
  for (const side of [...sides].sort((a, b) => a.start - b.start))
    reports.set(side.report.id, [...(reports.get(side.report.id) ?? []), side])
  return reports
}

/** The passages of one report on lines of their own, with the facts where they stand in that text. */
function versionText(sides: PassageSide[]): VersionText {
  let text = ''
  const facts: Span[] = []
  for (const side of sides) {
    if (text !== '') text += '\n'
    for (const { start, end } of factSpans(side)) facts.push({ start: text.length + start, end: text.length + end })
    text += side.quote ?? ''
  }
  return { sides, text, facts }
}

function version(
  one: VersionText,
  earlier: readonly VersionText[],
  from: Descent['from'],
  origins: Map<string, number>,
  chosen: boolean,
): ClaimVersion {
  const { report, source, published_day, published_at } = sideOf(one)
  const copied = from.find((drawn) => drawn.because === 'copied-text')
  const versionOf = (id: string | undefined) => earlier.find((other) => String(reportOf(other)) === id)
  const base = versionOf(copied?.from) ?? earlier.at(-1)
  const pieces = base
    ? versionDiff(base.text, one.text, { before: base.facts, after: one.facts })
    : [{ kind: 'same' as const, before: one.text, after: one.text }]
  return {
    report: {
      id: report.id,
      title: report.title,
      language: report.language,
      publishedDay: published_day,
      publishedAt: published_at?.toISOString() ?? null,
    },
    source,
    claims: [...new Set(one.sides.map((side) => side.claim))],
    origin: origins.get(String(report.id)) ?? 0,
    from: from.map(({ from: id, because }) => ({ report: Number(id), because, share: shareOf(versionOf(id), one) })),
    base: base ? reportOf(base) : null,
    order: base ? knownOrder(sideOf(base), sideOf(one), chosen) : null,
    pieces,
    counts: countPieces(pieces),
    changes: base ? changedFields(fieldsOf(base.sides.map(asValued)), fieldsOf(one.sides.map(asValued))) : [],
  }
}

function shareOf(earlier: VersionText | undefined, later: VersionText): number {
  const { same, added, changed } = countPieces(versionDiff(earlier?.text ?? '', later.text))
  return same / Math.max(1, same + added + changed)
}

function sideOf({ sides }: VersionText): PassageSide {
  return sides[0] as PassageSide
}

function reportOf({ sides }: VersionText): number {
  return sides[0]?.report.id ?? 0
}

function asValued({ id, start, quote, published_day, facts }: PassageSide) {
  return { id, start, quote, report: { publishedDay: published_day }, facts }
}
