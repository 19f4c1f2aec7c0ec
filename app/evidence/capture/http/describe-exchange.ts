import type { Exchange } from './exchange.server'

/** What the record says of a request and its answer; the archive has them as sent. */
export function describeExchange({ url, startedAt, endedAt, status, server, certificate }: Exchange) {
  return {
    url,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    status,
    server: `${server.address.includes(':') ? `[${server.address}]` : server.address}:${server.port}`,
    ...(certificate && {
      certificate: {
        subject: certificate.subject,
        issuer: certificate.issuer,
        validFrom: certificate.validFrom,
        validTo: certificate.validTo,
        sha256: certificate.sha256,
        ...(certificate.problem !== '' && { problem: certificate.problem }),
      },
    }),
  }
}

/** The type that the server named, with its parameters; empty where it named none. */
export function contentTypeOf({ headers }: Exchange): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
}
