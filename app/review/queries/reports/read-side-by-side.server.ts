import type { ReadDatabase } from '../../../audit/action/action.server'
import { type AlignedCell, type AlignedLine, alignMultiple } from '../../../matching/diff/multiple-alignment'
import { type VersionPiece, countPieces, versionDiff } from '../../../matching/diff/version-diff'
import { traceDescent } from '../../../matching/origins/lineage'
import { type OriginReport, numberOrigins } from '../../../matching/origins/origins'
import { type PassageSide, factSpans } from '../../lookups/pairs/read-sides.server'
import { type KnownOrder, type Publication, comparePublication, knownOrder } from '../../rules/pairs/publication-order'
import { pageOfRows } from '../../rules/row-pages'
import {
  type AlignedPairs,
  type AlignedReport,
  alignedStatus,
  matchingBy,
  readAlignedPairs,
  readAlignedReports,
  readReportPassages,
} from '../overlaps/aligned-passages.server'
import type { SideBySide, SideBySideCell, SideBySideReport } from './side-by-side'
import { sql } from 'kysely'

/** A page of several reports side by side, passage by passage, in the order they came out or, `ordered`, in that of `ids`; null where one is not stored. */
export async function readSideBySide(
  db: ReadDatabase,
  { ids, page, ordered = false }: { ids: readonly number[]; page: number; ordered?: boolean },
): Promise<SideBySide | null> {
  const stored = await readInOrder(db, ids, ordered)
  if (stored.length < ids.length) return null
  const passages = await readReportPassages(db, ids)
  const pairs = await readAlignedPairs(db, ids)
  const inOrder = stored.map(({ id }) => passages.get(id) ?? [])
  const lines = alignMultiple(inOrder, matchingBy(pairs))
  const texts = stored.map(({ id }, at): OriginReport => ({
    id: String(id),
    sourceId: String(inOrder[at]?.[0]?.source.id ?? ''),
    sourceName: inOrder[at]?.[0]?.source.name,
    forwardedFrom: inOrder[at]?.[0]?.report.forwardedFrom,
    texts: (inOrder[at] ?? []).flatMap((side) => side.quote ?? []),
  }))
  const origins = numberOrigins(texts)
  const descent = traceDescent(texts)
  const { page: shown, shown: ofPage } = pageOfRows(lines, lineLength, page)
  const place = (id: string) => stored.findIndex((report) => String(report.id) === id)
  return {
    reports: stored.map(({ id, title, source, publishedDay, publishedAt }, at) => ({
      ...{ id, title, source, publishedDay, publishedAt },
      order: orderOfPlaces(stored, at - 1, at, ordered),
      origin: origins.get(String(id)) ?? 0,
      copied: (descent[at]?.from ?? [])
        .filter(({ because }) => because === 'copied-text')
        .map(({ from }) => place(from)),
      counts: countLines(lines, at),
    })),
    origins: new Set(origins.values()).size,
    lines: ofPage.map((line) => ({
      section: line.find((cell) => cell !== null)?.passage.section ?? null,
      cells: line.map(
        (cell, at) => cell && drawn(cell, line, pairs, (base) => orderOfPlaces(stored, base, at, ordered) ?? 'unknown'),
      ),
    })),
    page: shown,
    changed: countChanged(lines, pairs),
  }
}

async function readInOrder(
  db: ReadDatabase,
  ids: readonly number[],
  ordered: boolean,
): Promise<(AlignedReport & Publication)[]> {
  const read = await readAlignedReports(db, ids)
  const stored = ids.flatMap((id) => read.get(id) ?? [])
  return ordered ? stored : stored.sort((a, b) => comparePublication(a, b) || a.id - b.id)
}

/** What says that the report in one place came out before that in another; null where there is none in one of them. */
function orderOfPlaces(
  stored: readonly Publication[],
  earlier: number,
  later: number,
  ordered: boolean,
): KnownOrder | null {
  const [first, second] = [stored[earlier], stored[later]]
  return first && second ? knownOrder(first, second, ordered) : null
}

function countChanged(lines: readonly AlignedLine<PassageSide>[], pairs: AlignedPairs): SideBySide['changed'] {
  const changed = lines.flatMap((line) =>
    line.flatMap((cell) => {
      const base = cell?.base == null ? null : line[cell.base]
      return cell && base && !cell.identical ? [alignedStatus(pairs, base.passage, cell.passage)] : []
    }),
  )
  return { total: changed.length, judged: changed.filter((status) => status !== 'open').length }
}

export function lineLength(line: AlignedLine<PassageSide>): number {
  return line.reduce((sum, cell) => sum + (cell?.passage.quote?.length ?? 0), 0)
}

function countLines(lines: readonly AlignedLine<PassageSide>[], at: number): SideBySideReport['counts'] {
  const counts = { identical: 0, changed: 0, own: 0, lacking: 0 }
  for (const line of lines) {
    const cell = line[at]
    if (!cell) counts.lacking += 1
    else if (cell.base === null) counts.own += 1
    else counts[cell.identical ? 'identical' : 'changed'] += 1
  }
  return counts
}

function drawn(
  { passage, base: at, identical, moved }: AlignedCell<PassageSide>,
  line: AlignedLine<PassageSide>,
  pairs: AlignedPairs,
  orderOver: (base: number) => KnownOrder,
): SideBySideCell {
  const base = at === null ? null : (line[at]?.passage ?? null)
  const pieces = laidOver(base, passage, identical)
  return {
    id: passage.id,
    language: passage.report.language,
    pieces,
    base:
      at === null || base === null
        ? null
        : { at, passage: base.id, status: alignedStatus(pairs, base, passage), order: orderOver(at) },
    identical,
    moved,
    counts: countPieces(pieces ?? []),
  }
}

function laidOver(base: PassageSide | null, passage: PassageSide, identical: boolean): VersionPiece[] | null {
  const { quote } = passage
  if (quote === null || base?.quote === null) return null
  if (base?.quote == null || identical) return [{ kind: 'same', before: quote, after: quote }]
  return versionDiff(base.quote, quote, { before: factSpans(base), after: factSpans(passage) })
}

/** A report that could be laid beside others, with how many pairs of passages it was suggested in with them. */
export interface FurtherReport {
  id: number
  title: string
  source: string
  shared: number
}

/** How many further reports are offered. */
const mostFurther = 20

/** The reports that tell something of what these tell, those that tell most of it first. */
export async function readFurtherReports(db: ReadDatabase, ids: readonly number[]): Promise<FurtherReport[]> {
  const { rows } = await sql<FurtherReport>`
    with own as (select id from record.passage where report_id = any(${ids}::int[]) and not retired),
    met as (
      select o.right_passage_id as passage from derived.overlap o join own on own.id = o.left_passage_id where o.status <> 'different'
      union all
      select o.left_passage_id from derived.overlap o join own on own.id = o.right_passage_id where o.status <> 'different'
    )
    select r.id, r.title, s.name as source, count(*)::int as shared
      from met join record.passage p on p.id = met.passage and not p.retired
      join record.report r on r.id = p.report_id
      join record.source s on s.id = r.source_id
     where r.id <> all(${ids}::int[])
     group by r.id, r.title, s.name order by shared desc, r.id limit ${mostFurther}`.execute(db)
  return rows
}
