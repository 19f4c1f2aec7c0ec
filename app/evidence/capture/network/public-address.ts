import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Networks that do not belong to the public internet, or stand for addresses in others (IANA special-purpose registries). */
const special = new BlockList()
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
])
  add(network, 'ipv4')
for (const network of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) add(network, 'ipv6')

/** The only part of IPv6 that is given out to the public. */
const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')

function add(network: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits] = network.split('/')
  special.addSubnet(address, Number(bits), family)
}

/**
 * Whether an IP address belongs to the public internet. Anything else is not: private, loopback, link-local, metadata and
 * multicast addresses, and those of IPv6 that stand for an IPv4 address.
 *
 * @example isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4')
  return isIPv6(address) && publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6')
}
