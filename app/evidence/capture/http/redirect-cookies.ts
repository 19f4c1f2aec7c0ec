/** A cookie that a server set on the way to a page. */
interface Cookie {
  value: string
  secure: boolean
}

/**
 * The cookies of one capture, fresh each time: servers set one and lead on to see whether it comes back. Each goes back only to
 * the very host that set it, so no server learns what another set.
 */
export class RedirectCookies {
  private readonly hosts = new Map<string, Map<string, Cookie>>()

  /** The header for a request to this address; undefined where there is nothing to send. */
  headerFor(url: URL): string | undefined {
    const cookies = [...(this.hosts.get(url.hostname) ?? [])].filter(
      ([, { secure }]) => !secure || url.protocol === 'https:',
    )
    return cookies.length === 0 ? undefined : cookies.map(([name, { value }]) => `${name}=${value}`).join('; ')
  }

  /** Takes what an answer from this address set; what it sets as expired is forgotten. */
  take(url: URL, headers: readonly (readonly [name: string, value: string])[]): void {
    const cookies = this.hosts.get(url.hostname) ?? new Map<string, Cookie>()
    for (const [name, value] of headers) if (name.toLowerCase() === 'set-cookie') takeOne(cookies, value)
    if (cookies.size > 0) this.hosts.set(url.hostname, cookies)
  }
}

const mostCookies = 50
const longestCookie = 4096

function takeOne(cookies: Map<string, Cookie>, written: string): void {
  if (written.length > longestCookie) return
  const [pair = '', ...attributes] = written.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  const name = pair.slice(0, Math.max(at, 0))
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || /[\0-\x1f\x7f]/.test(pair)) return
  cookies.delete(name)
  if (attributes.some(isPast) || cookies.size >= mostCookies) return
  cookies.set(name, { value: pair.slice(at + 1), secure: attributes.some((one) => /^secure$/i.test(one)) })
}

function isPast(attribute: string): boolean {
  const [name = '', value = ''] = attribute.split('=')
  if (/^max-age$/i.test(name)) return Number(value) <= 0
  return /^expires$/i.test(name) && Date.parse(value) <= Date.now()
}
