import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UploadError } from '../../decode/decode.server'
import { removedPictures } from './removed-pictures'

/** Drawing instructions of one page, letters counted singly: the fullest map has a tenth. */
const mostOperators = 2_000_000
/** Forms that lie deeper than programs put them: the symbols of a map are forms in a form, perhaps of a part of the page. */
const mostInnerForms = 500
const usualDepth = 3
/** Milliseconds for one page. */
const longestPage = 10_000

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

/** A page with the method of the library to which its instructions come, some thousand at a time; it has no other end. */
interface PageTaking {
  _renderPageChunk(chunk: Operators, state: unknown): void
}

/**
 * The drawing instructions of a page. A form within a form within a form is drawn again wherever it is named: a file of some
 * kilobytes can have more instructions than any memory holds, so they are counted as they come, and so is the time. Pictures are
 * not among them: `hasPictures` says whether there are any. Throws `UploadError`; the document is to be closed then.
 */
export async function boundedOperators(page: PDFPageProxy): Promise<Operators & { hasPictures: boolean }> {
  const taking = page as unknown as PageTaking
  const take = taking._renderPageChunk.bind(page)
  const end = performance.now() + longestPage
  const before = removedPictures()
  let count = 0
  const forms = new InnerForms()
  const operators = await new Promise<Operators>((resolve, reject) => {
    taking._renderPageChunk = (chunk, state) => {
      for (const args of chunk.argsArray as (unknown[] | null)[]) count += 1 + lettersIn(args?.[0])
      forms.count(chunk.fnArray)
      if (count > mostOperators || forms.inner > mostInnerForms) reject(new UploadError('burst'))
      else if (performance.now() > end) reject(new UploadError('too-slow'))
      else take(chunk, state)
    }
    page.getOperatorList().then(resolve, reject)
  })
  return { ...operators, hasPictures: removedPictures() > before }
}

/** Counts the forms within forms beyond `usualDepth`. */
class InnerForms {
  inner = 0
  #depth = 0

  count(operations: readonly number[]): void {
    for (const operation of operations)
      if (operation === OPS.paintFormXObjectBegin) {
        this.#depth += 1
        if (this.#depth > usualDepth) this.inner += 1
      } else if (operation === OPS.paintFormXObjectEnd) this.#depth -= 1
  }
}

function lettersIn(argument: unknown): number {
  return Array.isArray(argument) ? argument.length : 0
}
