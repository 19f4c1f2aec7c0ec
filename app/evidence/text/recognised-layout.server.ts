import { readFile, stat, writeFile } from 'node:fs/promises'
import { UploadError } from '../../intake/decode/decode.server'
import { findRecogniser } from '../../intake/formats/ocr/find-recogniser.server'
import { mostRecognisedPages, type Recogniser } from '../../intake/formats/ocr/recogniser'
import { withScannedPages } from '../../intake/formats/pdf/draw-page.server'
import type { PageLayout } from '../../intake/formats/page-layout'
import { picturePages } from '../../intake/formats/picture/picture-pages.server'
import { pathOfFile } from '../files/file-store'
import { keepBeside, pathBeside } from '../files/keep-beside.server'
import { viewKind } from '../view/choose-view'

/** What was recognised of a scan: guessed from its picture, and to be compared with it. */
export interface RecognisedLayout {
  /** What recognised it. */
  by: string
  pages: PageLayout[]
}

interface ScanSource {
  directory: string
  sha256: string
  mediaType: string
}

const ending = 'recognised-1.json'
/** A larger scan is not held in memory. */
const largestScan = 200 * 1024 * 1024

/** What was recognised of a kept file; null where nobody asked for that yet. */
export async function readRecognised({
  directory,
  sha256,
}: Omit<ScanSource, 'mediaType'>): Promise<RecognisedLayout | null> {
  const kept = await readFile(pathBeside(directory, sha256, ending), 'utf8').catch(() => null)
  return kept === null ? null : (JSON.parse(kept) as RecognisedLayout)
}

/**
 * Recognises the letters of a kept picture or document, in a thread of a worker, and keeps them beside it. `reportPage` is called for each
 * page. Throws `UploadError` where none can be recognised, or nothing on this machine recognises letters.
 */
export async function recogniseFile(source: ScanSource, reportPage: (page: number) => Promise<void>): Promise<void> {
  const { directory, sha256 } = source
  await keepBeside(directory, sha256, ending, async (making) => {
    const recogniser = await findRecogniser()
    if (!recogniser) throw new UploadError('not-recognised')
    const path = pathOfFile(directory, sha256)
    if ((await stat(path)).size > largestScan) throw new UploadError('too-large')
    const pages = await recogniseAll(path, source.mediaType, recogniser, reportPage)
    if (pages.every(({ text }) => text.trim() === '')) throw new UploadError('empty')
    await writeFile(making, JSON.stringify({ by: recogniser.name, pages } satisfies RecognisedLayout))
    return true
  })
}

async function recogniseAll(
  path: string,
  mediaType: string,
  recogniser: Recogniser,
  reportPage: (page: number) => Promise<void>,
): Promise<PageLayout[]> {
  const read = async (count: number, draw: (page: number) => Promise<Uint8Array | null>) => {
    if (count > mostRecognisedPages) throw new UploadError('too-many-pages')
    const pages: PageLayout[] = []
    for (let page = 1; page <= count; page += 1) {
      await reportPage(page)
      const picture = await draw(page)
      pages.push(picture ? (await recogniser.recognise(picture)).layout : { text: '', shape: 1, lines: [] })
    }
    return pages
  }
  if (viewKind(mediaType) === 'document') return withScannedPages(path, ({ pages, draw }) => read(pages, draw))
  // A picture is shown as one, whatever else its file holds.
  const { draw } = await picturePages(await readFile(path))
  return read(1, draw)
}
