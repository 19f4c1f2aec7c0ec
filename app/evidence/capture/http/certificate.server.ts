import type { Socket } from 'node:net'
import { TLSSocket, type DetailedPeerCertificate } from 'node:tls'

/** The certificate that a server showed. */
export interface ServerCertificate {
  subject: string
  issuer: string
  validFrom: string
  validTo: string
  sha256: string
  /** Why it is not valid for the server, by the code of TLS; empty where it is. */
  problem: string
  /** The chain in PEM, the server's own first. */
  pem: string
}

/** The longest chain that is kept; servers send three or four. */
const longestChain = 10

export function readCertificate(socket: Socket): ServerCertificate | null {
  if (!(socket instanceof TLSSocket)) return null
  const chain = readChain(socket)
  const [own] = chain
  if (!own) return null
  return {
    subject: nameOf(own.subject),
    issuer: nameOf(own.issuer),
    validFrom: own.valid_from,
    validTo: own.valid_to,
    sha256: own.fingerprint256.replaceAll(':', '').toLowerCase(),
    problem: socket.authorized
      ? ''
      : String((socket.authorizationError as unknown as { code?: string } | null)?.code ?? socket.authorizationError),
    pem: chain.map(({ raw }) => asPem(raw)).join(''),
  }
}

/** From the server's own certificate up; the last one of a whole chain names itself as its issuer. */
function readChain(socket: TLSSocket): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = []
  let next: Partial<DetailedPeerCertificate> | undefined = socket.getPeerCertificate(true)
  while (isCertificate(next) && chain.length < longestChain) {
    chain.push(next)
    next = next.issuerCertificate === next ? undefined : next.issuerCertificate
  }
  return chain
}

/** An empty object stands for a certificate that was not sent. */
function isCertificate(given: Partial<DetailedPeerCertificate> | undefined): given is DetailedPeerCertificate {
  return given?.raw !== undefined
}

function nameOf(name: DetailedPeerCertificate['subject']): string {
  return Object.entries(name)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ')
}

function asPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
