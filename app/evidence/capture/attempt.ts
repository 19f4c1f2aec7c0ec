import type { Exchange } from './http/exchange.server'
import type { Followed } from './http/follow.server'
import type { PageText } from './page/page-text'
import type { Rendered } from './render/render-page.server'

export interface CaptureRequest {
  address: string
  /** The words that the address is cited for; empty for none. */
  quote: string
}

/** What one attempt got hold of. */
export interface Attempt {
  followed: Followed
  /** The last answer, where one came. */
  main: Exchange | undefined
  /** What a reader sees: in the browser, or else of the content as sent. */
  page: PageText
  rendered: Rendered | null
  /** Whether it is a page that a browser would show. */
  isPage: boolean
}
