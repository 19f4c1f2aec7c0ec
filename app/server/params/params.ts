import { data } from '@remix-run/node'

/** The 404 answer for a thing that does not exist. */
export function notFound() {
  return data(null, { status: 404 })
}

/** The page number in an address; 1 if it names none. */
export function pageParam(request: Request): number {
  const written = new URL(request.url).searchParams.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1
}

/** The number of a thing in an address; anything but a positive integer is answered with 404. */
export function numberParam(written: string | undefined): number {
  const number = /^[1-9]\d{0,9}$/.test(written ?? '') ? Number(written) : NaN
  if (!(number <= 2_147_483_647)) throw notFound()
  return number
}
