import { fitted, one, type Pick } from './damage-for-tests'
import { fromLines, linesOf, sha256, withManifest, type Files, type Mutation } from './mutations-for-tests'

export function damageEvidence(files: Files, pick: Pick): Mutation {
  const names = [...files.keys()].filter((name) => name.startsWith('evidence/'))
  const name = one(names, pick)
  const hash = name.slice('evidence/'.length)
  const how = one(['swap', 'remove', 'remove all of it', 'replace', 'add', 'length'] as const, pick)
  const changed = new Map(files)
  const list = (change: (lines: string[]) => string[]) =>
    changed.set('evidence.jsonl', fromLines(change(linesOf(files, 'evidence.jsonl'))))
  const other = Buffer.from(`forged ${pick(1e6)}`)
  if (how === 'swap') changed.set(name, files.get(one(names, pick)) ?? other)
  if (how === 'remove' || how === 'remove all of it') changed.delete(name)
  if (how === 'remove all of it') list((lines) => lines.filter((line) => !line.includes(hash)))
  if (how === 'replace') {
    changed.delete(name)
    changed.set(`evidence/${sha256(other)}`, other)
    list((lines) =>
      lines.map((line) =>
        line.includes(hash) ? JSON.stringify({ sha256: sha256(other), bytes: other.length }) : line,
      ),
    )
  }
  if (how === 'add') {
    changed.set(`evidence/${sha256(other)}`, other)
    if (pick(2) === 0) list((lines) => [...lines, JSON.stringify({ sha256: sha256(other), bytes: other.length })])
  }
  if (how === 'length')
    list((lines) =>
      lines.map((line) =>
        line.includes(hash) ? line.replace(/\d+(?=\}$)/, (bytes) => String(Number(bytes) + 1 + pick(9))) : line,
      ),
    )
  return fitted(`${how} in the evidence`, changed, pick)
}

export function damageManifest(files: Files, pick: Pick): Mutation {
  const how = one(['scope', 'size', 'files', 'format', 'a file left out', 'a stranger'] as const, pick)
  const changed = new Map(files)
  if (how === 'a file left out') {
    changed.delete(
      one(['entries.jsonl', 'bodies.jsonl', 'checkpoints.jsonl', 'checkpoint.note', 'evidence.jsonl'], pick),
    )
    return fitted(how, changed, pick)
  }
  if (how === 'a stranger') return fitted(how, changed.set(`note-${pick(1000)}.txt`, Buffer.from('hello')), pick)
  const change = {
    scope: { scope: 'part' },
    size: { size: pick(20) + 10 },
    files: { files: false },
    format: { format: 'muqabala-export/2' },
  }[how]
  return { name: `${how} in the manifest`, files: withManifest(changed, change) }
}
