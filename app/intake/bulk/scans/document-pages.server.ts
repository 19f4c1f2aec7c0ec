import type { Kysely } from 'kysely'
import type { DB } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import type { TextDoubt } from '../../decode/doubts'
import { checkLength, tidyText } from '../../formats/document-text'
import { joinPages, pagesThatGoOn } from '../../formats/pdf/join-pages'
import { lookedAtKinds } from '../../formats/kinds'
import { drawPage } from '../../formats/pdf/draw-page.server'
import { picturePages } from '../../formats/picture/picture-pages.server'
import { lookUpText } from '../../report/known-texts.server'
import type { Span } from '../../../text/span'
import { openingOf } from '../bulk-rows.server'

/** A document of an import whose pages a person compares with its text, by its place. */
export interface PlacedDocument {
  id: string
  position: number
}

/** Of a picture as it is shown beside its text. */
const pixelsOnScreen = 2_000_000

export interface DocumentPage {
  /** From 1. */
  number: number
  of: number
  text: string
  /** Words of it of which a program that recognised letters was not sure. */
  uncertain: Span[]
}

type PagesDoubt = Extract<TextDoubt, { code: 'pdf' | 'ocr' }>

/** One page of a waiting document as it would be stored; the last one for a number beyond it. Null where no such document waits. */
export async function readDocumentPage(
  db: ReadDatabase,
  place: PlacedDocument & { page: number },
): Promise<DocumentPage | null> {
  const found = await findDocument(db, place)
  if (!found) return null
  const { pages } = found.doubt
  const number = Math.min(Math.max(place.page, 1), pages.length)
  const marked = found.doubt.code === 'ocr' ? (found.doubt.marked ?? []) : []
  const uncertain = marked.flatMap(({ page, start, end }) => (page === number ? [{ start, end }] : []))
  return { number, of: pages.length, text: pageOf(found.text, pages, number).trim(), uncertain }
}

/** The picture of a page as a PNG; null where none can be drawn. */
export async function drawDocumentPage(
  db: ReadDatabase,
  place: PlacedDocument & { page: number },
): Promise<Uint8Array | null> {
  const found = await findDocument(db, place)
  if (!found?.bytes) return null
  if (found.kind === 'pdf') return drawPage(found.bytes, place.page)
  return (await picturePages(found.bytes, pixelsOnScreen)).draw(place.page)
}

/**
 * Puts what a person wrote in the place of a page's text: what a program put together from places of letters, or recognised, is theirs to
 * correct until it is stored. The original stays as it came. Throws `UploadError` for more text than a report may have.
 */
export async function correctDocumentPage(
  db: Kysely<DB>,
  { page, text: written, ...place }: PlacedDocument & { page: number; text: string },
): Promise<void> {
  const found = await findDocument(db, place)
  if (!found || page < 1 || page > found.doubt.pages.length) return
  const texts = found.doubt.pages.map((_, at) => pageOf(found.text, found.doubt.pages, at + 1).trim())
  texts[page - 1] = tidyText(written)
  const { text, pages } = joinPages(texts, pagesThatGoOn(found.text, found.doubt.pages))
  checkLength(text)
  const nameless = text.split('\ufffd').length - 1
  const known = await lookUpText(db, text)
  const others = found.doubts.filter(({ code }) => code !== found.doubt.code && code !== 'nearly-stored')
  const doubt =
    found.doubt.code === 'pdf' ? { ...found.doubt, pages, nameless } : { ...withoutMarks(found.doubt, page), pages }
  const doubts: TextDoubt[] = [doubt, ...others, ...known.doubts]
  await db
    .updateTable('working.bulk_file')
    .set({ text, opening: openingOf(text), text_doubts: JSON.stringify(doubts), stored_report_id: known.stored })
    .where('import_id', '=', place.id)
    .where('position', '=', place.position)
    .where('outcome', '=', 'waiting')
    .execute()
}

/** Words of a page that a person has corrected are uncertain no more. */
function withoutMarks(doubt: Extract<TextDoubt, { code: 'ocr' }>, corrected: number) {
  const { uncertain, marked = [] } = doubt
  const left = marked.filter(({ page }) => page !== corrected)
  return { ...doubt, uncertain: Math.max(0, uncertain - (marked.length - left.length)), marked: left }
}

async function findDocument(db: ReadDatabase, { id, position }: PlacedDocument) {
  const row = await db
    .selectFrom('working.bulk_file')
    .select(['bytes', 'kind', 'text', 'text_doubts'])
    .where('import_id', '=', id)
    .where('position', '=', position)
    .where('outcome', '=', 'waiting')
    .where('kind', 'in', lookedAtKinds)
    .executeTakeFirst()
  const doubts = (row?.text_doubts ?? []) as TextDoubt[]
  const doubt = doubts.find((one): one is PagesDoubt => one.code === 'pdf' || one.code === 'ocr')
  return row?.text == null || !doubt ? null : { bytes: row.bytes, kind: row.kind, text: row.text, doubts, doubt }
}

function pageOf(text: string, pages: readonly number[], number: number): string {
  return text.slice(pages[number - 1], pages[number] ?? text.length)
}
