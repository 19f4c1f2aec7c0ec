import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { TextDoubt } from '../decode/doubts'
import type { FormatKind } from '../formats/kinds'
import { runsOf } from '../formats/messages/runs'
import type { FoundDetails } from '../manifest/file-plan'
import { lookUpText } from '../report/known-texts.server'
import { planBulk } from './bulk-plan.server'
import { openingOf } from './bulk-rows.server'
import { keepBands } from './near-files.server'

const chats: readonly FormatKind[] = ['telegram', 'telegram-html', 'whatsapp']

export const joinMinutes = z.coerce.number().int().min(1).max(1440).catch(5)

/** Messages of chats that wait and on which nobody has decided. */
function waitingMessages(db: ReadDatabase, id: string) {
  return db
    .selectFrom('working.bulk_file')
    .where('import_id', '=', id)
    .where('outcome', '=', 'waiting')
    .where('kind', 'in', chats)
    .where('edits', '=', sql`'{}'::jsonb`)
}

/** How many messages could be put together. */
export async function countMessages(db: ReadDatabase, id: string): Promise<number> {
  const { count } = await waitingMessages(db, id)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Makes one report of messages that one sender wrote within some minutes of each other, as the command line does with `--join`. */
export async function joinMessages(db: Kysely<DB>, { id, minutes }: { id: string; minutes: number }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for await (const run of runsOf(await readMessages(tx, id), minutes)) await joinRun(tx, id, run)
    await planBulk(tx, id)
  })
}

async function readMessages(db: ReadDatabase, id: string) {
  const rows = await waitingMessages(db, id)
    .select(['position', 'archive', 'found', 'text', 'bytes', 'text_doubts'])
    .orderBy('position')
    .execute()
  return rows.map(({ position, archive, found, text, bytes, text_doubts }) => {
    const { source = '', forwardedFrom = '', published_at = '' } = found as Partial<FoundDetails>
    const doubts = text_doubts as TextDoubt[]
    return {
      ...{ kind: 'message' as const, chat: archive, sender: source, forwardedFrom, sentAt: published_at },
      ...{ text: text ?? '', position, bytes: bytes ?? Buffer.alloc(0), doubts },
    }
  })
}

type WaitingMessage = Awaited<ReturnType<typeof readMessages>>[number]

/** The first message of a run becomes all of it, and the others go. */
async function joinRun(db: Kysely<DB>, id: string, run: readonly WaitingMessage[]): Promise<void> {
  const [first, ...others] = run
  if (!first || others.length === 0) return
  const text = run.map((message) => message.text).join('\n\n')
  const bytes = Buffer.concat(run.flatMap((message, at) => (at === 0 ? [message.bytes] : [newLine, message.bytes])))
  const known = await lookUpText(db, text)
  await keepBands(db, id, [{ position: first.position, text }])
  await db
    .updateTable('working.bulk_file')
    .set({
      ...{ text, bytes, size: bytes.length, opening: openingOf(text) },
      text_doubts: JSON.stringify([...doubtsOf(run), ...known.doubts]),
      stored_report_id: known.stored,
      // Of a longer text nobody has counted the passages.
      found: sql`found || '{"passages": null, "sentences": null}'`,
    })
    .where('import_id', '=', id)
    .where('position', '=', first.position)
    .execute()
  await db
    .deleteFrom('working.bulk_file')
    .where('import_id', '=', id)
    .where(
      'position',
      'in',
      others.map(({ position }) => position),
    )
    .execute()
}

const newLine = Buffer.from('\n')

/** Each doubt of its messages once; what their single texts resemble says nothing of the whole. */
function doubtsOf(run: readonly WaitingMessage[]): TextDoubt[] {
  const all = run
    .flatMap(({ doubts }) => doubts)
    .filter(({ code }) => code !== 'nearly-stored' && code !== 'nearly-file')
  return [...new Map(all.map((doubt) => [JSON.stringify(doubt), doubt])).values()]
}
