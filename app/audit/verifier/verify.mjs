#!/usr/bin/env node
// Checks an export of a Muqabala audit trail. One file without dependencies, so that an outsider can read it, keep it and run it
// apart from the program that it checks. Node 20 or newer:
//
//   node verify.mjs DIR --key KEY [--key KEY …] [--witness KEY …] [--held FILE …] [--json]
//   node verify.mjs --proof FILE --key KEY
//   node verify.mjs --consistency FILE --held OLD_CHECKPOINT --key KEY
//
// KEY is the desk's public key (NAME+ID+BASE64, or a file that holds it), from somewhere else than
// this export. A held FILE is a checkpoint or a receipt that you kept: what you were shown then must
// still be there. A witness is another organisation that signed checkpoints; its KEY, of kind 1 or 4, comes
// from itself. Exit status 0: all of it holds. 1: something does not, and the first such thing is
// named. 2: called wrongly. verify.py beside this file does the same in another language.
//
// What is checked, in this order: each line of entries.jsonl is the very text that was hashed,
// leaf = SHA-256(0x00 || line); each names the leaf before it and SHA-256(salt || payload) of its
// body; the leaves form the tree of RFC 6962, whose root each checkpoint states and the key signs
// (c2sp.org/tlog-checkpoint, signed-note and tlog-cosignature); a body is missing exactly where a
// redaction says so; every file of evidence that the bodies name is there and hashes to its name.

import * as crypto from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The first thing that does not hold; `entry` is its number where it is about one. */
export class VerificationError extends Error {
  constructor(code, entry, message) {
    super(message)
    this.code = code
    this.entry = entry
  }
}

// --- Hashes and encodings

// One call does it where there is one: Node has it from 20.12 on.
const sha256 = crypto.hash
  ? (bytes) => crypto.hash('sha256', bytes, 'buffer')
  : (bytes) => crypto.createHash('sha256').update(bytes).digest()

function leafHash(line) {
  const bytes = Buffer.allocUnsafe(line.length + 1)
  bytes[0] = 0
  bytes.set(line, 1)
  return sha256(bytes)
}

function nodeHash(left, right) {
  const bytes = Buffer.allocUnsafe(65)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 33)
  return sha256(bytes)
}

/** Bytes have one way of being written: Node's own decoder accepts others. */
function base64(text) {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** Text of the bytes, or null where they are not UTF-8. */
function utf8(bytes) {
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : null
}

/** A JSON value, where `text` is the one way this export writes it. */
function json(bytes, indent) {
  const text = utf8(bytes)
  if (text === null) return undefined
  try {
    const value = JSON.parse(text)
    return JSON.stringify(value, null, indent) === text ? value : undefined
  } catch {
    return undefined
  }
}

// --- The tree of RFC 6962

/** Grows with each leaf and says the root at any time. */
class Tree {
  size = 0
  peaks = []

  append(leaf) {
    let peak = leaf
    for (let full = this.size; full % 2 === 1; full = (full - 1) / 2) peak = nodeHash(this.peaks.pop(), peak)
    this.peaks.push(peak)
    this.size += 1
  }

  root() {
    let root = null
    for (let at = this.peaks.length - 1; at >= 0; at--) root = root ? nodeHash(this.peaks[at], root) : this.peaks[at]
    return root ?? sha256(Buffer.alloc(0))
  }
}

/** RFC 9162 section 2.1.3.2; null where the proof has a wrong length. */
function rootOfInclusion(leaf, index, size, proof) {
  if (index >= size) return null
  let [node, last, hash] = [index, size - 1, leaf]
  for (const neighbour of proof) {
    if (last === 0) return null
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(neighbour, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, neighbour)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}

/** RFC 9162 section 2.1.4.2. */
function isConsistent(oldSize, size, oldRoot, root, proof) {
  if (oldSize > size) return false
  if (oldSize === 0) return proof.length === 0
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root)
  if (proof.length === 0) return false
  const path = Number.isInteger(Math.log2(oldSize)) ? [oldRoot, ...proof] : proof
  let [node, last, oldHash, hash] = [oldSize - 1, size - 1, path[0], path[0]]
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)]
  for (const neighbour of path.slice(1)) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(neighbour, oldHash)
      hash = nodeHash(neighbour, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else hash = nodeHash(hash, neighbour)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && oldHash.equals(oldRoot) && hash.equals(root)
}

// --- Keys, signed notes and checkpoints

const derPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Reads a verifier key of c2sp.org/signed-note; null where it is none of kind 1 (Ed25519). */
export function readKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = encoded === undefined ? null : base64(encoded)
  if (bytes === null || bytes.length !== 33 || bytes[0] !== 1) return null
  const keyId = (kind) =>
    sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(kind), bytes.subarray(1)])).toString('hex', 0, 4)
  if (keyId(1) !== id) return null
  const object = crypto.createPublicKey({
    key: Buffer.concat([derPrefix, bytes.subarray(1)]),
    format: 'der',
    type: 'spki',
  })
  return { text, name, plainId: id, timedId: keyId(4), object }
}

/** Reads the key of a witness, of kind 1 or 4 (c2sp.org/tlog-cosignature); null where it is none. */
export function readWitness(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = encoded === undefined ? null : base64(encoded)
  if (bytes === null || bytes.length !== 33 || (bytes[0] !== 1 && bytes[0] !== 4)) return null
  if (sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes])).toString('hex', 0, 4) !== id) return null
  return {
    name,
    id,
    timed: bytes[0] === 4,
    object: crypto.createPublicKey({ key: Buffer.concat([derPrefix, bytes.subarray(1)]), format: 'der', type: 'spki' }),
  }
}

