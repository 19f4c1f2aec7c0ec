// Receives web hooks of Muqabala, with Node's own modules alone.
//
//   MUQABALA_SECRET=whsec_... node --experimental-strip-types web-hook.ts
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

/** A message is refused when its time is so many seconds off: somebody may have recorded it and sent it again. */
const tolerance = 300

/**
 * The content of a message that is signed with the secret, now. Throws for any other.
 *
 * @param body the bytes as they came: a body that was parsed and written anew has another signature
 */
export function verifyWebHook(secret: string, headers: Record<string, string>, body: Buffer): unknown {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= tolerance)) throw new Error('the time is too far off')
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
  // While a secret is changed there are two signatures, with a space between them.
  const isSigned = signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64')
    return signature.startsWith('v1,') && given.length === expected.length && timingSafeEqual(given, expected)
  })
  if (!isSigned) throw new Error('the signature is not that of the secret')
  return JSON.parse(body.toString())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const seen = new Set<string>()
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      try {
        const headers = request.headers as Record<string, string>
        const message = verifyWebHook(process.env.MUQABALA_SECRET ?? '', headers, Buffer.concat(chunks))
        // A message can come twice, under the same name.
        const id = headers['webhook-id'] ?? ''
        if (!seen.has(id)) console.log(message)
        seen.add(id)
        response.writeHead(204).end()
      } catch (error) {
        response.writeHead(400).end(String(error))
      }
    })
  }).listen(8900, '127.0.0.1')
}
