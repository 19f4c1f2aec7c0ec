import { readFile, writeFile } from 'node:fs/promises'
import { UploadError } from '../../intake/decode/decode.server'
import { inPdfProcess } from '../../intake/formats/pdf/in-pdf-process.server'
import type { PageLayout } from '../../intake/formats/page-layout'
import { pathOfFile } from '../files/file-store'
import { keepBeside } from '../files/keep-beside.server'

/** A reader that reads otherwise than this one has another number. */
const ending = 'layout-1.json'
/** Milliseconds: a document of hundreds of pages is laid out in the background. */
const longestLayout = 600_000

/** The pages of a kept PDF with their texts, made once and kept beside it; null where it cannot be read. */
export async function readPdfLayout(directory: string, sha256: string): Promise<PageLayout[] | null> {
  const path = await keepBeside(directory, sha256, ending, async (making) => {
    const source = pathOfFile(directory, sha256)
    const pages = await inPdfProcess('lay-out', { source }, longestLayout).catch((error: unknown) => {
      if (error instanceof UploadError) return null
      throw error
    })
    if (pages) await writeFile(making, JSON.stringify(pages))
    return pages !== null
  })
  return path === null ? null : (JSON.parse(await readFile(path, 'utf8')) as PageLayout[])
}
