import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startVerification, type StoredEntry, type Verification } from './verify-chain'

const sha256 = (...parts: (Uint8Array | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** A trail of `count` entries, made by the rules the database follows. */
function trail(count: number): StoredEntry[] {
  const entries: StoredEntry[] = []
  for (let seq = 0; seq < count; seq++) {
    const salt = sha256(`salt ${seq}`)
    const payload = `{"reason":"سبب ${seq}","changes":[]}`
    const previous = entries[seq - 1]?.leaf
    entries.push(
      sealed(
        { seq, salt, payload },
        {
          previous: previous ? Buffer.from(previous).toString('hex') : null,
          payload: sha256(salt, payload).toString('hex'),
        },
      ),
    )
  }
  return entries
}

function sealed(
  entry: Omit<StoredEntry, 'leaf' | 'data'>,
  named: { previous: string | null; payload: string; actor?: string; kind?: string; subjects?: string[] },
): StoredEntry {
  const data = JSON.stringify({ v: 1, seq: entry.seq, actor: 'person:1', kind: 'judge', subjects: [], ...named })
  return { ...entry, data, leaf: sha256(Buffer.from([0]), data) }
}

function verify(entries: StoredEntry[], batch = 3): Verification {
  const verification = startVerification()
  for (let at = 0; at < entries.length; at += batch) verification.add(entries.slice(at, at + batch))
  return verification.result()
}

function changed(seq: number, change: (entry: StoredEntry) => StoredEntry): StoredEntry[] {
  return trail(8).map((entry) => (entry.seq === seq ? change(entry) : entry))
}

describe('a trail', () => {
  test('that nobody touched holds, whatever the batches', () => {
    const entries = trail(8)
    for (const batch of [1, 3, 100]) {
      const { issues, head, entries: count } = verify(entries, batch)
      expect(issues).toEqual([])
      expect(count).toBe(8)
      expect(head).toEqual({ seq: 7, leaf: Buffer.from(entries[7]?.leaf ?? []).toString('hex') })
    }
  })

  test('that is empty holds and has no head', () => {
    expect(verify([])).toMatchObject({ entries: 0, head: null, issues: [] })
  })

  test('of bytes hashed by another tool has the leaf that it gave', () => {
    const entry: StoredEntry = {
      seq: 0,
      data: '{"v":1,"seq":0,"kind":"judge","subjects":[],"previous":null,"payload":""}',
      leaf: Buffer.from('271aff9308f60b5d97d08ab6d46db473c18298d75d636eba9261b7aabaf415ff', 'hex'),
      salt: null,
      payload: null,
    }
    expect(verify([entry]).issues).toEqual([{ seq: 0, kind: 'body' }])
  })
})

describe('an issue is found and named', () => {
  test.each([
    [
      'a changed text of the entry',
      changed(3, (entry) => ({ ...entry, data: entry.data.replace('person:1', 'person:2') })),
      [{ seq: 3, kind: 'leaf' }],
    ],
    [
      'a changed leaf',
      changed(3, (entry) => ({ ...entry, leaf: sha256('other') })),
      [
        { seq: 3, kind: 'leaf' },
        { seq: 4, kind: 'previous' },
      ],
    ],
    [
      'a changed payload',
      changed(3, (entry) => ({ ...entry, payload: '{"reason":"else","changes":[]}' })),
      [{ seq: 3, kind: 'payload' }],
    ],
    ['a changed salt', changed(3, (entry) => ({ ...entry, salt: sha256('else') })), [{ seq: 3, kind: 'payload' }]],
    ['a body taken out', changed(3, (entry) => ({ ...entry, salt: null, payload: null })), [{ seq: 3, kind: 'body' }]],
    ['a payload without its salt', changed(3, (entry) => ({ ...entry, salt: null })), [{ seq: 3, kind: 'body' }]],
    [
      'an entry taken out',
      trail(8).filter((entry) => entry.seq !== 3),
      [
        { seq: 4, kind: 'gap' },
        { seq: 4, kind: 'previous' },
      ],
    ],
    [
      'the first entry taken out',
      trail(8).slice(1),
      [
        { seq: 1, kind: 'gap' },
        { seq: 1, kind: 'previous' },
      ],
    ],
    [
      'an entry that is no JSON',
      changed(3, (entry) => ({ ...entry, data: 'x', leaf: sha256(Buffer.from([0]), 'x') })),
      [
        { seq: 3, kind: 'unreadable' },
        { seq: 4, kind: 'previous' },
      ],
    ],
    [
      'an entry under another number',
      changed(7, (entry) => ({ ...entry, seq: 8 })),
      [
        { seq: 8, kind: 'gap' },
        { seq: 8, kind: 'number' },
      ],
    ],
  ])('%s', (_, entries, issues) => {
    expect(verify(entries).issues).toEqual(issues)
  })

  test('an entry made anew with its own hashes breaks the link after it', () => {
    const entries = changed(3, (entry) =>
      sealed(
        { ...entry, payload: '{}' },
        {
          previous: (JSON.parse(entry.data) as { previous: string }).previous,
          payload: sha256(entry.salt ?? '', '{}').toString('hex'),
        },
      ),
    )
    expect(verify(entries).issues).toEqual([{ seq: 4, kind: 'previous' }])
  })

  test('every single changed byte of an entry is found', () => {
    const [, entry] = trail(2)
    const bytes = Buffer.from(entry?.data ?? '')
    for (let at = 0; at < bytes.length; at++) {
      const data = Buffer.from(bytes)
      data[at] = (data[at] ?? 0) ^ 1
      expect(
        verify(trail(2).map((known) => (known.seq === 1 ? { ...known, data: data.toString() } : known))).issues,
      ).not.toEqual([])
    }
  })

  test('a body that a later redaction took is accepted; one that it does not name is an issue', () => {
    const entries = trail(6).map((entry) =>
      [2, 4].includes(entry.seq) ? { ...entry, salt: null, payload: null } : entry,
    )
    const redaction = (subjects: string[], kind = 'redact', actor = 'operator:desk') => {
      const payload = '{"reason":"ruling","changes":[]}'
      const previous = Buffer.from(entries[5]?.leaf ?? []).toString('hex')
      return sealed(
        { seq: 6, salt: sha256('s'), payload },
        { previous, payload: sha256(sha256('s'), payload).toString('hex'), actor, kind, subjects },
      )
    }
    expect(verify([...entries, redaction(['entry:2', 'entry:4'])])).toMatchObject({ issues: [], redacted: 2 })
    expect(verify([...entries, redaction(['entry:2'])])).toMatchObject({
      issues: [{ seq: 4, kind: 'body' }],
      redacted: 1,
    })
    expect(verify([...entries, redaction(['entry:2', 'entry:4'], 'judge')]).counts.body).toBe(2)
    expect(verify([...entries, redaction(['entry:2', 'entry:4'], 'redact', 'person:1')]).counts.body).toBe(2)
  })

  test('many issues are counted in full and listed in part', () => {
    const { counts, issues } = verify(
      trail(150).map((entry) => ({ ...entry, payload: '{}' })),
      40,
    )
    expect(counts.payload).toBe(150)
    expect(issues).toHaveLength(100)
  })
})
