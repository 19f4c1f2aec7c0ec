import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { openCheckpoint, signedAt } from './checkpoint'
import { provesConsistency } from '../log/merkle-proof'
import { cosignatureLine } from './note'
import { readBase64, type SigningKey, type VerifyingKey } from './note-key'

export interface WitnessServer {
  address: string
  /** The size of what it saw last. */
  seen(): number
  close(): Promise<void>
}

/** A witness as c2sp.org/tlog-witness says: it signs a checkpoint of `log` only where it is proved to contain what it saw before. */
export async function startWitness(log: VerifyingKey, key: SigningKey): Promise<WitnessServer> {
  let last: { size: number; root: Buffer } = { size: 0, root: Buffer.alloc(0) }
  const answer = (body: string): [status: number, body: string] => {
    const [, old, hashes = '', note = ''] = /^old (\d+)\n((?:.{44}\n)*)\n([^]+)$/.exec(body) ?? []
    if (old === undefined) return [400, '']
    const checkpoint = openCheckpoint(note)
    if (!signedAt(log, checkpoint.note)) return [403, '']
    if (Number(old) !== last.size) return [409, `${last.size}\n`]
    const proof = hashes
      .split('\n')
      .slice(0, -1)
      .map((line) => readBase64(line) ?? Buffer.alloc(0))
    if (!provesConsistency(last.size, checkpoint.size, last.root, checkpoint.root, proof)) return [422, '']
    last = checkpoint
    return [200, cosignatureLine(key, checkpoint.note.text, 1_800_000_000)]
  }
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [status, words] = answer(body)
      response.writeHead(status).end(words)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/add-checkpoint`,
    seen: () => last.size,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
