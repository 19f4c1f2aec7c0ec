import type { Express } from 'express'
import { SetupError } from '../../../db/setup-error'

/**
 * Which proxies' `X-Forwarded-For`, `-Proto` and `-Host` headers are trusted; throws `SetupError` if the setting
 * cannot be parsed. If a public address is set, a proxy stands before the server, most often on the same machine.
 */
export function trustProxy(
  app: Express,
  {
    origin,
    trustedProxies = origin ? 'loopback' : undefined,
  }: { origin: string | undefined; trustedProxies?: string | undefined },
): void {
  if (trustedProxies === undefined) return
  const hops = /^\d{1,2}$/.test(trustedProxies) ? Number(trustedProxies) : null
  try {
    app.set('trust proxy', hops ?? trustedProxies.split(',').map((proxy) => proxy.trim()))
  } catch {
    throw new SetupError(
      `MUQABALA_TRUST_PROXY ${trustedProxies} is not understood: give how many proxies stand before the server, or their addresses, as "loopback" or "10.0.0.0/8, 192.168.1.5".`,
    )
  }
}
