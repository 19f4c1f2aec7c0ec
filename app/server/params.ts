import { data } from '@remix-run/node'

/** The answer for something that is not there. */
export function notFound() {
  return data(null, { status: 404 })
}

/** The page that an address asks for; the first where it names none. */
export function pageParam(request: Request): number {
  const written = new URL(request.url).searchParams.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1
}

/** The number of a thing in an address; anything else than a positive one is answered by 404. */
export function numberParam(written: string | undefined): number {
  const number = /^[1-9]\d{0,9}$/.test(written ?? '') ? Number(written) : NaN
  if (!(number <= 2_147_483_647)) throw notFound()
  return number
}
