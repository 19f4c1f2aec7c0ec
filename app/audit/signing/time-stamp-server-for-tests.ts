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
  makeAuthority(directory)
  const server = createServer((request, response) => {
    void buffer(request).then((query) => {
      writeFileSync(file('query.tsq'), query)
      openssl(directory, 'ts -reply -config tsa.conf -queryfile query.tsq -out reply.tsr')
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

/** Writes the certificate of an authority, that of its time stamps, and what `openssl ts` signs with. */
function makeAuthority(directory: string): void {
  const file = (name: string) => join(directory, name)
  writeFileSync(file('extensions'), 'extendedKeyUsage = critical,timeStamping\nkeyUsage = critical,digitalSignature\n')
  writeFileSync(file('serial'), '01\n')
  writeFileSync(
    file('tsa.conf'),
    `[tsa]
default_tsa = desk
[desk]
serial = ${file('serial')}
signer_cert = ${file('tsa.pem')}
certs = ${file('ca.pem')}
signer_key = ${file('tsa.key')}
signer_digest = sha256
default_policy = ${policy}
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`,
  )
  const newKey = 'req -newkey rsa:2048 -nodes -keyout'
  openssl(directory, `${newKey} ca.key -x509 -out ca.pem -days 2 -subj`, '/CN=Authority of the tests')
  openssl(directory, `${newKey} tsa.key -out tsa.csr -subj`, '/CN=Time stamps of the tests')
  const signed = '-CA ca.pem -CAkey ca.key -CAcreateserial -days 1 -extfile extensions'
  openssl(directory, `x509 -req -in tsa.csr -out tsa.pem ${signed}`)
}

/** Runs openssl with these words; `more` are arguments that hold spaces. */
function openssl(directory: string, words: string, ...more: string[]): void {
  execFileSync('openssl', [...words.split(' '), ...more], { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] })
}
