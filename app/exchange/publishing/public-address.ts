import type { PublishingPolicy } from '../../review/lookups/publications.server'

/** An address without the strokes at its end. */
export function withoutEnd(address: string): string {
  let end = address.length
  while (end > 0 && address.charAt(end - 1) === '/') end -= 1
  return address.slice(0, end)
}

/** The address of the public site, with no stroke at its end: the one that the desk set, else that of the server under /public. */
export function publicAddress({ site }: Pick<PublishingPolicy, 'site'>, origin: string): string {
  return withoutEnd(site) || `${origin}/public`
}
