import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Marks a browser that has logged in to an account before. The cookie grants no access: it only lets attempts from
 * such a browser be counted separately, so that strangers who guess at an account cannot lock its owner out (OWASP,
 * "Slow down online guessing attacks with device cookies").
 */
export interface DeviceCookies {
  /** The value of the Set-Cookie header for a browser that has just logged in. */
  issue(login: string): string
  /** The browser's identifier if it has logged in to this account before, else null. */
  read(cookieHeader: string | null, login: string): string | null
}

const yearSeconds = 365 * 24 * 3600

/** `key` belongs to the installation: cookies that it signed are valid in all processes and after a restart. */
export function createDeviceCookies({ key, secure }: { key: string; secure: boolean }): DeviceCookies {
  const sign = (login: string, device: string) =>
    createHmac('sha256', `device cookie ${key}`).update(`${login}\n${device}`).digest('base64url')
  // One cookie for each account, because several people may share a browser. Its name does not reveal the account.
  const nameOf = (login: string) =>
    `${secure ? '__Host-' : ''}device-${createHash('sha256').update(login).digest('hex').slice(0, 12)}`
  return {
    issue(login) {
      const device = randomBytes(12).toString('base64url')
      return `${nameOf(login)}=${device}.${sign(login, device)}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
    },
    read(cookieHeader, login) {
      const name = `${nameOf(login)}=`
      const value = cookieHeader
        ?.split(/;\s*/)
        .find((pair) => pair.startsWith(name))
        ?.slice(name.length)
      const [device = '', signature = ''] = value?.split('.') ?? []
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(login, device))]
      return device !== '' && given.length === right.length && timingSafeEqual(given, right) ? device : null
    },
  }
}
