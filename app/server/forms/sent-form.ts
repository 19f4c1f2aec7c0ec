import type { Request } from 'express'
import { safeReturn } from '../params/safe-return'

/** What a request that changes something brought, as far as it was read at the edge. */
export interface SentForm {
  /** Where it was sent, without the mark of Remix's own requests. */
  action: string
  /** The page that the form was on. */
  page: string
  /** Its fields; null where the body is left to the route, as that of an upload. */
  fields: URLSearchParams | null
}

/** The form that a request brought; null for one that only reads. */
export function sentForm(request: Request): SentForm | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  const action = withoutData(safeReturn(request.originalUrl))
  const body: unknown = request.body
  return {
    action,
    page: pageOf(request.get('referer')) ?? action,
    fields: Buffer.isBuffer(body) ? new URLSearchParams(body.toString()) : null,
  }
}

/** Only a page of ours can have sent the form (see the origin check): of its address the path is enough. */
function pageOf(referer: string | undefined): string | null {
  if (referer === undefined || !URL.canParse(referer)) return null
  const { pathname, search } = new URL(referer)
  return safeReturn(pathname + search)
}

/** The address that a request of Remix's own stands for: `/claims/7/wording.data` is the page `/claims/7/wording`. */
export function withoutData(address: string): string {
  const [path = '/', search] = address.split(/\?(.*)/s)
  const page = path.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  // The rest stays as it is written: the browser compares it with its own address.
  const rest = (search ?? '').split('&').filter((part) => part !== '' && !/^(_routes|index)(=|$)/.test(part))
  return page + (rest.length > 0 ? `?${rest.join('&')}` : '')
}
