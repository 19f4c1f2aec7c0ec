import { gunzipSync, gzipSync, inflateSync } from 'node:zlib'
import { makeArchive } from '../../testing/archive'
import { spoil } from './fuzz-for-tests'
import { ReadBudget } from './read-budget'
import { listZip } from './zip-entries.server'

type Spoiler = (random: (below: number) => number) => Buffer

const largest = 16 * 1024 * 1024

/**
 * Spoils what lies packed in a file: an archive whose own bytes are spoilt is refused before anybody reads the documents in it.
 * Null for a file that packs nothing.
 */
export async function packedSpoiler(bytes: Buffer): Promise<Spoiler | null> {
  if (bytes.subarray(0, 2).toString() === 'PK') return spoilerOfArchive(bytes)
  if (bytes.subarray(0, 4).toString() === '%PDF') return spoilerOfPdf(bytes)
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const plain = gunzipSync(bytes)
    return (random) => gzipSync(spoil(plain, random))
  }
  return null
}

async function spoilerOfArchive(bytes: Buffer): Promise<Spoiler | null> {
  const archive = await listZip(bytes)
  if (!archive) return null
  const entries: { name: string; bytes: Buffer }[] = []
  for (const name of archive.names)
    entries.push({ name, bytes: (await archive.read(name, new ReadBudget(), largest)) ?? Buffer.alloc(0) })
  const full = entries.filter((entry) => entry.bytes.length > 0)
  return (random) => {
    const chosen = full[random(full.length)]
    return makeArchive(
      entries.map((entry) => (entry === chosen ? { ...entry, bytes: spoil(entry.bytes, random) } : entry)),
    )
  }
}

/** A PDF whose streams are plain: its library finds its objects by looking for them, since they have moved. */
function spoilerOfPdf(bytes: Buffer): Spoiler {
  const parts: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at)) {
    const end = bytes.indexOf('endstream', at)
    const head = bytes.subarray(from, at + 7).toString('latin1')
    const plain = unpacked(bytes.subarray(at + 7, end))
    parts.push(
      plain
        ? Buffer.from(head.replace(/\/Filter[^/]{0,5}\/FlateDecode[\s\]]{0,3}/, ''), 'latin1')
        : bytes.subarray(from, at + 7),
    )
    parts.push(plain ?? bytes.subarray(at + 7, end))
    from = end
    at = end + 9
  }
  const whole = Buffer.concat([...parts, bytes.subarray(from)])
  return (random) => spoil(whole, random)
}

function unpacked(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: largest })
  } catch {
    return null
  }
}
