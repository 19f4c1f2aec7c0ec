import type { ActionFilter } from '../../audit/history/read-actions.server'
import { actionKinds, comingAndGoing, type ActionKind } from '../../audit/action/kinds'
import { zonedInstant } from '../../text/facts/dates/zoned-instant'
import { cutTo } from '../../text/characters/beginning'
import { isCalendarDay } from '../../text/facts/dates/calendar'
import { fold } from '../../text/characters/normalise'

/** The filter of the audit trail as the address has it; a condition that cannot be parsed is ignored. */
export interface RecordQuery {
  who: string
  kind: string
  /** A number, or words, of a claim and of a report. */
  claim: string
  report: string
  /** Days in the organisation's time zone, `YYYY-MM-DD`, both included. */
  from: string
  to: string
  /** Whether log-ins and log-outs are listed too, which otherwise crowd out what was decided. */
  logIns: boolean
  before: number | null
  after: number | null
}

export function readTrailQuery(search: URLSearchParams): RecordQuery {
  const kind = search.get('kind') ?? ''
  return {
    who: search.get('who') ?? '',
    kind: actionKinds.some((known) => known === kind) ? kind : '',
    claim: readWords(search.get('claim')),
    report: readWords(search.get('report')),
    from: readDay(search.get('from')),
    to: readDay(search.get('to')),
    logIns: search.get('log-ins') === 'yes',
    before: readNumber(search.get('before')),
    after: readNumber(search.get('after')),
  }
}

/** Whether the list leaves out who logged in and out. A kind that is asked for is always listed; failed log-ins are, too. */
export function leavesOutLogIns({ kind, logIns }: Pick<RecordQuery, 'kind' | 'logIns'>): boolean {
  return kind === '' && !logIns
}

/** The conditions without the page number. */
export function conditionsOf(
  query: RecordQuery,
  { claims, reports }: { claims?: number[] | undefined; reports?: number[] | undefined },
  timeZone: string,
): Omit<ActionFilter, 'limit'> {
  return {
    ...(query.who && { actor: query.who }),
    ...(query.kind && { kind: query.kind as ActionKind }),
    ...(leavesOutLogIns(query) && { without: comingAndGoing }),
    ...(claims && { claim: claims }),
    ...(reports && { report: reports }),
    ...daysBetween(query, timeZone),
  }
}

/** The two days as instants, from the start of the first to the end of the last, in `timeZone`. */
export function daysBetween(
  { from, to }: { from: string; to: string },
  timeZone: string,
): { from?: string; to?: string } {
  return {
    ...(from && { from: zonedInstant(from, '00:00', timeZone).toISOString() }),
    ...(to && { to: zonedInstant(dayAfter(to), '00:00', timeZone).toISOString() }),
  }
}

/** The day of a filter, or an empty string if it is none. */
export function readDay(value: string | null): string {
  return value !== null && isCalendarDay(value) ? value : ''
}

/** How much of what was typed into a filter is read, in UTF-16 code units. */
const longestWords = 400

function readWords(value: string | null): string {
  return cutTo((value ?? '').trim(), longestWords)
}

/** What was typed to name a thing: its number, with or without `#`, or some of its words. */
export function numberOrWords(typed: string): { number: number | null; words: string } {
  const number = readNumber(typed.replace(/^#/, ''))
  return { number, words: number === null ? typed : '' }
}

/** A number typed in Arabic or Latin digits, or null. */
export function readNumber(value: string | null): number | null {
  const digits = fold(value ?? '').trim()
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
