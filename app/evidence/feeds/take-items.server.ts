import { sql, type Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { Actor } from '../../audit/action/action.server'
import { UploadError } from '../../intake/decode/decode.server'
import { beginUpload, finishUpload, readUploadState } from '../../intake/bulk/bulk-upload-state.server'
import { BulkUpload } from '../../intake/bulk/bulk-upload.server'
import type { FileSource } from '../../intake/bulk/import-batches.server'
import { importFiles } from '../../intake/bulk/import-files.server'
import { readFile } from '../../intake/formats/read-file.server'
import { bytesInput, type FoundReport } from '../../intake/formats/reader'
import { sha256 } from '../../intake/report/hashes.server'
import { lookUpText } from '../../intake/report/known-texts.server'
import { cutTo } from '../../text/characters/beginning'
import { FeedFailure } from './fetch-feed.server'

export interface FeedToTake {
  id: number
  name: string
  atOnce: boolean
  personId: number
  importId: string | null
  /** In whose name its reports are stored; null where all of them wait. */
  actor: Actor | null
  timeZone: string
}

/** Takes in what is new or changed in a feed: what is not doubtful is stored where that is allowed, all else waits for a person. Returns how many are new. */
export async function takeItems(db: Kysely<DB>, feed: FeedToTake, bytes: Buffer): Promise<number> {
  const fresh = await newItems(db, feed, await readItems(bytes, feed))
  const [now, later]: [FoundReport[], FoundReport[]] = [[], []]
  for (const item of fresh) (feed.actor && (await isClear(db, feed, item)) ? now : later).push(item)
  if (feed.actor && now.length > 0) await store(db, feed, feed.actor, now)
  await noteSeen(db, feed.id, now)
  if (later.length > 0) await letWait(db, feed, bytes, later)
  return fresh.length
}

async function readItems(bytes: Buffer, { name, timeZone }: FeedToTake): Promise<FoundReport[]> {
  const items: FoundReport[] = []
  try {
    for await (const part of readFile(bytesInput('feed.xml', bytes), { timeZone, as: 'feed' }))
      // Whatever it calls itself: the desk said whose feed it is.
      if ('report' in part) items.push({ ...part.report, source: name })
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    // A feed may be empty for a while.
    if (error.issue !== 'empty') throw new FeedFailure('no-feed')
    return []
  }
  if (items.length === 0) throw new FeedFailure('no-feed')
  return items
}

const hashOf = ({ title, text }: FoundReport) => sha256(Buffer.from(`${title}\n${text}`))

/** Items that were not seen in this wording: one that changed is a report of its own beside the earlier one. */
async function newItems(db: Kysely<DB>, { id }: FeedToTake, items: readonly FoundReport[]): Promise<FoundReport[]> {
  const seen = await db
    .selectFrom('working.feed_item')
    .select(['item', 'text_sha256'])
    .where('feed_id', '=', id)
    .where('item', 'in', [...new Set(items.map(({ name }) => name)), ''])
    .execute()
  const known = new Set(seen.map((row) => `${row.text_sha256} ${row.item}`))
  return items.filter((item) => {
    const key = `${hashOf(item)} ${item.name}`
    return !known.has(key) && known.add(key)
  })
}

/** Whether a report may be stored unseen: nothing about it is doubtful but that it is nearly its own earlier version. */
async function isClear(db: Kysely<DB>, feed: FeedToTake, item: FoundReport): Promise<boolean> {
  if (item.doubts.length > 0) return false
  const { doubts } = await lookUpText(db, item.text)
  if (doubts.length === 0) return true
  const earlier = await db
    .selectFrom('working.feed_item')
    .select('item')
    .where('feed_id', '=', feed.id)
    .where('item', '=', item.name)
    .executeTakeFirst()
  return earlier !== undefined && doubts.every(({ code }) => code === 'nearly-stored')
}

async function store(db: Kysely<DB>, feed: FeedToTake, actor: Actor, items: readonly FoundReport[]): Promise<void> {
  const sources = items.map((item): FileSource => {
    const { name, text, title, publishedAt, address, encoding, original, kind, forwardedFrom } = item
    return {
      name,
      load: () => ({
        name: original.fileName,
        bytes: original.bytes,
        row: { title: title || cutTo(text, 100), source: feed.name, published_at: publishedAt, language: '' },
        encoding: encoding ?? undefined,
        read: { kind, text, address, forwardedFrom, said: undefined, partOf: null },
      }),
    }
  })
  for await (const outcomes of importFiles(db, actor, sources, { timeZone: feed.timeZone }))
    for (const outcome of outcomes) if (outcome.outcome === 'failed') throw outcome.error
}

async function noteSeen(db: Kysely<DB>, feedId: number, items: readonly FoundReport[]): Promise<void> {
  if (items.length === 0) return
  await db
    .insertInto('working.feed_item')
    .values(items.map((item) => ({ feed_id: feedId, item: item.name, text_sha256: hashOf(item) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Adds reports to the bulk import in which those of this feed wait, or begins one. */
async function letWait(db: Kysely<DB>, feed: FeedToTake, bytes: Buffer, items: readonly FoundReport[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const open = await tx
      .selectFrom('working.bulk_import')
      .select('id')
      .where('id', '=', feed.importId)
      .where('person_id', '=', feed.personId)
      .where('approved_at', 'is', null)
      .where('received_at', 'is not', null)
      .where(sql<boolean>`(select count(*) from working.bulk_file f where f.import_id = bulk_import.id) < 2000`)
      .executeTakeFirst()
    const state = open
      ? await readUploadState(tx, open.id, feed.timeZone)
      : await beginUpload(tx, feed.personId, feed.timeZone)
    const upload = new BulkUpload(tx, state)
    await upload.keep(
      { name: feed.name, archive: '', doubts: [], bytes },
      items.map((report) => ({ report })),
    )
    await upload.flush()
    await finishUpload(tx, { state: { ...upload.state, onlyArchives: false }, source: feed.name })
    await noteSeen(tx, feed.id, items)
    await tx.updateTable('working.feed_state').set({ import_id: state.id }).where('feed_id', '=', feed.id).execute()
  })
}
