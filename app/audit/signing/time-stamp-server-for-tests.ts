import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

export interface TimeStampServer {
  address: string
  /** The certificate of its authority, for `openssl ts -verify -CAfile`. */
  certificate: string
  close(): Promise<void>
}

export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const policy = '1.2.3.4.1'

/** A time-stamping authority of its own (RFC 3161), which openssl signs for, over http on this machine. */
export async function startTimeStampServer(directory: string): Promise<TimeStampServer> {
  const file = (name: string) => join(directory, name)
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(file('extensions'), 'extendedKeyUsage = critical,timeStamping\nkeyUsage = critical,digitalSignature\n')
  writeFileSync(file('serial'), '01\n')
  writeFileSync(
    file('tsa.conf'),
    `[tsa]\ndefault_tsa = desk\n[desk]\nserial = ${file('serial')}\nsigner_cert = ${file('tsa.pem')}\ncerts = ${file('ca.pem')}\nsigner_key = ${file('tsa.key')}\nsigner_digest = sha256\ndefault_policy = ${policy}\ndigests = sha256\naccuracy = secs:1\nordering = yes\ntsa_name = yes\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n`,
  )
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Authority of the tests',
  )
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.csr',
    '-subj',
    '/CN=Time stamps of the tests',
  )
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'tsa.pem',
    '-days',
    '1',
    '-extfile',
    'extensions',
  )
  const server = createServer((request, response) => {
    void buffer(request).then((query) => {
      writeFileSync(file('query.tsq'), query)
      openssl('ts', '-reply', '-config', 'tsa.conf', '-queryfile', 'query.tsq', '-out', 'reply.tsr')
      response.setHeader('Content-Type', 'application/timestamp-reply').end(readFileSync(file('reply.tsr')))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    certificate: file('ca.pem'),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
