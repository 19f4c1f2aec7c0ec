import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema'
import type { ReadDatabase } from '../../audit/action/action.server'
import type { TextDoubt } from '../decode/doubts'
import { checkLength, tidyText } from '../formats/document-text'
import { joinPages } from '../formats/pdf/join-pages'
import { drawPage } from '../formats/pdf/draw-page.server'
import { lookUpText } from '../report/known-texts.server'
import { openingOf } from './bulk-rows.server'

/** A PDF of an import, by its place. */
export interface PlacedPdf {
  id: string
  position: number
}

export interface PdfPage {
  /** From 1. */
  number: number
  of: number
  text: string
}

type PdfDoubt = Extract<TextDoubt, { code: 'pdf' }>

/** One page of a waiting PDF as it would be stored; the last one for a number beyond it. Null where no such PDF waits. */
export async function readPdfPage(db: ReadDatabase, place: PlacedPdf & { page: number }): Promise<PdfPage | null> {
  const found = await findPdf(db, place)
  if (!found) return null
  const { pages } = found.doubt
  const number = Math.min(Math.max(place.page, 1), pages.length)
  return { number, of: pages.length, text: pageOf(found.text, pages, number).trim() }
}

/** The picture of a page as a PNG; null where none can be drawn. */
export async function drawPdfPage(db: ReadDatabase, place: PlacedPdf & { page: number }): Promise<Uint8Array | null> {
  const found = await findPdf(db, place)
  return found?.bytes ? drawPage(found.bytes, place.page) : null
}

/**
 * Puts what a person wrote in the place of a page's text: what a program put together from places of letters is theirs to
 * correct until it is stored. The original stays as it came. Throws `UploadError` for more text than a report may have.
 */
export async function correctPdfPage(
  db: Kysely<DB>,
  { page, text: written, ...place }: PlacedPdf & { page: number; text: string },
): Promise<void> {
  const found = await findPdf(db, place)
  if (!found || page < 1 || page > found.doubt.pages.length) return
  const texts = found.doubt.pages.map((_, at) => pageOf(found.text, found.doubt.pages, at + 1).trim())
  texts[page - 1] = tidyText(written)
  const { text, pages } = joinPages(texts)
  checkLength(text)
  const nameless = text.split('\ufffd').length - 1
  const known = await lookUpText(db, text)
  const others = found.doubts.filter(({ code }) => code !== 'pdf' && code !== 'nearly-stored')
  const doubts: TextDoubt[] = [{ ...found.doubt, pages, nameless }, ...others, ...known.doubts]
  await db
    .updateTable('working.bulk_file')
    .set({ text, opening: openingOf(text), text_doubts: JSON.stringify(doubts), stored_report_id: known.stored })
    .where('import_id', '=', place.id)
    .where('position', '=', place.position)
    .where('outcome', '=', 'waiting')
    .execute()
}

async function findPdf(db: ReadDatabase, { id, position }: PlacedPdf) {
  const row = await db
    .selectFrom('working.bulk_file')
    .select(['bytes', 'text', 'text_doubts'])
    .where('import_id', '=', id)
    .where('position', '=', position)
    .where('outcome', '=', 'waiting')
    .where('kind', '=', 'pdf')
    .executeTakeFirst()
  const doubts = (row?.text_doubts ?? []) as TextDoubt[]
  const doubt = doubts.find((one): one is PdfDoubt => one.code === 'pdf')
  return row?.text == null || !doubt ? null : { bytes: row.bytes, text: row.text, doubts, doubt }
}

function pageOf(text: string, pages: readonly number[], number: number): string {
  return text.slice(pages[number - 1], pages[number] ?? text.length)
}
