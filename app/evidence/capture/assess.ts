import { findQuote } from '../../text/finding/find-quote'
import type { Attempt, CaptureRequest } from './attempt'
import type { Captured, CaptureWarning } from './captured'
import { recognisePaywall, recogniseWall } from './page/recognise-wall'

/** Whether a capture is what was looked for, and what is doubtful about it. Whatever contains the quote is no wall. */
export function assess(
  { address, quote }: CaptureRequest,
  { followed, main, page, rendered, isPage }: Attempt,
  hasBrowser: boolean,
): Pick<Captured, 'failure' | 'contains' | 'warnings'> {
  const contains = quote !== '' && page.isText ? findQuote(page.text, quote).length > 0 : null
  const finalAddress = rendered?.finalAddress ?? followed.finalAddress
  const wall = main ? recogniseWall(page, { status: main.status, address, finalAddress }) : null
  const warnings: [CaptureWarning, boolean][] = [
    ['invalid-certificate', followed.exchanges.some(({ certificate }) => (certificate?.problem ?? '') !== '')],
    ...(wall && contains ? [[wall, true] as [CaptureWarning, boolean]] : []),
    ['quote-missing', contains === false],
    ['no-text', main !== undefined && quote !== '' && !page.isText],
    ['no-browser', isPage && !hasBrowser],
    ['not-rendered', isPage && hasBrowser && !rendered],
    ['paywall', main !== undefined && wall === null && recognisePaywall(page)],
    ['incomplete', rendered?.incomplete ?? false],
  ]
  return {
    failure: followed.failure ?? (contains ? null : wall),
    contains,
    warnings: warnings.flatMap(([warning, holds]) => (holds ? [warning] : [])),
  }
}
