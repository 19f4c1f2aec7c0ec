import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'
import { fewSuggestions } from '../../matching/groups/few-suggestions'
import {
  groupEvents,
  type DecidedPair,
  type EventGroup,
  type GroupLink,
  type GroupPassage,
} from '../../matching/groups/group-events'

/** Judgements that say two passages tell of one event. */
const JOINING = new Set(['same', 'update', 'conflict'])

export interface EventGroups {
  groups: EventGroup[]
  /** Suggestions that nobody has judged or rejected, the best few of each passage where a day is unknown. */
  links: GroupLink[]
}

/**
 * The event groups of all standing suggestions, as `groupEvents` makes them: computed from suggestions and judgements as
 * they are now, so that taking a judgement back restores exactly what stood before it.
 */
export async function readEventGroups(db: ReadDatabase): Promise<EventGroups> {
  const [passages, suggestions, judged] = await Promise.all([readPassages(db), readSuggestions(db), readJudgements(db)])
  const keys = new Map(passages.map(({ id, key }) => [id, key]))
  const order = (left: number, right: number): string => [keys.get(left) ?? '', keys.get(right) ?? ''].sort().join(' ')
  const decided = new Set(judged.map(({ left, right }) => `${left} ${right}`))
  const open = suggestions
    .filter(({ left, right }) => !decided.has(`${left} ${right}`))
    .map((each) => ({ ...each, order: order(each.left, each.right) }))
  const links = fewSuggestions(open).map(({ left, right, score }) => ({ left, right, score }))
  const pairs = (wanted: (decision: string) => boolean): DecidedPair[] =>
    judged.filter(({ decision }) => wanted(decision)).map(({ left, right }): DecidedPair => [left, right])
  const groups = groupEvents({
    passages,
    links,
    joined: pairs((decision) => JOINING.has(decision)),
    apart: pairs((decision) => decision === 'different'),
  })
  return { groups, links }
}

/** Passages that any suggestion or judgement names: an article or a post is one unit, a passage under a heading is its own. */
async function readPassages(db: ReadDatabase): Promise<GroupPassage[]> {
  const { rows } = await sql<{
    id: number
    report: number
    section: number | null
    day: string | null
    file: string
    start: number
    quote: string
  }>`
    with named as (
      select left_passage_id as id from derived.overlap union select right_passage_id from derived.overlap
      union select left_passage_id from record.current_judgement union select right_passage_id from record.current_judgement)
    select p.id, p.report_id as report, p.section_id as section, r.published_day as day, r.text_sha256 as file, p.start_offset as start, p.quote_sha256 as quote
      from named n join record.passage p on p.id = n.id and not p.retired join record.report r on r.id = p.report_id`.execute(
    db,
  )
  return rows.map(({ id, report, section, day, file, start, quote }) => ({
    id,
    key: `${day ?? '9999'} ${file} ${String(start).padStart(9, '0')} ${quote}`,
    unit: section === null ? `report ${report}` : `passage ${id}`,
  }))
}

async function readSuggestions(db: ReadDatabase): Promise<(GroupLink & { undated: boolean })[]> {
  const { rows } = await sql<{ left: number; right: number; score: number; undated: boolean }>`
    select left_passage_id as "left", right_passage_id as "right", score, reasons @> '[{"code": "day-unknown"}]' as undated from derived.overlap`.execute(
    db,
  )
  return rows
}

async function readJudgements(db: ReadDatabase): Promise<{ left: number; right: number; decision: string }[]> {
  return db
    .selectFrom('record.current_judgement')
    .select(['left_passage_id as left', 'right_passage_id as right', 'decision'])
    .execute()
}
