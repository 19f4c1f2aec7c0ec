import { open, readFile, writeFile } from 'node:fs/promises'
import { UploadError } from '../../intake/decode/decode.server'
import { FileRange } from '../../intake/formats/pdf/file-range.server'
import { layOutPdf } from '../../intake/formats/pdf/lay-out.server'
import type { PageLayout } from '../../intake/formats/page-layout'
import { pathOfFile } from '../files/file-store'
import { keepBeside } from '../files/keep-beside.server'

/** A reader that reads otherwise than this one has another number. */
const ending = 'layout-1.json'

/** The pages of a kept PDF with their texts, made once and kept beside it; null where it cannot be read. */
export async function readPdfLayout(directory: string, sha256: string): Promise<PageLayout[] | null> {
  const path = await keepBeside(directory, sha256, ending, async (making) => {
    const pages = await withPdf(directory, sha256, layOutPdf).catch((error: unknown) => {
      if (error instanceof UploadError) return null
      throw error
    })
    if (pages) await writeFile(making, JSON.stringify(pages))
    return pages !== null
  })
  return path === null ? null : (JSON.parse(await readFile(path, 'utf8')) as PageLayout[])
}

/** Hands a kept PDF to `work`, piece by piece as it is asked for. */
export async function withPdf<T>(
  directory: string,
  sha256: string,
  work: (source: FileRange) => Promise<T>,
): Promise<T> {
  const file = await open(pathOfFile(directory, sha256))
  try {
    return await work(new FileRange(file, (await file.stat()).size))
  } finally {
    await file.close()
  }
}
