import { makeSigningKey } from '../signing/note-key'
import { fitted, one, type Pick } from './damage-for-tests'
import { fromLines, linesOf, rechain, resign, withManifest, type Files, type Mutation } from './mutations-for-tests'

/** Values that stand in an entry, each with one that could stand there instead. */
const fields: [name: string, pattern: RegExp, other: (value: string, pick: Pick) => string][] = [
  ['v', /(?<="v" : )\d+/, () => '2'],
  ['seq', /(?<="seq" : )\d+/, (value, pick) => String(Number(value) + 1 + pick(5))],
  [
    'at',
    /(?<="at" : ")[^"]*/,
    (value, pick) => value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + pick(8)) % 10)),
  ],
  ['actor', /(?<="actor" : ")[^"]*/, (value, pick) => `person:${pick(99) + 100}${value}`],
  ['session', /(?<="session" : )(null|"[0-9a-f]*")/, (_, pick) => `"${String(pick(1e9)).padStart(16, '0')}"`],
  ['request', /(?<="request" : ")[^"]*/, (value) => value.split('').reverse().join('')],
  [
    'kind',
    /(?<="kind" : ")[^"]*/,
    (value, pick) =>
      ['judge', 'decide', 'redact', 'replace-key', 'add-place'].filter((kind) => kind !== value)[pick(4)] ?? 'judge',
  ],
  [
    'subjects',
    /(?<="subjects" : \[)[^\]]*/,
    (value, pick) => `"claim:${pick(90) + 10}"${value === '' ? '' : `,${value}`}`,
  ],
  ['previous', /(?<="previous" : )(null|"[0-9a-f]*")/, (_, pick) => `"${String(pick(1e9)).padStart(64, '0')}"`],
  ['payload', /(?<="payload" : ")[0-9a-f]*/, (_, pick) => String(pick(1e9)).padStart(64, '0')],
]

export function damageEntry(files: Files, pick: Pick): Mutation {
  const entries = linesOf(files, 'entries.jsonl')
  const at = pick(entries.length)
  const [field, pattern, other] = one(fields, pick)
  entries[at] = (entries[at] ?? '').replace(pattern, (value) => other(value, pick))
  const chained = pick(2) === 0
  const lines = chained ? rechain(entries, linesOf(files, 'bodies.jsonl')) : entries
  return fitted(
    `edit ${field} of an entry${chained ? ' and chain anew' : ''}`,
    new Map(files).set('entries.jsonl', fromLines(lines)),
    pick,
  )
}

export function damageBody(files: Files, pick: Pick): Mutation {
  const [entries, bodies] = [linesOf(files, 'entries.jsonl'), linesOf(files, 'bodies.jsonl')]
  const at = pick(bodies.length)
  const body = bodies[at] ?? ''
  const how = one(['seq', 'salt', 'reason', 'value', 'redact', 'restore'] as const, pick)
  bodies[at] = {
    seq: () => body.replace(/(?<=^\{"seq":)\d+/, (value) => String(Number(value) + 1 + pick(3))),
    salt: () => body.replace(/(?<="salt":")[0-9a-f]{8}/, () => String(pick(1e8)).padStart(8, '0')),
    reason: () => body.replace(/(?<="reason":")/, () => `changed ${pick(1e6)} `),
    value: () => body.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + pick(8)) % 10)),
    redact: () => `{"seq":${at},"salt":null,"payload":null}`,
    restore: () =>
      body.includes('"salt":null')
        ? `{"seq":${at},"salt":"${'0'.repeat(64)}","payload":{"reason":"","changes":[${pick(100)}]}}`
        : body,
  }[how]()
  const chained = pick(2) === 0
  const changed = new Map(files).set('bodies.jsonl', fromLines(bodies))
  if (chained) changed.set('entries.jsonl', fromLines(rechain(entries, bodies)))
  return fitted(`${how} in a body${chained ? ' and chain anew' : ''}`, changed, pick)
}

export function moveLines(files: Files, pick: Pick): Mutation {
  const name = one(
    ['entries.jsonl', 'bodies.jsonl', 'entries.jsonl and bodies.jsonl', 'checkpoints.jsonl', 'evidence.jsonl'],
    pick,
  )
  const how = one(['delete', 'duplicate', 'swap', 'cut the tail', 'add'] as const, pick)
  const changed = new Map(files)
  const count = linesOf(files, name.split(' ')[0] ?? '').length
  const [at, other] = [pick(count), pick(count)]
  for (const file of name.split(' and ')) {
    const lines = linesOf(files, file)
    const [a, b] = [lines[at] ?? '', lines[other] ?? '']
    if (how === 'delete') lines.splice(at, 1)
    if (how === 'duplicate') lines.splice(other, 0, a)
    if (how === 'swap') [lines[at], lines[other]] = [b, a]
    if (how === 'cut the tail') lines.length = at
    if (how === 'add') lines.push(a)
    changed.set(file, fromLines(lines))
  }
  const chained = name.includes(' and ') && pick(2) === 0
  if (chained)
    changed.set(
      'entries.jsonl',
      fromLines(rechain(linesOf(changed, 'entries.jsonl'), linesOf(changed, 'bodies.jsonl'))),
    )
  // A checkpoint that is left out says nothing false; only the manifest notices.
  const lone = name === 'checkpoints.jsonl' && (how === 'delete' || how === 'cut the tail')
  return lone
    ? { name: `${how} in ${name}`, files: changed }
    : fitted(`${how} in ${name}${chained ? ' and chain anew' : ''}`, changed, pick)
}

/** Rewrites the log from some entry on and signs it with a key of one's own, or presents an older state of it. */
export function rewriteLog(files: Files, pick: Pick): Mutation {
  const [entries, bodies] = [linesOf(files, 'entries.jsonl'), linesOf(files, 'bodies.jsonl')]
  const notes = linesOf(files, 'checkpoints.jsonl')
  const how = one(['an older state', 'a log without one entry', 'a log with one edited'] as const, pick)
  if (how === 'an older state') {
    const kept = pick(notes.length - 1) + 1
    const note = (JSON.parse(notes[kept - 1] ?? '{}') as { note: string }).note
    const size = Number(note.split('\n')[1])
    const changed = new Map(files)
      .set('entries.jsonl', fromLines(entries.slice(0, size)))
      .set('bodies.jsonl', fromLines(bodies.slice(0, size)))
    changed.set('checkpoints.jsonl', fromLines(notes.slice(0, kept))).set('checkpoint.note', Buffer.from(note))
    return { name: `present ${how}`, files: withManifest(changed, { size }) }
  }
  const at = pick(entries.length)
  if (how === 'a log without one entry') {
    entries.splice(at, 1)
    bodies.splice(at, 1)
    for (const [n, body] of bodies.entries()) bodies[n] = body.replace(/(?<=^\{"seq":)\d+/, String(n))
  } else bodies[at] = (bodies[at] ?? '').replace(/(?<="reason":")/, `other ${pick(1e6)} `)
  const chained = rechain(entries, bodies)
  const signed = resign(chained, [chained.length], makeSigningKey('desk.example/audit'))
  const changed = new Map(files).set('entries.jsonl', fromLines(chained)).set('bodies.jsonl', fromLines(bodies))
  changed
    .set('checkpoints.jsonl', fromLines(signed.map((note) => JSON.stringify({ note }))))
    .set('checkpoint.note', Buffer.from(signed[0] ?? ''))
  return { name: `present ${how}, signed by a stranger`, files: withManifest(changed, { size: chained.length }) }
}
