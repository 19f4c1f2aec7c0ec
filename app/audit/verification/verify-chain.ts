import { createHash } from 'node:crypto'

/** An entry with its body as stored: the very texts that were hashed. */
export interface StoredEntry {
  seq: number
  leaf: Uint8Array
  data: string
  salt: Uint8Array | null
  payload: string | null
}

/** What can be wrong with one entry. */
export type ChainIssueKind =
  /** `data` is not the JSON object of an entry. */
  | 'unreadable'
  /** The leaf is not SHA-256(0x00 || data). */
  | 'leaf'
  /** `data` names another number than the one it stands under. */
  | 'number'
  /** The number does not follow the one before: entries are missing. */
  | 'gap'
  /** `data` names another previous leaf than the one that stands before. */
  | 'previous'
  /** The body is gone, and no redaction names the entry. */
  | 'body'
  /** SHA-256(salt || payload) is not the hash that `data` names. */
  | 'payload'

export interface ChainIssue {
  seq: number
  kind: ChainIssueKind
}

/** What stands before an entry: the number and leaf to follow; null before the first. */
export interface ChainHead {
  seq: number
  leaf: Uint8Array
}

export interface Verification {
  entries: number
  /** Bodies that a later redaction took away, naming the entry. */
  redacted: number
  /** The last entry and its leaf in hexadecimal; null for an empty trail. */
  head: { seq: number; leaf: string } | null
  /** How often each kind of issue was met. */
  counts: Record<ChainIssueKind, number>
  /** The first issues, in order; the counts have them all. */
  issues: ChainIssue[]
}

const maxIssues = 100

/** The issues of one entry by itself: its leaf, its number and its payload; `redacted` where a redaction names it. */
export function checkEntry(entry: StoredEntry, redacted: boolean): ChainIssueKind[] {
  const issues: ChainIssueKind[] = []
  if (!equal(sha256(Buffer.from([0]), Buffer.from(entry.data)), entry.leaf)) issues.push('leaf')
  const named = readData(entry.data)
  if (!named) return [...issues, 'unreadable']
  if (named.seq !== entry.seq) issues.push('number')
  const gone = entry.salt === null && entry.payload === null
  if (gone && redacted) return issues
  if (entry.salt === null || entry.payload === null) issues.push('body')
  else if (sha256(entry.salt, Buffer.from(entry.payload)).toString('hex') !== named.payload) issues.push('payload')
  return issues
}

/** The issues in how an entry follows the one before. */
export function checkLink(entry: StoredEntry, before: ChainHead | null): ChainIssueKind[] {
  const issues: ChainIssueKind[] = []
  if (entry.seq !== (before?.seq ?? -1) + 1) issues.push('gap')
  const named = readData(entry.data)
  if (named && named.previous !== (before ? Buffer.from(before.leaf).toString('hex') : null)) issues.push('previous')
  return issues
}

/**
 * Verifies a whole trail as it is read, in ascending order from its beginning:
 * hand over batch after batch, then ask for the result. Leaves are those of
 * RFC 6962 section 2.1.
 */
export function startVerification(): { add(entries: Iterable<StoredEntry>): void; result(): Verification } {
  const counts: Verification['counts'] = { unreadable: 0, leaf: 0, number: 0, gap: 0, previous: 0, body: 0, payload: 0 }
  const issues: ChainIssue[] = []
  const bodiless: number[] = []
  const redacted = new Set<number>()
  let entries = 0
  let head: ChainHead | null = null
  return {
    add(batch) {
      for (const entry of batch) {
        for (const kind of [...checkLink(entry, head), ...checkEntry(entry, false)]) {
          if (kind === 'body') bodiless.push(entry.seq)
          else {
            counts[kind] += 1
            if (issues.length < maxIssues) issues.push({ seq: entry.seq, kind })
          }
        }
        for (const seq of redactedBy(entry)) redacted.add(seq)
        entries += 1
        head = { seq: entry.seq, leaf: entry.leaf }
      }
    },
    result() {
      // Known only at the end: a redaction comes after the entry whose body it took.
      const missing = bodiless.filter((seq) => !redacted.has(seq))
      const all = [...issues, ...missing.slice(0, maxIssues).map((seq): ChainIssue => ({ seq, kind: 'body' }))]
      return {
        entries,
        redacted: bodiless.length - missing.length,
        head: head && { seq: head.seq, leaf: Buffer.from(head.leaf).toString('hex') },
        counts: { ...counts, body: missing.length },
        issues: all.sort((a, b) => a.seq - b.seq).slice(0, maxIssues),
      }
    },
  }
}

/** The entries whose bodies this one took away; none unless it is a redaction. */
function redactedBy(entry: StoredEntry): number[] {
  const named = readData(entry.data)
  if (named?.kind !== 'redact' || !named.actor.startsWith('operator:')) return []
  return named.subjects
    .flatMap((subject) => (/^entry:\d+$/.test(subject) ? [Number(subject.slice(6))] : []))
    .filter((seq) => seq < entry.seq)
}

interface NamedByData {
  seq: number
  actor: string
  kind: string
  subjects: string[]
  previous: string | null
  payload: string
}

function readData(data: string): NamedByData | null {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null) return null
    const { v, seq, actor, kind, subjects, previous, payload } = value as Partial<Record<string, unknown>>
    if (v !== 1 || typeof seq !== 'number' || typeof kind !== 'string' || typeof payload !== 'string') return null
    if (!Array.isArray(subjects) || !(previous === null || typeof previous === 'string')) return null
    return {
      seq,
      actor: typeof actor === 'string' ? actor : '',
      kind,
      subjects: subjects.map(String),
      previous,
      payload,
    }
  } catch {
    return null
  }
}

function sha256(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
