import { createHash } from 'node:crypto'
import { signCheckpoint } from '../signing/checkpoint'
import { Frontier, leafHash } from '../log/merkle'
import type { SigningKey } from '../signing/note-key'

export type Files = ReadonlyMap<string, Buffer>

/** One way of damaging an export: its name says how. */
export interface Mutation {
  name: string
  files: Map<string, Buffer>
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Makes the manifest's hashes those of the files, as whoever damages an export would. */
export function withManifest(files: Map<string, Buffer>, change: Record<string, unknown> = {}): Map<string, Buffer> {
  const names = [...files.keys()].filter((name) => name !== 'manifest.json' && !name.startsWith('evidence/')).sort()
  const hashes = Object.fromEntries(names.map((name) => [name, sha256(files.get(name) ?? Buffer.alloc(0))]))
  const manifest = { ...(JSON.parse(files.get('manifest.json')?.toString() ?? '{}') as object), ...change, hashes }
  return new Map(files).set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
}

/** Entries whose links, bodies' hashes and numbers fit again, as whoever edits a log would make them. */
export function rechain(entries: readonly string[], bodies: readonly string[]): string[] {
  let previous: string | null = null
  return entries.map((line, seq) => {
    const [, salt, payload] = /^\{"seq":\d+,"salt":"([0-9a-f]*)","payload":(.*)\}$/s.exec(bodies[seq] ?? '') ?? []
    let next = line
      .replace(/^\{"v" : 1, "seq" : \d+/, `{"v" : 1, "seq" : ${seq}`)
      .replace(/"previous" : (null|"[0-9a-f]*")/, `"previous" : ${previous === null ? 'null' : `"${previous}"`}`)
    if (salt !== undefined)
      next = next.replace(
        /"payload" : "[0-9a-f]*"\}$/,
        `"payload" : "${sha256(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(payload ?? '')]))}"}`,
      )
    previous = leafHash(next).toString('hex')
    return next
  })
}

/** The checkpoints of these entries, signed by another key. */
export function resign(entries: readonly string[], sizes: readonly number[], key: SigningKey): string[] {
  const tree = new Frontier()
  const notes: string[] = []
  if (sizes.includes(0))
    notes.push(signCheckpoint({ origin: key.name, size: 0, root: tree.root() }, [key], 1_700_000_000))
  for (const line of entries) {
    tree.append(leafHash(line))
    if (sizes.includes(tree.size))
      notes.push(signCheckpoint({ origin: key.name, size: tree.size, root: tree.root() }, [key], 1_700_000_000))
  }
  return notes
}

export function linesOf(files: Files, name: string): string[] {
  return (files.get(name)?.toString() ?? '').split('\n').slice(0, -1)
}

export function fromLines(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''))
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
