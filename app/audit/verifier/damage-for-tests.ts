import { withManifest, type Files, type Mutation } from './mutations-for-tests'

/** A number from 0 up to below `below`. */
export type Pick = (below: number) => number

/** One of these, at random. */
export function one<T>(items: readonly T[], pick: Pick): T {
  const item = items[pick(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** The file as it was, or with a manifest that fits it. */
export function fitted(
  name: string,
  files: Map<string, Buffer>,
  pick: Pick,
  change?: Record<string, unknown>,
): Mutation {
  return pick(4) === 0 ? { name, files } : { name: `${name}, manifest fitted`, files: withManifest(files, change) }
}

export function damageBytes(files: Files, pick: Pick): Mutation {
  const name = one([...files.keys()], pick)
  const bytes = files.get(name) ?? Buffer.alloc(0)
  const at = pick(bytes.length)
  const how = one(['flip a bit', 'delete', 'insert', 'truncate', 'repeat'] as const, pick)
  const parts = {
    'flip a bit': () => [bytes.subarray(0, at), Buffer.of((bytes[at] ?? 0) ^ (1 << pick(8))), bytes.subarray(at + 1)],
    delete: () => [bytes.subarray(0, at), bytes.subarray(at + 1 + pick(4))],
    insert: () => [bytes.subarray(0, at), Buffer.of(pick(256)), bytes.subarray(at)],
    truncate: () => [bytes.subarray(0, at)],
    repeat: () => [bytes.subarray(0, at), bytes.subarray(at, at + 8), bytes.subarray(at)],
  }[how]()
  const changed = new Map(files).set(name, Buffer.concat(parts))
  // A README says nothing that is checked, and a time stamp what only openssl checks: the manifest alone notices.
  return name === 'manifest.json' || name === 'README.txt' || /\.ts[qr]$/.test(name)
    ? { name: `${how} in ${name}`, files: changed }
    : fitted(`${how} in ${name}`, changed, pick)
}
