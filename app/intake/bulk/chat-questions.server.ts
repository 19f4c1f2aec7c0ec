import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import { zonedInstant } from '../../text/facts/dates/zoned-instant'
import type { TextDoubt } from '../decode/doubts'
import type { FormatKind } from '../formats/kinds'
import { readFile } from '../formats/read-file.server'
import { bytesInput } from '../formats/reader'
import type { DayOrder } from '../manifest/dates'
import type { FoundDetails } from '../manifest/file-plan'
import { planBulk } from './bulk-plan.server'

/** What no chat of an import tells, and how many of its messages need it. */
export interface ChatQuestions {
  messages: number
  /** A day as it is written, where day and month could be either way round. */
  written: string | null
  /** The zone in which times without one were read. */
  zone: string | null
}

const asked = sql`(f.text_doubts @> '[{"code":"chat-zone"}]' or f.text_doubts @> '[{"code":"chat-day-order"}]')`

/** The questions about the chats among the files that wait; null where there are none. */
export async function readChatQuestions(db: ReadDatabase, id: string): Promise<ChatQuestions | null> {
  const doubt = (code: string, field: string) =>
    sql`max((select d ->> ${field} from jsonb_array_elements(f.text_doubts) d where d ->> 'code' = ${code} limit 1))`
  const { rows } = await sql<ChatQuestions>`
    select count(*)::int as messages, ${doubt('chat-day-order', 'written')} as written, ${doubt('chat-zone', 'zone')} as zone
      from working.bulk_file f where f.import_id = ${id} and f.outcome = 'waiting' and f.decision = 'ask' and ${asked}`.execute(
    db,
  )
  const [found] = rows
  return found && found.messages > 0 ? found : null
}

export const chatAnswers = z.object({
  order: z.enum(['day-first', 'month-first']).optional().catch(undefined),
  zone: z
    .string()
    .trim()
    .max(60)
    .refine((zone) => isZone(zone))
    .optional()
    .catch(undefined),
})

export type ChatAnswers = z.infer<typeof chatAnswers>

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch {
    return false
  }
}

interface AskedRow {
  name: string
  bytes: Buffer | null
  kind: string
  found: unknown
  text_doubts: unknown
}

/** Reads the times of the messages that were asked about as somebody answered. */
export async function answerChats(
  db: Kysely<DB>,
  { id, answers }: { id: string; answers: ChatAnswers },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('working.bulk_file as f')
      .select(['position', 'name', 'bytes', 'kind', 'found', 'text_doubts'])
      .where('import_id', '=', id)
      .where('outcome', '=', 'waiting')
      .where(sql<boolean>`${asked}`)
      .execute()
    for (const row of rows) {
      const doubts = (row.text_doubts as TextDoubt[]).filter(({ code }) => !isAnswered(code, answers))
      const found = { ...(row.found as FoundDetails), published_at: await publishedAs(row, answers) }
      await tx
        .updateTable('working.bulk_file')
        .set({ found: JSON.stringify(found), text_doubts: JSON.stringify(doubts) })
        .where('import_id', '=', id)
        .where('position', '=', row.position)
        .execute()
    }
    await planBulk(tx, id)
  })
}

function isAnswered(code: TextDoubt['code'], { order, zone }: ChatAnswers): boolean {
  return (code === 'chat-zone' && zone !== undefined) || (code === 'chat-day-order' && order !== undefined)
}

async function publishedAs(row: AskedRow, { order, zone }: ChatAnswers): Promise<string> {
  const doubts = row.text_doubts as TextDoubt[]
  const { published_at: published } = row.found as FoundDetails
  const before = doubts.find((doubt) => doubt.code === 'chat-zone')?.zone
  const asksOrder = doubts.some(({ code }) => code === 'chat-day-order')
  if (asksOrder && order) return (await readMessage(row, order, zone ?? before ?? 'UTC')) ?? published
  return before && zone && published !== '' ? inZone(published, before, zone) : published
}

/** The time of a message, read anew from its own bytes; null where they are no message by themselves. */
async function readMessage({ name, bytes, kind }: AskedRow, order: DayOrder, timeZone: string): Promise<string | null> {
  const input = bytesInput(name, bytes ?? Buffer.alloc(0))
  for await (const part of readFile(input, { as: kind as FormatKind, timeZone, zone: timeZone, dayOrder: order }))
    if ('report' in part) return part.report.publishedAt
  return null
}

/** The instant at which the clocks of one zone show what those of another showed. */
function inZone(instant: string, before: string, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: before, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', time = ''] = shown.format(new Date(instant)).split(' ')
  return zonedInstant(day, time, zone).toISOString()
}
