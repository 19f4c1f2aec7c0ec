import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { UploadError } from '../../decode/decode.server'
import { pageMs, type RecognisedPage, type Recogniser } from './recogniser'
import { tsvText } from './tsv-text'

/**
 * Tesseract as WebAssembly, with its Arabic data from a package: nothing is downloaded when it runs. Both are optional
 * dependencies; null where npm left them out.
 */
export async function findPackagedTesseract(): Promise<Recogniser | null> {
  try {
    const find = createRequire(import.meta.url)
    const { version } = find('tesseract.js/package.json') as { version: string }
    const data = join(dirname(find.resolve('@tesseract.js-data/ara/package.json')), '4.0.0_best_int')
    const { createWorker } = await import('tesseract.js')
    const open = () =>
      createWorker('ara', 1, { langPath: data, gzip: true, cacheMethod: 'none', errorHandler: () => undefined })
    return { name: `tesseract.js ${version}`, recognise: (picture) => recognise(open, picture) }
  } catch {
    return null
  }
}

type Opened = Awaited<ReturnType<(typeof import('tesseract.js'))['createWorker']>>

/** A worker for each page: one that is kept holds on to the memory of all pages before. */
async function recognise(open: () => Promise<Opened>, picture: Uint8Array): Promise<RecognisedPage> {
  const worker = await open()
  const tooSlow = new AbortController()
  const timer = setTimeout(() => tooSlow.abort(), pageMs)
  try {
    const late = new Promise<never>((_, reject) =>
      tooSlow.signal.addEventListener('abort', () => reject(new UploadError('too-slow'))),
    )
    const read = worker.recognize(Buffer.from(picture), {}, { tsv: true, text: false })
    const { data } = await Promise.race([read, late])
    return tsvText(data.tsv ?? '')
  } catch (error) {
    if (error instanceof UploadError) throw error
    throw new UploadError('not-recognised', undefined, undefined, { cause: error })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
