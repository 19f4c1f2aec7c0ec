import { z } from 'zod'
import { oneLine } from '../../text/characters/incoming-text'
import { encodings } from '../decode/encodings'
import { longestRowText } from '../limits'
import { inOrder, readDay } from '../manifest/dates'
import { dayAnswers, dayDoubts, type PlanAnswers } from '../manifest/file-plan'

/** More answers in one form are not read. */
const mostAnswers = 200

const manifest = z.coerce.number().int().nonnegative().max(10_000)
const order = z.enum(['day-first', 'month-first'])
const encoding = z.enum(encodings)
const dayDoubt = z.enum(dayDoubts)
const dayAnswer = z.enum(dayAnswers)
const source = z.string().overwrite(oneLine).trim().min(1).max(200)

/** The answers to the questions about a whole import; what is not understood does not count. */
export function readAnswers(form: FormData): PlanAnswers {
  const answers: PlanAnswers & Required<Omit<PlanAnswers, 'unnamedSource'>> = {
    dayOrders: {},
    encodings: {},
    sources: {},
    days: {},
  }
  for (const [field, value] of [...form].slice(0, mostAnswers)) {
    if (field === 'unnamed source') take(source.safeParse(value), (named) => (answers.unnamedSource = named))
    const [, about, of = ''] = /^(order|encoding|source|days) (.{1,200})$/su.exec(field) ?? []
    const at = manifest.safeParse(of)
    if (about === 'order' && at.success) take(order.safeParse(value), (chosen) => (answers.dayOrders[at.data] = chosen))
    if (about === 'encoding' && at.success)
      take(encoding.safeParse(value), (chosen) => (answers.encodings[at.data] = chosen))
    if (about === 'days') {
      const kind = dayDoubt.safeParse(of)
      if (kind.success) take(dayAnswer.safeParse(value), (chosen) => (answers.days[kind.data] = chosen))
    }
    if (about === 'source') take(source.safeParse(value), (chosen) => (answers.sources[of] = chosen))
  }
  return answers
}

function take<T>(parsed: { success: boolean; data?: T }, keep: (value: T) => void): void {
  if (parsed.success && parsed.data !== undefined) keep(parsed.data)
}

const day = z.string().trim().max(40).transform(isoDay)

/** A day as people write it in ISO form; as it was written where it is none, or where day and month could change places. */
function isoDay(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(written)) return written
  const read = readDay(written)
  if ('numbers' in read && typeof read.yearFirst === 'string') return written
  const [day, other] = new Set((['day-first', 'month-first'] as const).flatMap((order) => inOrder(read, order) ?? []))
  return day === undefined || other !== undefined ? written : day
}

/** What somebody wrote of one file in its form. */
export const writtenFile = z.object({
  do: z.enum(['save', 'leave', 'read']).catch('save'),
  title: z.string().overwrite(oneLine).trim().min(1).max(500),
  source: source,
  published_at: day,
  language: z.enum(['ar', 'en', '']).catch(''),
  encoding: encoding.optional().catch(undefined),
  /** Of a row that came without one. */
  text: z.string().max(longestRowText).optional(),
})
