import { createHmac } from 'node:crypto'

/** A message as it is sent. */
export interface SignedMessage {
  body: string
  headers: Record<string, string>
}

/**
 * Signs a message as the Standard Webhooks specification says: HMAC-SHA256 over its name, the time and the body, with each secret that
 * holds now.
 *
 * @param at the time of this try, which receivers hold against their own clock
 */
export function signMessage(
  message: string,
  body: string,
  { secrets, at }: { secrets: readonly string[]; at: Date },
): SignedMessage {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${message}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    body,
    headers: { 'webhook-id': message, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') },
  }
}
