import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { CaptureFailure } from '../failures'
import { isPublicAddress } from './public-address'

/** What captures may reach. */
export interface NetworkGuard {
  /** `host:port` of servers that may be reached although they are not public: for tests, and for servers of the house. */
  allow: ReadonlySet<string>
  /** Finds the addresses of a name. */
  lookup: (host: string) => Promise<{ address: string; family: number }[]>
}

/** An address that was checked; whoever connects must connect to this one, and look the name up no second time. */
export interface CheckedAddress {
  address: string
  family: number
  port: number
}

/** The guard of this installation, from the value of MUQABALA_CAPTURE_ALLOW. */
export function openGuard(allowed: readonly string[]): NetworkGuard {
  return { allow: new Set(allowed), lookup: (host) => lookup(host, { all: true, verbatim: true }) }
}

/** Ports of services that a request of a browser must not speak to, as the Fetch standard lists them. */
// oxfmt-ignore
const closedPorts = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113,
  115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556,
  563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666,
  6667, 6668, 6669, 6679, 6697, 10080, 11211,
])

/**
 * The address to connect to for a web address. Throws `CaptureFailure` where it is none, has no address, or where any of its
 * addresses is not public: a name that has both may be asked until the wrong one answers.
 */
export async function checkAddress(guard: NetworkGuard, url: URL): Promise<CheckedAddress> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new CaptureFailure('not-an-address')
  if (url.username !== '' || url.password !== '') throw new CaptureFailure('not-an-address')
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
  return checkHost(guard, url.hostname, port)
}

/** The same for a host and a port, as a proxy is asked for them. */
export async function checkHost(guard: NetworkGuard, hostname: string, port: number): Promise<CheckedAddress> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const allowed = guard.allow.has(`${host}:${port}`)
  if (!allowed && closedPorts.has(port)) throw new CaptureFailure('blocked-address')
  const family = isIP(host)
  const found = family > 0 ? [{ address: host, family }] : await find(guard, host)
  if (!allowed && !found.every(({ address }) => isPublicAddress(address))) throw new CaptureFailure('blocked-address')
  const [first] = found
  if (!first) throw new CaptureFailure('unknown-host')
  return { ...first, port }
}

async function find(guard: NetworkGuard, host: string) {
  try {
    return await guard.lookup(host)
  } catch (cause) {
    throw new CaptureFailure('unknown-host', { cause })
  }
}
