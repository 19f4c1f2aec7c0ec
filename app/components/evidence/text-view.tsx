import type { TextPage } from '../../evidence/text/read-page.server'
import { FoundText } from '../ui/found-text'
import { NumberedPages } from '../ui/numbered-pages'
import { ReadingText } from '../ui/reading/reading-text'

/** A page of a text, to be read and quoted; its letters alone, whatever the file would do in a browser. */
export function TextView({ page, hrefOf }: { page: TextPage; hrefOf: (page: number) => string }) {
  const { number, of, text, start, found } = page
  return (
    <div className="stack">
      <NumberedPages number={number} of={of} hrefOf={hrefOf} keys />
      <ReadingText size="small" className="page-text">
        <div data-quotable data-start={start}>
          <FoundText text={text} found={found} />
        </div>
      </ReadingText>
      <NumberedPages number={number} of={of} hrefOf={hrefOf} repeated />
    </div>
  )
}
