import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** The request was refused or failed; the message says which. */
export class WitnessRequestError extends Error {
  override name = 'WitnessRequestError'
}

export interface Answer {
  status: number
  type: string
  body: Buffer
}

const mostBytes = 256 * 1024
const timeout = 15_000

// Addresses that lead into a private network or to the machine itself.
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

export function isClosedAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return isClosedAddress(mapped)
  const family = isIP(address)
  return family === 0 || closed.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Posts to an https address on the open internet. The name is resolved once, all
 * its addresses are checked, and the connection goes to one of those; redirects
 * are not followed. With `allowPrivate` private addresses and http are open too.
 * Throws `WitnessRequestError`.
 */
export function post(address: string, body: Buffer, type: string, { allowPrivate = false } = {}): Promise<Answer> {
  const url = new URL(address)
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:'))
    throw new WitnessRequestError(`${address}: only https addresses are written to.`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) !== 0 && isClosedAddress(host))
    throw new WitnessRequestError(`${address} is a private address.`)
  const options: RequestOptions = {
    method: 'POST',
    lookup: allowPrivate ? undefined : openLookup,
    headers: { 'content-type': type, 'content-length': body.length, 'user-agent': 'muqabala' },
    signal: AbortSignal.timeout(timeout),
    agent: false,
  }
  return new Promise((fulfil, reject) => {
    const fail = (error: Error) => reject(new WitnessRequestError(`${address}: ${error.message}`))
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > mostBytes) request.destroy(new Error('the answer is too long'))
        else chunks.push(chunk)
      })
      response.on('error', fail)
      response.on('end', () =>
        fulfil({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks),
        }),
      )
    })
    request.on('error', fail)
    request.end(body)
  })
}

const openLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { all: true }, (error, found: LookupAddress[]) => {
    const blocked = found.find(({ address }) => isClosedAddress(address))
    const [first] = found
    if (error || !first) callback(error ?? new Error('the name has no address'), '', 0)
    else if (blocked) callback(new Error(`${hostname} leads to the private address ${blocked.address}`), '', 0)
    else if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}
