import { makeSigningKey } from '../signing/note-key'
import {
  fromLines,
  linesOf,
  numbers,
  rechain,
  resign,
  sha256,
  withManifest,
  type Files,
  type Mutation,
} from './mutations-for-tests'

type Pick = (below: number) => number

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

/** An endless row of damages, the same for the same seed; none leaves the export as it was. */
export function* mutate(files: Files, seed: number): Generator<Mutation> {
  const pick = numbers(seed)
  const makers = [
    damageBytes,
    damageBytes,
    damageEntry,
    damageEntry,
    damageBody,
    moveLines,
    damageNote,
    damageNote,
    damageWitness,
    damageStamp,
    rewriteLog,
    damageEvidence,
    damageManifest,
  ]
  for (;;) {
    const mutation = makers[pick(makers.length)]?.(files, pick)
    if (mutation && differs(files, mutation.files)) yield mutation
  }
}

function differs(before: Files, after: Files): boolean {
  return before.size !== after.size || [...after].some(([name, bytes]) => !before.get(name)?.equals(bytes))
}

function one<T>(items: readonly T[], pick: Pick): T {
  const item = items[pick(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** The file as it was, or with a manifest that fits it. */
function fitted(name: string, files: Map<string, Buffer>, pick: Pick, change?: Record<string, unknown>): Mutation {
  return pick(4) === 0 ? { name, files } : { name: `${name}, manifest fitted`, files: withManifest(files, change) }
}

function damageBytes(files: Files, pick: Pick): Mutation {
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

function damageEntry(files: Files, pick: Pick): Mutation {
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

function damageBody(files: Files, pick: Pick): Mutation {
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

function moveLines(files: Files, pick: Pick): Mutation {
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

/** Damages one checkpoint, and checkpoint.note with it where it is the last. */
function damageNote(files: Files, pick: Pick): Mutation {
  const notes = linesOf(files, 'checkpoints.jsonl').map((line) => (JSON.parse(line) as { note: string }).note)
  const at = pick(notes.length)
  const note = notes[at] ?? ''
  const [text = '', signatures = ''] = note.split('\n\n')
  const lines = signatures.split('\n').slice(0, -1)
  const line = pick(lines.length)
  const bump = (part: string, from: number) =>
    `${part.slice(0, from)}${part[from] === 'A' ? 'B' : 'A'}${part.slice(from + 1)}`
  const inLine = (change: (encoded: string) => string) =>
    `${text}\n\n${lines.map((each, n) => (n === line ? each.replace(/\S+$/, change) : each)).join('\n')}\n`
  const how = one(
    [
      'origin',
      'size',
      'root',
      'extension',
      'signature',
      'time',
      'leftover bits',
      'padding',
      'url alphabet',
      'white space',
      'drop a line',
      'repeat a line',
      'another name',
      'stranger',
    ] as const,
    pick,
  )
  notes[at] = {
    origin: () => note.replace('desk', 'dusk'),
    size: () => note.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) + 1 + pick(3)}\n`),
    root: () => note.replace(/(?<=\n\d+\n).{43}/, (root) => bump(root, pick(43))),
    extension: () => `${text}\nextra ${pick(1000)}\n\n${signatures}`,
    signature: () => inLine((encoded) => bump(encoded, pick(encoded.length - 3))),
    time: () => inLine((encoded) => bump(encoded, 12 + pick(4))),
    'leftover bits': () =>
      pick(2) === 0
        ? note.replace(/(?<=\n\d+\n.{42})./, leftover)
        : inLine((encoded) => encoded.replace(/.(?==+$)/, leftover)),
    padding: () =>
      pick(2) === 0
        ? note.replace(/=\n\n/, '\n\n')
        : inLine((encoded) => (pick(2) === 0 ? `${encoded}=` : encoded.replace(/=+$/, ''))),
    'url alphabet': () => note.replace(/(?<=\n\d+\n.*)[+/]/, (character) => (character === '+' ? '-' : '_')),
    'white space': () =>
      pick(2) === 0 ? `${note} ` : inLine((encoded) => `${encoded.slice(0, 9)} ${encoded.slice(9)}`),
    'drop a line': () =>
      `${text}\n\n${lines
        .filter((_, n) => n !== line)
        .map((each) => `${each}\n`)
        .join('')}`,
    'repeat a line': () => `${text}\n\n${signatures}${lines[line] ?? ''}\n`,
    'another name': () => `${text}\n\n${signatures.replaceAll('— desk.', '— dusk.')}`,
    stranger: () =>
      resign(linesOf(files, 'entries.jsonl'), [Number(text.split('\n')[1])], makeSigningKey('desk.example/audit'))[0] ??
      '',
  }[how]()
  const changed = new Map(files).set(
    'checkpoints.jsonl',
    fromLines(notes.map((each) => JSON.stringify({ note: each }))),
  )
  if (at === notes.length - 1 && pick(4) > 0) changed.set('checkpoint.note', Buffer.from(notes[at] ?? ''))
  return fitted(`${how} in a checkpoint`, changed, pick)
}

/** Damages what a witness signed: its note, its line, or which checkpoint it stands under. */
function damageWitness(files: Files, pick: Pick): Mutation {
  const names = [...files.keys()].filter((name) => name.startsWith('witnesses/'))
  const name = one(names, pick)
  const note = files.get(name)?.toString() ?? ''
  const lines = note.split('\n').slice(0, -1)
  const cosignature = lines.at(-1) ?? ''
  const withLast = (line: string) => `${[...lines.slice(0, -1), line].join('\n')}\n`
  const other = files.get(one(names, pick))?.toString() ?? ''
  const how = one(
    [
      'line',
      'time',
      'another name',
      'swap',
      'borrowed line',
      'no line',
      'no desk',
      'root',
      'a stranger',
      'none at all',
    ] as const,
    pick,
  )
  const changed = new Map(files)
  const bump = (at: number) =>
    cosignature.replace(
      /\S+$/,
      (encoded) => `${encoded.slice(0, at)}${encoded[at] === 'A' ? 'B' : 'A'}${encoded.slice(at + 1)}`,
    )
  const made = {
    line: () => withLast(bump(20 + pick(70))),
    time: () => withLast(bump(12 + pick(4))),
    'another name': () => withLast(cosignature.replace('witness.', 'wittness.')),
    swap: () => other,
    'borrowed line': () => withLast(other.split('\n').at(-2) ?? ''),
    'no line': () => `${lines.slice(0, -1).join('\n')}\n`,
    'no desk': () => `${[...lines.slice(0, 4), cosignature].join('\n')}\n`,
    root: () => note.replace(/(?<=\n\d+\n)./, (character) => (character === 'A' ? 'B' : 'A')),
    'a stranger': () => withLast(`— witness.example/w1 ${Buffer.alloc(76, pick(256)).toString('base64')}`),
    'none at all': () => '',
  }[how]()
  // One note of two that is left out says nothing false: only the manifest notices.
  const silent = how === 'another name' || how === 'swap' || how === 'a stranger'
  if (how === 'none at all') for (const each of names) changed.delete(each)
  else changed.set(name, Buffer.from(made))
  return silent
    ? { name: `${how} in a witness's note`, files: changed }
    : fitted(`${how} in a witness's note`, changed, pick)
}

/** Puts a time stamp under another checkpoint, or takes a part of it away. */
function damageStamp(files: Files, pick: Pick): Mutation | null {
  const stamps = [...new Set([...files.keys()].flatMap((name) => /^time-stamps\/[^.]+/.exec(name)?.[0] ?? []))]
  if (stamps.length === 0) return null
  const [stamp, other] = [one(stamps, pick), one(stamps, pick)]
  const changed = new Map(files)
  const how = one(
    ['note of another', 'answer of another', 'request of another', 'no note', 'no answer', 'a name'] as const,
    pick,
  )
  const take = (part: string) => changed.set(`${stamp}.${part}`, files.get(`${other}.${part}`) ?? Buffer.alloc(0))
  if (how === 'note of another') take('note')
  if (how === 'answer of another') take('tsr')
  if (how === 'request of another') take('tsq')
  if (how === 'no note') changed.delete(`${stamp}.note`)
  if (how === 'no answer') changed.delete(`${stamp}.tsr`)
  if (how === 'a name') changed.set('time-stamps/stamp.tsr', Buffer.from('a stranger'))
  return fitted(`${how} in a time stamp`, changed, pick)
}

/** The same bytes with other bits in what base64 leaves over. */
function leftover(character: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  return alphabet[alphabet.indexOf(character) ^ 1] ?? ''
}

/** Rewrites the log from some entry on and signs it with a key of one's own, or presents an older state of it. */
function rewriteLog(files: Files, pick: Pick): Mutation {
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

function damageEvidence(files: Files, pick: Pick): Mutation {
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

function damageManifest(files: Files, pick: Pick): Mutation {
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
