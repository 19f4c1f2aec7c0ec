import { UploadError } from '../../decode/decode.server'
import type { TextDoubt, UncertainWord } from '../../decode/doubts'
import { checkLength, tidyText } from '../document-text'
import { joinPages } from '../pdf/join-pages'
import { fileMs, mostMarkedWords, mostRecognisedPages, type PageRecognition } from './recogniser'

/** The pages of a file as pictures. */
export interface PagePictures {
  pages: number
  /** A page, from 1, as a PNG; null where it cannot be drawn. */
  draw(page: number): Promise<Uint8Array | null>
}

/** Reads the letters of pages that are pictures. What comes of it is a doubt, whoever reads: a person compares it with the pages. Throws `UploadError`. */
export async function recognisePages(
  { pages, draw }: PagePictures,
  { recogniser, reportProgress }: PageRecognition,
): Promise<{ text: string; doubt: TextDoubt }> {
  if (pages > mostRecognisedPages) throw new UploadError('too-many-pages')
  const end = performance.now() + fileMs
  const texts: string[] = []
  const marked: UncertainWord[] = []
  let uncertain = 0
  let drawn = 0
  for (let page = 1; page <= pages; page += 1) {
    if (performance.now() > end) throw new UploadError('too-slow')
    await reportProgress?.(page, pages)
    const picture = await draw(page)
    if (picture) drawn += 1
    const read = picture ? await recogniser.recognise(picture) : { text: '', uncertain: [] }
    const text = tidyText(read.text)
    texts.push(text)
    uncertain += read.uncertain.length
    const inPlace = read.uncertain.filter(({ start, end }) => read.text.slice(start, end) === text.slice(start, end))
    marked.push(...inPlace.map((word) => ({ page, ...word })).slice(0, mostMarkedWords - marked.length))
  }
  if (drawn === 0) throw new UploadError('not-recognised')
  const joined = joinPages(texts)
  if (joined.text === '') throw new UploadError('empty')
  checkLength(joined.text)
  const empty = texts.flatMap((text, at) => (text.trim() === '' ? [at + 1] : [])).slice(0, 20)
  const doubt = { code: 'ocr', pages: joined.pages, empty, uncertain, marked, by: recogniser.name } as const
  return { text: joined.text, doubt }
}
