import type { Span } from '../../../text/span'
import type { PageLayout } from '../page-layout'

/** What a recogniser read from the picture of a page. */
export interface RecognisedPage {
  text: string
  /** Words of whose letters the recogniser was not sure, in `text`. */
  uncertain: Span[]
  /** How sure it was of all words, 0 to 100. */
  confidence: number
  /** Its lines with where they stand on the picture. */
  layout: PageLayout
}

/** Reads the letters of pictures (OCR). */
export interface Recogniser {
  /** Its name and version, as people know it. */
  name: string
  /** The text of a PNG; throws `UploadError` where that takes too long or is no picture. */
  recognise(picture: Uint8Array): Promise<RecognisedPage>
}

/** How pages that are pictures are read, where a person asked for it. */
export interface PageRecognition {
  recogniser: Recogniser
  /** Says how far it is, before each page. */
  reportProgress?(page: number, of: number): void | Promise<void>
}

/** The most pages of one file that are recognised. */
export const mostRecognisedPages = 200
/** Of a picture of a page: memory and time of a recogniser grow with it. A4 at 300 dots an inch has 8.7 million. */
export const mostPixels = 12_000_000
/** Milliseconds for one page. */
export const pageMs = 90_000
/** Milliseconds for the pages of one file. */
export const fileMs = 30 * 60_000
/** A word that is less sure than this is among those to look at. */
export const sureWord = 70
/** So many of these words of a file are marked where it is corrected; all are counted. */
export const mostMarkedWords = 500