/** `{text, origin, size, root, lines}` of a checkpoint; null where it is not in its form. */
function readCheckpoint(note) {
  const [, text, origin, size, root, signatures] =
    /^(([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n)\n((?:\u2014 [^\n]+\n)+)$/.exec(note) ?? []
  const hash = root === undefined ? null : base64(root)
  if (hash === null || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null
  const lines = []
  for (const line of signatures.slice(0, -1).split('\n')) {
    const [, name, encoded] = /^\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
    const bytes = encoded === undefined ? null : base64(encoded)
    if (bytes === null || bytes.length < 5) return null
    lines.push({ name, id: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) })
  }
  return { text, origin, size: Number(size), root: hash, lines, note }
}

/** What `key` says in a checkpoint: null for nothing, false for something untrue, else when it signed (seconds since 1970). */
function signedBy(key, checkpoint) {
  const question = `${key.text}\n${checkpoint.note}`
  if (!answers.has(question)) answers.set(question, checkSignedBy(key, checkpoint))
  return answers.get(question)
}

/** Signatures are the slow part, and the same ones are asked about again and again. */
const answers = new Map()

function checkSignedBy(key, checkpoint) {
  const plain = checkpoint.lines.filter(({ name, id }) => name === key.name && id === key.plainId)
  const timed = checkpoint.lines.filter(({ name, id }) => name === key.name && id === key.timedId)
  if (plain.length + timed.length === 0) return null
  if (plain.length !== 1 || timed.length !== 1 || plain[0].signature.length !== 64 || timed[0].signature.length !== 72)
    return false
  const time = timed[0].signature.readBigUInt64BE()
  const holds = (message, signature) => crypto.verify(null, Buffer.from(message), key.object, signature)
  if (!holds(checkpoint.text, plain[0].signature)) return false
  return holds(`cosignature/v1\ntime ${time}\n${checkpoint.text}`, timed[0].signature.subarray(8)) ? time : false
}

const isFrom =
  ({ name, id }) =>
  (line) =>
    line.name === name && line.id === id

/** What a witness says in a checkpoint: null for nothing, false for something untrue, else `{time}`, seconds since 1970 or null. */
function witnessedBy(witness, { text, lines }) {
  let found = null
  for (const { signature } of lines.filter(isFrom(witness))) {
    if (found || signature.length !== (witness.timed ? 72 : 64)) return false
    const time = witness.timed ? signature.readBigUInt64BE() : null
    const message = time === null ? text : `cosignature/v1\ntime ${time}\n${text}`
    if (time >= 253402300800n || !crypto.verify(null, Buffer.from(message), witness.object, signature.subarray(-64)))
      return false
    found = { time }
  }
  return found
}

/** What each witness that was asked about says of the longest log it signed; each must have signed one of these. */
function checkWitnesses(witnesses, checkpoints) {
  return witnesses.map((witness) => {
    let last = null
    for (const checkpoint of checkpoints) {
      const said = witnessedBy(witness, checkpoint)
      if (said === false)
        throw new VerificationError(
          'witness',
          null,
          `The signature of the witness ${witness.name} over ${checkpoint.size} entries is not genuine.`,
        )
      if (said && checkpoint.size >= (last?.size ?? 0))
        last = {
          name: witness.name,
          size: checkpoint.size,
          signedAt: said.time === null ? null : new Date(Number(said.time) * 1000).toISOString(),
        }
    }
    if (!last)
      throw new VerificationError('witness', null, `The witness ${witness.name} signed none of these checkpoints.`)
    return last
  })
}

/**
 * Checks who signed. A key that replaced another is named by an entry; a signature over that entry
 * vouches for both, each on its own side of the change; a key outside that row vouches for nothing then.
 * Returns the time of the last signature.
 */
function checkSignatures(checkpoints, given, changes) {
  const keys = new Map(given.map((key) => [key.text, key]))
  const inRow = (key) =>
    changes.length === 0 || changes.some(({ old, next }) => old.text === key.text || next.text === key.text)
  const inTime = (key, size) =>
    inRow(key) &&
    changes.every(
      ({ seq, old, next }) => (old.text !== key.text || size <= seq + 1) && (next.text !== key.text || size > seq),
    )
  const signers = (checkpoint) =>
    [...keys.values()].filter((key) => inTime(key, checkpoint.size) && typeof signedBy(key, checkpoint) === 'bigint')
  for (let known = 0; known < keys.size;) {
    known = keys.size
    for (const checkpoint of changes.length === 0 ? [] : checkpoints) {
      if (signers(checkpoint).length === 0) continue
      for (const { seq, old, next } of changes)
        if (seq < checkpoint.size) for (const key of [old, next]) keys.set(key.text, key)
    }
  }
  for (const checkpoint of checkpoints) {
    const named = (line) =>
      [...keys.values()].some((key) => line.name === key.name && (line.id === key.plainId || line.id === key.timedId))
    const untrue = [...keys.values()].some((key) => signedBy(key, checkpoint) === false)
    if (untrue || signers(checkpoint).length === 0 || !checkpoint.lines.every(named)) {
      throw new VerificationError(
        'signature',
        null,
        `The checkpoint over ${checkpoint.size} entries is not signed by the given key, or not by it alone.`,
      )
    }
  }
  const last = checkpoints.at(-1)
  return last ? signedBy(signers(last)[0], last) : null
}

// --- Entries and bodies

const STRING = '"((?:[^"\\\\]|\\\\[^])*)"'
const PLAIN = '"(?:[^"\\\\]|\\\\[^])*"'
const entryForm = new RegExp(
  `^\\{"v" : 1, "seq" : (0|[1-9][0-9]{0,14}), "at" : "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z)", "actor" : ${STRING}, "session" : (?:null|"[0-9a-f]{16}"), ` +
    `"request" : ${PLAIN}, "kind" : ${STRING}, "subjects" : (\\[(?:${PLAIN}(?:,${PLAIN})*)?\\]), "previous" : (?:null|"([0-9a-f]{64})"), "payload" : "([0-9a-f]{64})"\\}$`,
)
const bodyForm = /^\{"seq":(0|[1-9][0-9]{0,14}),"salt":"([0-9a-f]{64})","payload":/
const bodyStart = 120
const inTable = (table) => Buffer.from(`"table": "${table}"`)
const told = ['original', 'report', 'stored_file', 'snapshot', 'snapshot_file', 'citation'].map(inTable)
const verdict = inTable('verdict')

function readEntry(line) {
  const [, seq, at, actor, kind, subjects, previous, payload] = entryForm.exec(line.toString('latin1')) ?? []
  return seq === undefined ? null : { seq: Number(seq), at, actor, kind, subjects, previous: previous ?? null, payload }
}

/** `{seq, salt, payload}`, salt and payload null where the body was redacted. */
function readBody(line) {
  const gap = /^\{"seq":(0|[1-9][0-9]{0,14}),"salt":null,"payload":null\}$/.exec(
    line.length < 80 ? line.toString('latin1') : '',
  )
  if (gap) return { seq: Number(gap[1]), salt: null, payload: null }
  const [start, seq, salt] = bodyForm.exec(line.toString('latin1', 0, Math.min(line.length, bodyStart))) ?? []
  if (seq === undefined || line[line.length - 1] !== 0x7d) return null
  return { seq: Number(seq), salt, payload: line.subarray(start.length, -1) }
}

/** SHA-256(salt || payload), both in hexadecimal digits. */
function payloadHash({ salt, payload }) {
  const bytes = Buffer.allocUnsafe(32 + payload.length)
  bytes.write(salt, 0, 'hex')
  bytes.set(payload, 32)
  return sha256(bytes).toString('hex')
}

function parse(bytes, seq) {
  try {
    return JSON.parse(utf8(bytes) ?? '')
  } catch {
    throw new VerificationError('json', seq, `Entry ${seq} or its body is not JSON.`)
  }
}

function subjectsOf(entry) {
  return parse(Buffer.from(entry.subjects, 'latin1'), entry.seq)
}

/** The ways from verdicts to files: a verdict rests on evidence, evidence cites snapshots, snapshots hold files. */
class Ways {
  /** Snapshots by the evidence that cites them, and files by the snapshot that holds them. */
  cited = new Map()
  held = new Map()
  stored = new Set()
  verdicts = []
  stamps = new SnapshotStamps()

  add(seq, { table, key, after }) {
    this.stamps.add(seq, { table, key, after })
    const [snapshot, evidence] = [numberOf(after?.snapshot_id), numberOf(after?.evidence_id)]
    if (table === 'stored_file') this.stored.add(key)
    if (table === 'snapshot') this.held.set(numberOf(key), this.held.get(numberOf(key)) ?? [])
    if (table === 'snapshot' && evidence !== null) addTo(this.cited, evidence, numberOf(key))
    if (table === 'snapshot_file') addTo(this.held, snapshot, after?.file_id)
    if (table === 'citation' && snapshot !== null) addTo(this.cited, evidence, snapshot)
    if (table === 'verdict') this.addVerdict(seq, after?.basis?.evidence)
  }

  addVerdict(seq, evidence) {
    const snapshots = (Array.isArray(evidence) ? evidence : []).flatMap(
      (piece) => this.cited.get(numberOf(piece?.id)) ?? [],
    )
    if (snapshots.length > 0) this.verdicts.push({ seq, snapshots })
  }

  /** Follows each way to its end and returns how many verdicts rest on files. In a part, and where bodies were redacted, snapshots may be out of sight. */
  check(complete) {
    if (!complete) return this.verdicts.length
    for (const hash of [...this.held.values()].flat())
      if (!this.stored.has(hash))
        throw new VerificationError('evidence', null, `A snapshot names the file ${hash}, which no entry stored.`)
    for (const { seq, snapshots } of this.verdicts)
      for (const id of snapshots)
        if (!this.held.has(id))
          throw new VerificationError('evidence', seq, `Entry ${seq} rests on snapshot ${id}, which is not in the log.`)
    return this.verdicts.length
  }
}

/**
 * Time stamps over snapshots. Each is over a short text that follows from the entries alone: the snapshot's number, address and
 * time, and the hashes of the files that came with it.
 */
class SnapshotStamps {
  snapshots = new Map()
  files = new Map()
  stamps = []

  add(seq, { table, key, after }) {
    if (table === 'snapshot') this.snapshots.set(numberOf(key), after)
    if (table !== 'snapshot_file') return
    addTo(this.files, numberOf(after?.snapshot_id), { key: numberOf(key), ...after })
    if (after?.role === 'time-stamp' && after.made_from != null) this.stamps.push({ seq, ...after })
  }

  /** Those whose snapshot is in sight, each with the text that it must be over. */
  inSight() {
    return this.stamps.flatMap(({ seq, snapshot_id, file_id, made_from }) => {
      const text = this.textOf(numberOf(snapshot_id))
      return text === null ? [] : [{ seq, id: snapshot_id, stamp: file_id, over: made_from, text }]
    })
  }

  textOf(id) {
    const snapshot = this.snapshots.get(id)
    if (!snapshot) return null
    const [, second, fraction = ''] = /^([0-9-]{10}T[0-9:]{8})(?:\.([0-9]{1,6}))?\+00:00$/.exec(snapshot.ended_at) ?? []
    const files = (this.files.get(id) ?? [])
      .filter(({ request }) => request === snapshot.request)
      .sort((a, b) => a.key - b.key)
    const lines = [
      'muqabala-snapshot/1',
      `snapshot ${id}`,
      `address ${snapshot.address ?? '-'}`,
      `ended ${second}.${`${fraction}000`.slice(0, 3)}Z`,
      ...files.map(({ file_id, role }) => `${file_id} ${role}`),
    ]
    return `${lines.join('\n')}\n`
  }
}

function numberOf(value) {
  return Number.isSafeInteger(value) ? value : null
}

function addTo(lists, key, value) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** What the bodies say that must be checked against the rest: gaps, keys, evidence. */
class Findings {
  gaps = new Set()
  redacted = 0
  keyChanges = []
  evidence = new Set()
  ways = new Ways()

  add(entry, body) {
    if (body.payload === null) this.gaps.add(entry.seq)
    else if (this.tellsOfEvidence(body.payload)) this.addEvidence(entry, body.payload)
    if (!entry.actor.startsWith('operator:')) return
    if (entry.kind === 'redact') this.closeGaps(entry, body)
    if (entry.kind === 'replace-key') this.addKeys(entry)
  }

  /** A verdict says nothing about files before the first piece of evidence cites one. */
  tellsOfEvidence(payload) {
    return told.some((table) => payload.includes(table)) || (this.ways.cited.size > 0 && payload.includes(verdict))
  }

  closeGaps(entry, body) {
    const named = subjectsOf(entry).filter((subject) => subject.startsWith('entry:'))
    const says = body.payload !== null && !body.payload.subarray(0, 12).equals(Buffer.from('{"reason":""'))
    for (const subject of named) {
      const seq = /^entry:(0|[1-9][0-9]{0,14})$/.test(subject) ? Number(subject.slice(6)) : null
      if (!says || !this.gaps.delete(seq))
        throw new VerificationError(
          'redaction',
          entry.seq,
          `Entry ${entry.seq} says that it redacted entry ${seq}, which is not so, or gives no basis for it.`,
        )
      this.redacted += 1
    }
  }

  addKeys(entry) {
    const subjects = subjectsOf(entry)
    const key = (prefix) => readKey(subjects.find((subject) => subject.startsWith(prefix))?.slice(prefix.length) ?? '')
    const [old, next] = [key('old-key:'), key('new-key:')]
    const inForce = this.keyChanges.at(-1)?.next.text ?? old?.text
    if (!old || !next || old.text !== inForce || old.text === next.text)
      throw new VerificationError(
        'key-change',
        entry.seq,
        `Entry ${entry.seq} replaces a key that was not in force, or does not name both.`,
      )
    this.keyChanges.push({ seq: entry.seq, old, next })
  }

  addEvidence(entry, payload) {
    const changes = parse(payload, entry.seq)?.changes
    if (!Array.isArray(changes))
      throw new VerificationError('json', entry.seq, `The body of entry ${entry.seq} names no changes.`)
    for (const change of changes) {
      if (change?.op !== 'insert') continue
      if (change.table === 'original') this.evidence.add(change.key)
      if (change.table === 'report') this.evidence.add(change.after?.text_sha256)
      if (change.table === 'stored_file') this.evidence.add(change.key)
      if (change.table === 'snapshot_file') this.evidence.add(change.after?.file_id)
      this.ways.add(entry.seq, change)
    }
  }

  end() {
    const [gap] = [...this.gaps].sort((a, b) => a - b)
    if (gap !== undefined)
      throw new VerificationError(
        'redaction',
        gap,
        `The body of entry ${gap} is missing, and no redaction accounts for it.`,
      )
  }
}

/** A file's lines; a last line without its newline is a line that does not hold. */
class Lines {
  constructor(chunks, name) {
    this.chunks = (chunks[Symbol.asyncIterator] ?? chunks[Symbol.iterator]).call(chunks)
    this.name = name
    this.bytes = Buffer.alloc(0)
    this.start = 0
    // What follows a line that began in the chunk before.
    this.following = null
    this.ended = false
  }

  /** The next line, null after the last, and undefined where `more` must be awaited first: a million lines need not wait a million times. */
  next() {
    if (this.start === this.bytes.length && this.following)
      [this.bytes, this.start, this.following] = [this.following, 0, null]
    const end = this.bytes.indexOf(10, this.start)
    if (end < 0 && !this.ended) return undefined
    if (end < 0 && this.start < this.bytes.length)
      throw new VerificationError('line', null, `${this.name} breaks off in the middle of a line.`)
    if (end < 0) return null
    const line = this.bytes.subarray(this.start, end)
    this.start = end + 1
    return line
  }

  async more() {
    const { value, done } = await this.chunks.next()
    this.ended = done === true
    if (done) return
    const rest = this.bytes.subarray(this.start)
    const end = value.indexOf(10) + 1
    this.bytes = Buffer.concat([rest, value.subarray(0, end || value.length)])
    this.following = end > 0 ? value.subarray(end) : null
    this.start = 0
  }

  async *[Symbol.asyncIterator]() {
    for (;;) {
      const line = this.next()
      if (line === null) return
      if (line === undefined) await this.more()
      else yield line
    }
  }
}

/**
 * Checks the chain of entries and their bodies. `source.read(name)` yields a file's bytes in chunks.
 * `whole`: every entry from 0 on is there; else some are, each with a proof. Calls `onRoot(size, tree)`.
 */
async function checkEntries(source, whole, findings, onLeaf, onProgress) {
  const [entries, bodies] = ['entries.jsonl', 'bodies.jsonl'].map((name) => new Lines(source.read(name), name))
  let [before, beforeSeq, count, first, last] = [null, -1, 0, null, null]
  for (;;) {
    const line = entries.next()
    if (line === null) break
    if (line === undefined) {
      await entries.more()
      continue
    }
    const expected = beforeSeq + 1
    const entry = readEntry(line)
    if (!entry)
      throw new VerificationError(
        'entry-form',
        whole ? expected : null,
        `Line ${count + 1} of entries.jsonl${whole ? `, where entry ${expected} belongs,` : ''} is not an entry.`,
      )
    const { seq } = entry
    checkPlace(entry, expected, before, whole)
    let bodyLine = bodies.next()
    for (; bodyLine === undefined; bodyLine = bodies.next()) await bodies.more()
    checkBody(entry, bodyLine, findings)
    before = leafHash(line)
    beforeSeq = seq
    onLeaf(seq, before, entry)
    count += 1
    first ??= entry
    last = entry
    if (onProgress && count % 10000 === 0) onProgress(count)
  }
  for await (const _ of bodies)
    throw new VerificationError('body-order', beforeSeq + 1, 'bodies.jsonl goes on where entries.jsonl ends.')
  findings.end()
  return { count, first, last }
}

/** `before` is the leaf of the entry above it; between entries that are shown alone nothing can be said. */
function checkPlace({ seq, previous }, expected, before, whole) {
  if (whole ? seq !== expected : seq < expected)
    throw new VerificationError(
      'entry-order',
      expected,
      `Where entry ${expected} belongs stands entry ${seq}: entries were removed, added or moved.`,
    )
  if (seq === 0 ? previous !== null : seq === expected && before !== null && previous !== before.toString('hex')) {
    throw new VerificationError(
      'chain',
      Math.max(seq - 1, 0),
      `Entry ${Math.max(seq - 1, 0)} is not what entry ${seq} was appended to: one of the two was changed.`,
    )
  }
}

function checkBody(entry, line, findings) {
  const body = line === null ? null : readBody(line)
  if (!body) throw new VerificationError('body-form', entry.seq, `Entry ${entry.seq} has no body in its form.`)
  if (body.seq !== entry.seq)
    throw new VerificationError(
      'body-order',
      entry.seq,
      `Where the body of entry ${entry.seq} belongs stands that of ${body.seq}.`,
    )
  if (body.payload !== null && payloadHash(body) !== entry.payload) {
    throw new VerificationError('body', entry.seq, `The body of entry ${entry.seq} is not the one that was recorded.`)
  }
  findings.add(entry, body)
}

// --- What somebody held

/** A checkpoint, or a receipt `{seq, leaf}`. */
function readHeld(bytes) {
  const text = utf8(bytes) ?? ''
  const [, seq, leaf] =
    /^muqabala\.receipt\/v1\nentry (0|[1-9][0-9]{0,14})\nleaf ([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? []
  if (leaf !== undefined && base64(leaf)) return { seq: Number(seq), leaf: base64(leaf) }
  const checkpoint = readCheckpoint(text)
  if (!checkpoint) throw new VerificationError('held', null, 'What you held is neither a checkpoint nor a receipt.')
  return checkpoint
}

function checkHeldLeaf(held, seq, leaf) {
  for (const receipt of held)
    if (receipt.leaf && receipt.seq === seq && !receipt.leaf.equals(leaf))
      throw new VerificationError('held', seq, `Entry ${seq} is not the one your receipt is for.`)
}

function checkHeldReached(held, seen, size) {
  for (const kept of held) {
    if (kept.leaf && !seen.has(kept.seq))
      throw new VerificationError('held', kept.seq, `Entry ${kept.seq}, for which you hold a receipt, is not here.`)
    if (!kept.leaf && kept.size > size)
      throw new VerificationError(
        'held',
        size,
        `You hold a checkpoint over ${kept.size} entries, and here are ${size}: entries from ${size} on were removed.`,
      )
  }
}

// --- A whole log

/**
 * Checks entries, bodies and checkpoints. `checkpoints` are notes in order of size. With `live`, entries
 * after the last checkpoint are allowed, as in a database; else the last checkpoint covers all.
 */
export async function verifyLog(
  source,
  { notes, keys, witnesses = [], cosigned = [], held = [], whole = true, size, live = false, onProgress },
) {
  const checkpoints = readCheckpoints(notes)
  const last = checkpoints.at(-1)
  if (!live && (!last || last.size !== size))
    throw new VerificationError('checkpoint', null, 'The last checkpoint does not cover this export.')
  const kept = held.map(readHeld)
  const witnessed = checkWitnesses(witnesses, [...cosigned, ...kept.filter((item) => !item.leaf)])
  // A witness that was asked about has said its part: the rest must be the desk's.
  for (const item of kept)
    if (!item.leaf) item.lines = item.lines.filter((line) => !witnesses.some((witness) => isFrom(witness)(line)))
  const findings = new Findings()
  const seen = new Set()
  const state = whole ? wholeTree(checkpoints, kept) : await provenLeaves(source, last)
  const receipts = new Set(kept.filter((item) => item.leaf).map((item) => item.seq))
  const onLeaf = (seq, leaf) => {
    if (receipts.has(seq)) seen.add(seq)
    checkHeldLeaf(kept, seq, leaf)
    state.add(seq, leaf)
  }
  const read = await checkEntries(source, whole, findings, onLeaf, onProgress)
  state.end()
  checkHeldReached(kept, seen, whole ? read.count : size)
  const signedAt = checkAllSigned(checkpoints, kept, keys, findings.keyChanges)
  return {
    origin: last?.origin ?? null,
    entries: read.count,
    covered: last?.size ?? 0,
    first: read.first?.at ?? null,
    last: read.last?.at ?? null,
    checkpoints: checkpoints.length,
    redacted: findings.redacted,
    signedAt: signedAt === null ? null : new Date(Number(signedAt) * 1000).toISOString(),
    witnesses: witnessed,
    evidence: findings.evidence,
    ways: findings.ways,
  }
}

/** The notes as checkpoints of one log, each over more entries than the one before it. */
function readCheckpoints(notes) {
  const checkpoints = notes.map((note) => {
    const checkpoint = readCheckpoint(note)
    if (!checkpoint) throw new VerificationError('checkpoint', null, 'A checkpoint is not in its form.')
    return checkpoint
  })
  checkpoints.forEach(({ origin, size }, at) => {
    if (at > 0 && (size <= checkpoints[at - 1].size || origin !== checkpoints[0].origin))
      throw new VerificationError('checkpoint', null, 'The checkpoints are not in order.')
  })
  return checkpoints
}

/** Checks the desk's signatures over its checkpoints and over those that somebody held; returns when the last was signed. */
function checkAllSigned(checkpoints, kept, keys, keyChanges) {
  const signed = [...checkpoints, ...kept.filter((item) => !item.leaf)].sort((a, b) => a.size - b.size)
  if (signed.some(({ origin }) => origin !== signed[0].origin))
    throw new VerificationError('held', null, 'You hold a checkpoint of another log.')
  checkSignatures(signed, keys, keyChanges)
  const last = checkpoints.at(-1)
  const everyKey = [...keys, ...keyChanges.flatMap(({ old, next }) => [old, next])]
  return last ? checkSignatures([last], everyKey, keyChanges) : null
}

/** Grows the tree of all entries and compares its root with each checkpoint on the way. */
function wholeTree(checkpoints, kept) {
  const tree = new Tree()
  const wanted = new Map()
  for (const checkpoint of [...checkpoints, ...kept.filter((item) => !item.leaf)])
    wanted.set(checkpoint.size, [...(wanted.get(checkpoint.size) ?? []), checkpoint])
  let sound = 0
  const compare = () => {
    const here = wanted.get(tree.size)
    if (!here) return
    for (const { root } of here) {
      if (!root.equals(tree.root()))
        throw new VerificationError(
          'root',
          sound,
          `The entries from ${sound} to ${tree.size - 1} are not those of the checkpoint over ${tree.size} entries: something among them was changed.`,
        )
    }
    sound = tree.size
  }
  compare()
  return {
    add(_, leaf) {
      tree.append(leaf)
      compare()
    },
    end() {
      const covered = checkpoints.at(-1)?.size ?? 0
      if (tree.size < covered)
        throw new VerificationError(
          'entry-order',
          tree.size,
          `Entry ${tree.size} is missing: the last checkpoint covers ${covered} entries.`,
        )
    },
  }
}

/** Checks each entry of a part by its own proof against the last checkpoint. */
async function provenLeaves(source, checkpoint) {
  const proofs = new Map()
  for await (const line of new Lines(source.read('proofs.jsonl'), 'proofs.jsonl')) {
    const value = json(line)
    const hashes = Array.isArray(value?.proof)
      ? value.proof.map((text) => (typeof text === 'string' ? base64(text) : null))
      : [null]
    if (
      !Number.isSafeInteger(value?.seq) ||
      Object.keys(value).join() !== 'seq,proof' ||
      proofs.has(value.seq) ||
      hashes.some((hash) => hash?.length !== 32)
    )
      throw new VerificationError('proof', null, 'A line of proofs.jsonl is not a proof.')
    proofs.set(value.seq, hashes)
  }
  return {
    add(seq, leaf) {
      const proof = proofs.get(seq)
      if (!proof || !rootOfInclusion(leaf, seq, checkpoint.size, proof)?.equals(checkpoint.root))
        throw new VerificationError('proof', seq, `Entry ${seq} is not proved to be in the log of the checkpoint.`)
      proofs.delete(seq)
    },
    end() {
      for (const seq of proofs.keys())
        throw new VerificationError('proof', seq, `There is a proof of entry ${seq}, and no such entry.`)
    },
  }
}

// --- An export: a directory

const stampForm = /^time-stamps\/([0-9]{10,15}-[0-9]{1,10})\.(note|tsq|tsr)$/
const witnessForm = /^witnesses\/[0-9]{10,15}-[0-9]{1,10}\.note$/
const listedFiles = [
  'README.txt',
  'bodies.jsonl',
  'checkpoint.note',
  'checkpoints.jsonl',
  'entries.jsonl',
  'evidence.jsonl',
  'proofs.jsonl',
  'verify.mjs',
  'verify.py',
]

/** `source`: `names()` of all files, `read(name)` in chunks. */
export async function verifyExport(unread, { keys, witnesses = [], held = [], onProgress }) {
  const source = hashingSource(unread)
  const manifest = await readManifest(source)
  const notes = await readNotes(source)
  const cosigned = await readCosigned(source, notes)
  const { ways, ...found } = await verifyLog(source, {
    notes,
    keys,
    witnesses,
    cosigned,
    held,
    whole: manifest.scope === 'all',
    size: manifest.size,
    onProgress,
  })
  if (!(await bytesOf(source, 'checkpoint.note')).equals(Buffer.from(notes.at(-1))))
    throw new VerificationError('checkpoint', null, 'checkpoint.note is not the last of checkpoints.jsonl.')
  const files = await checkEvidence(source, manifest, found.evidence)
  const verdictsOnFiles = manifest.files ? ways.check(manifest.scope === 'all' && found.redacted === 0) : 0
  const snapshotStamps = manifest.files ? await checkSnapshotStamps(source, ways.stamps.inSight()) : 0
  await checkFiles(source, manifest)
  const timeStamps = await checkStamps(source, new Set(notes))
  return {
    ...found,
    evidence: files,
    verdictsOnFiles,
    snapshotStamps,
    scope: manifest.scope,
    files: manifest.files,
    timeStamps,
    unchecked: cosigned.filter(
      ({ added }) => !added.every((line) => witnesses.some((witness) => isFrom(witness)(line))),
    ).length,
  }
}

async function readManifest(source) {
  if (!source.names().includes('manifest.json'))
    throw new VerificationError('manifest', null, 'manifest.json is not here: this is not an export.')
  const bytes = await bytesOf(source, 'manifest.json')
  const value = bytes.at(-1) === 10 ? json(bytes.subarray(0, -1), 2) : undefined
  const form = value && typeof value === 'object' && Object.keys(value).join() === 'format,scope,size,files,hashes'
  const hashes = form && value.hashes && typeof value.hashes === 'object' ? Object.entries(value.hashes) : []
  const sound =
    form &&
    value.format === 'muqabala-export/1' &&
    ['all', 'part'].includes(value.scope) &&
    Number.isSafeInteger(value.size) &&
    typeof value.files === 'boolean'
  if (
    !sound ||
    !hashes.every(
      ([name, hash]) =>
        (listedFiles.includes(name) || stampForm.test(name) || witnessForm.test(name)) && typeof hash === 'string',
    )
  )
    throw new VerificationError('manifest', null, 'manifest.json is not in its form.')
  for (const name of [
    'entries.jsonl',
    'bodies.jsonl',
    'checkpoints.jsonl',
    'checkpoint.note',
    ...(value.scope === 'part' ? ['proofs.jsonl'] : []),
    ...(value.files ? ['evidence.jsonl'] : []),
  ]) {
    if (!source.names().includes(name)) throw new VerificationError('file', null, `${name} is missing.`)
  }
  return value
}

async function readNotes(source) {
  const notes = []
  for await (const line of new Lines(source.read('checkpoints.jsonl'), 'checkpoints.jsonl')) {
    const value = json(line)
    if (typeof value?.note !== 'string' || Object.keys(value).length !== 1)
      throw new VerificationError('checkpoint', null, 'A line of checkpoints.jsonl is not a checkpoint.')
    notes.push(value.note)
  }
  return notes
}

/** Checkpoints of this export with the lines of witnesses below the desk's own. */
export async function readCosigned(source, notes) {
  const cosigned = []
  for (const name of source
    .names()
    .filter((each) => witnessForm.test(each))
    .sort()) {
    const text = utf8(await bytesOf(source, name))
    const checkpoint = text === null ? null : readCheckpoint(text)
    const note = notes.find((each) => text?.startsWith(each) && text.length > each.length)
    if (!checkpoint || note === undefined)
      throw new VerificationError(
        'witness',
        null,
        `${name} is not a checkpoint of this export with the signature of a witness.`,
      )
    cosigned.push({ ...checkpoint, added: checkpoint.lines.slice(readCheckpoint(note)?.lines.length) })
  }
  return cosigned
}

/** Every file of evidence hashes to its name, is named by a body, and none that a body names is missing. */
async function checkEvidence(source, manifest, wanted) {
  const present = source.names().filter((name) => name.startsWith('evidence/'))
  if (!manifest.files && (present.length > 0 || source.names().includes('evidence.jsonl')))
    throw new VerificationError('evidence', null, 'The manifest says that no evidence is here, and there is some.')
  if (!manifest.files) return 0
  const listed = new Set()
  let before = ''
  for await (const line of new Lines(source.read('evidence.jsonl'), 'evidence.jsonl')) {
    const value = json(line)
    const { sha256: hash, bytes: length } = value ?? {}
    if (
      typeof hash !== 'string' ||
      !/^[0-9a-f]{64}$/.test(hash) ||
      !Number.isSafeInteger(length) ||
      Object.keys(value).join() !== 'sha256,bytes' ||
      hash <= before
    )
      throw new VerificationError('evidence', null, 'A line of evidence.jsonl is not in its form.')
    if (!wanted.has(hash)) throw new VerificationError('evidence', null, `No entry names the evidence ${hash}.`)
    if (!present.includes(`evidence/${hash}`))
      throw new VerificationError('evidence', null, `The evidence ${hash} is missing.`)
    const found = await hashOf(source, `evidence/${hash}`)
    if (found.hash !== hash || found.length !== length)
      throw new VerificationError('evidence', null, `The evidence ${hash} was changed.`)
    listed.add(hash)
    before = hash
  }
  for (const hash of wanted)
    if (!listed.has(hash)) throw new VerificationError('evidence', null, `The evidence ${hash} is missing.`)
  if (present.length !== listed.size)
    throw new VerificationError('evidence', null, 'There is evidence that evidence.jsonl does not list.')
  return listed.size
}

async function checkFiles(source, { hashes }) {
  for (const name of source.names()) {
    if (name === 'manifest.json' || name.startsWith('evidence/')) continue
    if (!Object.hasOwn(hashes, name))
      throw new VerificationError('file', null, `${name} does not belong to this export.`)
    if ((source.hashes.get(name) ?? (await hashOf(source, name)).hash) !== hashes[name])
      throw new VerificationError('file', null, `${name} was changed.`)
  }
  for (const name of Object.keys(hashes))
    if (!source.names().includes(name)) throw new VerificationError('file', null, `${name} is missing.`)
}

/**
 * Each time stamp is over one of these checkpoints. Whether its authority is genuine is not for this
 * program to say: openssl does, with that authority's certificate.
 */
async function checkStamps(source, notes) {
  const stamps = new Map()
  for (const name of source.names()) {
    const [, stamp, part] = stampForm.exec(name) ?? []
    if (stamp !== undefined) stamps.set(stamp, { ...stamps.get(stamp), [part]: await bytesOf(source, name) })
  }
  for (const [stamp, { note, tsq, tsr }] of [...stamps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = note !== undefined && notes.has(note.toString('utf8'))
    if (!known || !tsr?.includes(sha256(note)) || (tsq !== undefined && !tsq.includes(sha256(note))))
      throw new VerificationError(
        'time-stamp',
        null,
        `The time stamp ${stamp} is not over a checkpoint of this export.`,
      )
  }
  return stamps.size
}

/** Each time stamp over a snapshot is over that one as the log has it. Whose stamp it is, is for openssl to say too. */
async function checkSnapshotStamps(source, stamps) {
  for (const { seq, id, stamp, over, text } of stamps) {
    const hash = sha256(Buffer.from(text))
    if (over !== hash.toString('hex') || !(await bytesOf(source, `evidence/${stamp}`)).includes(hash))
      throw new VerificationError(
        'time-stamp',
        seq,
        `The time stamp of snapshot ${id} is not over what the log has of it.`,
      )
  }
  return stamps.length
}

/** Hashes each file while it is read to its end, so that the long ones are read once. */
function hashingSource(source) {
  const hashes = new Map()
  return {
    hashes,
    names: () => source.names(),
    async *read(name) {
      const hash = crypto.createHash('sha256')
      for await (const chunk of source.read(name)) {
        hash.update(chunk)
        yield chunk
      }
      hashes.set(name, hash.digest('hex'))
    },
  }
}

async function bytesOf(source, name) {
  const chunks = []
  for await (const chunk of source.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function hashOf(source, name) {
  const hash = crypto.createHash('sha256')
  let length = 0
  for await (const chunk of source.read(name)) {
    hash.update(chunk)
    length += chunk.length
  }
  return { hash: hash.digest('hex'), length }
}

// --- One decision, and two checkpoints

/** Checks a proof that `muqabala audit prove` wrote (c2sp.org/tlog-proof): one entry, and none of the others. */
export function verifyProof(bytes, { keys }) {
  const [, extra, index, hashes, note] =
    /^c2sp\.org\/tlog-proof@v1\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]+)$/.exec(
      utf8(bytes) ?? '',
    ) ?? []
  const shown = extra === undefined ? null : base64(extra)
  const proof = (hashes ?? '').split('\n').slice(0, -1).map(base64)
  const checkpoint = note === undefined ? null : readCheckpoint(note)
  if (!shown || !checkpoint || proof.includes(null) || shown.indexOf(10) < 0 || shown.at(-1) !== 10)
    throw new VerificationError('proof', null, 'This is not a proof in its form.')
  const [line, bodyLine] = [shown.subarray(0, shown.indexOf(10)), shown.subarray(shown.indexOf(10) + 1, -1)]
  const [entry, body] = [readEntry(line), readBody(bodyLine)]
  const seq = Number(index)
  if (entry?.seq !== seq || body?.seq !== seq)
    throw new VerificationError('proof', seq, `This proof does not show entry ${seq}.`)
  if (body.payload !== null && payloadHash(body) !== entry.payload)
    throw new VerificationError('body', seq, `The body of entry ${seq} is not the one that was recorded.`)
  if (!rootOfInclusion(leafHash(line), seq, checkpoint.size, proof)?.equals(checkpoint.root))
    throw new VerificationError('proof', seq, `Entry ${seq} is not proved to be in the log of the checkpoint.`)
  const signedAt = checkSignatures([checkpoint], keys, [])
  return {
    entry: line.toString('utf8'),
    payload: body.payload?.toString('utf8') ?? null,
    size: checkpoint.size,
    signedAt: new Date(Number(signedAt) * 1000).toISOString(),
  }
}

/** Checks that a newer log begins with all of an older one (the request form of c2sp.org/tlog-witness). */
export function verifyConsistency(bytes, { keys, held }) {
  const [, old, hashes, note] =
    /^old (0|[1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]+)$/.exec(utf8(bytes) ?? '') ?? []
  const proof = (hashes ?? '').split('\n').slice(0, -1).map(base64)
  const checkpoint = note === undefined ? null : readCheckpoint(note)
  const kept = held.map(readHeld).find((item) => !item.leaf)
  if (!checkpoint || proof.includes(null) || !kept)
    throw new VerificationError(
      'proof',
      null,
      'This is not a proof of consistency in its form, or you gave no checkpoint that you held.',
    )
  if (kept.size !== Number(old) || kept.origin !== checkpoint.origin)
    throw new VerificationError(
      'held',
      null,
      `The proof starts at ${old} entries, and the checkpoint that you held does not.`,
    )
  if (!isConsistent(kept.size, checkpoint.size, kept.root, checkpoint.root, proof))
    throw new VerificationError(
      'proof',
      null,
      `The log of ${checkpoint.size} entries does not begin with the ${kept.size} that you held.`,
    )
  checkSignatures([kept], keys, [])
  checkSignatures([checkpoint], keys, [])
  return { oldSize: kept.size, size: checkpoint.size }
}

// --- The command

/** The files of a directory, read in chunks. Links and pipes are refused: what they lead to is not part of the export. */
export function directorySource(directory) {
  const nameOf = (file) =>
    join(file.parentPath ?? file.path, file.name)
      .slice(join(directory, 'x').length - 1)
      .replaceAll('\\', '/')
  const files = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((file) => !file.isDirectory())
  const names = files.map(nameOf).sort()
  const odd = files
    .filter((file) => !file.isFile())
    .map(nameOf)
    .sort()
  if (odd.length > 0) throw new VerificationError('file', null, `${odd[0]} is not a plain file.`)
  return {
    names: () => names,
    *read(name) {
      const file = openSync(join(directory, name))
      try {
        for (;;) {
          const chunk = Buffer.allocUnsafe(1 << 18)
          const length = readSync(file, chunk)
          if (length === 0) return
          yield chunk.subarray(0, length)
        }
      } finally {
        closeSync(file)
      }
    },
  }
}

/** Names and texts out of an export are somebody else's: nothing in them may steer the terminal or turn the order of a line. */
function visible(text) {
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function sentences(mode, found) {
  if (mode === 'consistency')
    return [`The log of ${found.size} entries begins with exactly the ${found.oldSize} that you held.`]
  if (mode === 'proof')
    return [
      'This decision is in the log, as it was recorded:',
      found.entry,
      found.payload ?? '(its body was redacted)',
      `The log had ${found.size} entries when the checkpoint was signed, by its signer's clock at ${found.signedAt}.`,
    ]
  return [
    ...recordSentences(found),
    ...stampSentences(found),
    ...witnessSentences(found),
    'What this does not prove: that what was recorded is true, that a clock was right, or what happened after the last checkpoint. Somebody who holds the signing key could show you another log: compare with a checkpoint that a third party kept.',
  ]
}

function recordSentences(found) {
  return [
    found.scope === 'all'
      ? `${found.entries} entries, from ${found.first} to ${found.last}: none was added, removed, moved or reworded.`
      : `${found.entries} entries of ${found.covered} are shown, each proved to be in the log as it was recorded. The others are not shown.`,
    `${found.checkpoints} checkpoints hold; the last was signed, by its signer's clock, at ${found.signedAt}.`,
    found.redacted === 0
      ? 'No body was redacted.'
      : `${found.redacted} bodies were redacted, each with its legal basis in the log.`,
    found.files
      ? `${found.evidence} files of evidence are the ones that were recorded.`
      : 'The files of evidence are not part of this export.',
    ...(found.verdictsOnFiles > 0
      ? [`${found.verdictsOnFiles} verdicts rest on captured or uploaded files, each of which is here.`]
      : []),
  ]
}

function stampSentences(found) {
  return [
    ...(found.snapshotStamps > 0
      ? [
          `${found.snapshotStamps} time stamps are over snapshots as the log has them, with the hashes of their files. Whether they are genuine, and the time in them, is not checked here. Check it: openssl ts -verify -data evidence/TEXT -in evidence/STAMP -CAfile CERTIFICATE_OF_THE_AUTHORITY, with the hashes of the files that the entry “time-stamp-snapshot” names.`,
        ]
      : []),
    ...(found.timeStamps > 0
      ? [
          `${found.timeStamps} time stamps are over these checkpoints. Whether they are genuine, and the time in them, is not checked here. Check it, and who gave them: openssl ts -verify -data time-stamps/N.note -in time-stamps/N.tsr -CAfile CERTIFICATE_OF_THE_AUTHORITY`,
        ]
      : []),
  ]
}

function witnessSentences(found) {
  return [
    ...found.witnesses.map(
      ({ name, size, signedAt }) =>
        `The witness ${name} signed the log of ${size} entries${signedAt === null ? '' : `, by its own clock at ${signedAt}`}: these are the entries that it was shown, and none of them was changed since. It does not say that they are true.`,
    ),
    ...(found.unchecked > 0
      ? [
          `${found.unchecked} checkpoints also carry signatures of witnesses, which nobody has checked here: give each witness's key, from the witness, as --witness KEY.`,
        ]
      : []),
  ]
}

/** What the command line says; null where it says it wrongly. */
function readOptions(argv) {
  const options = { key: [], witness: [], held: [], proof: [], consistency: [], place: [], json: false }
  for (let at = 0; at < argv.length; at++) {
    const name = argv[at].replace(/^--/, '')
    if (argv[at] === '--json') options.json = true
    else if (
      argv[at].startsWith('--') &&
      ['key', 'witness', 'held', 'proof', 'consistency'].includes(name) &&
      argv[at + 1] !== undefined
    )
      options[name].push(argv[++at])
    else if (argv[at].startsWith('--')) return null
    else options.place.push(argv[at])
  }
  return options
}

export async function main(argv) {
  const options = readOptions(argv)
  if (options === null) return usage()
  const mode = options.proof.length > 0 ? 'proof' : options.consistency.length > 0 ? 'consistency' : 'export'
  const target = [...options.place, ...options.proof, ...options.consistency]
  const words = (given) => (existsSync(given) ? readFileSync(given, 'utf8') : given).trim()
  const keys = options.key.map((given) => readKey(words(given)))
  const witnesses = options.witness.map((given) => readWitness(words(given)))
  if (
    target.length !== 1 ||
    keys.length === 0 ||
    keys.includes(null) ||
    witnesses.includes(null) ||
    ![...target, ...options.held].every(existsSync)
  )
    return usage()
  const wrong = wrongKindOfPath(mode, target[0], options.held)
  if (wrong !== null) return usage(wrong)
  const held = options.held.map((file) => readFileSync(file))
  const print = (json, lines) =>
    process.stdout.write(visible(options.json ? `${JSON.stringify(json)}\n` : `${lines.join('\n')}\n`))
  try {
    const found = await verify(mode, target[0], { keys, witnesses, held })
    print({ ok: true, ...found }, ['OK', ...sentences(mode, found)])
    return 0
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error
    const { code, entry, message } = error
    print({ ok: false, code, entry, message }, ['DOES NOT HOLD', message])
    return 1
  }
}

async function verify(mode, target, { keys, witnesses, held }) {
  if (mode === 'proof') return verifyProof(readFileSync(target), { keys })
  if (mode === 'consistency') return verifyConsistency(readFileSync(target), { keys, held })
  const onProgress = process.stderr.isTTY ? (count) => process.stderr.write(`\r${count} entries`) : undefined
  return verifyExport(directorySource(target), { keys, witnesses, held, onProgress })
}

// Says what is wrong where a path is not of the kind that is asked for; null where it is.
function wrongKindOfPath(mode, target, held) {
  const folder = (path) => statSync(path).isDirectory()
  const notFile = [...(mode === 'export' ? [] : [target]), ...held].find(folder)
  if (notFile !== undefined) return `${notFile} is a directory: give the path of a file here.`
  if (mode !== 'export') return null
  if (!folder(target))
    return `${target} is a file. An export is checked as a directory: unpack the archive first, then give the directory that holds manifest.json.`
  return existsSync(join(target, 'manifest.json')) || existsSync(join(target, 'entries.jsonl'))
    ? null
    : `${target} is not an export: it holds neither manifest.json nor entries.jsonl.`
}

function usage(wrong) {
  if (wrong !== undefined) process.stderr.write(visible(`${wrong}\n\n`))
  process.stderr.write(
    'node verify.mjs DIR --key KEY [--witness KEY] [--held FILE] [--json]\nnode verify.mjs --proof FILE --key KEY\nnode verify.mjs --consistency FILE --held FILE --key KEY\n',
  )
  return 2
}

if (process.argv[1] && existsSync(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2))
