import { expect, test } from 'vitest'
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint, signedAt } from './checkpoint'
import { formatNote, NoteError, parseNote, signatureLine, signatureOf } from './note'
import {
  formatSigningKey,
  formatVerifyingKey,
  KeyError,
  keyId,
  makeSigningKey,
  parseSigningKey,
  parseVerifyingKey,
} from './note-key'

// Known answers: golang.org/x/mod, sumdb/note/note_test.go (BSD 3-clause), which c2sp.org/signed-note describes.
const peterKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const enochKey = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop'
const peterSecret = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const peterLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const enochLine =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n'

test('the published signer key makes the published signature', () => {
  const key = parseSigningKey(peterSecret)
  expect([formatVerifyingKey(key), formatSigningKey(key)]).toEqual([peterKey, peterSecret])
  expect(formatNote(text, [signatureLine(key, text)])).toBe(`${text}\n${peterLine}`)
})

test('the published notes hold', () => {
  const note = parseNote(`${text}\n${peterLine}${enochLine}`)
  expect(note.text).toBe(text)
  expect(signatureOf(parseVerifyingKey(peterKey), note)).toEqual({ valid: true, time: null })
  expect(signatureOf(parseVerifyingKey(enochKey), note)).toEqual({ valid: true, time: null })
  expect(signatureOf(parseVerifyingKey(enochKey), parseNote(`${text}\n${peterLine}`))).toBeNull()
  expect(signatureOf(parseVerifyingKey(peterKey), parseNote(`X${text}\n${peterLine}`))).toEqual({
    valid: false,
    time: null,
  })
})

test('no part and no neighbour of a published key is a key', () => {
  const parts = (key: string) =>
    Array.from({ length: key.length }, (_, from) =>
      Array.from({ length: key.length - from }, (_, n) => key.slice(from, from + n + 1)),
    ).flat()
  const bumped = (key: string) =>
    Array.from(
      key,
      (character, at) => `${key.slice(0, at)}${String.fromCharCode(character.charCodeAt(0) + 1)}${key.slice(at + 1)}`,
    )
  for (const key of [...parts(peterKey), ...bumped(peterKey)])
    if (key !== peterKey) expect(() => parseVerifyingKey(key), key).toThrow(KeyError)
  for (const key of [...parts(peterSecret), ...bumped(peterSecret)])
    if (key !== peterSecret) expect(() => parseSigningKey(key), key).toThrow(KeyError)
  expect(() => parseVerifyingKey('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==')).toThrow(
    KeyError,
  )
  expect(() => parseVerifyingKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toThrow(
    KeyError,
  )
})

test.each([
  ['no signature', text],
  ['no signature line', `${text}\n`],
  ['no last newline', `${text}\n${peterLine.slice(0, -1)}`],
  ['a control character', `\u0001${text}\n${peterLine}`],
  [
    'a name with a space',
    `${text}\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
  ],
  ['a line that is no signature', `${text}\n${peterLine}Unexpected line.\n`],
  ['more signatures than anybody needs', `${text}\n${peterLine.repeat(101)}`],
])('a note with %s is none', (_, note) => {
  expect(() => parseNote(note)).toThrow(NoteError)
})

// The example of c2sp.org/tlog-checkpoint and tlog-cosignature, whose keys are not published: it fixes the form.
const sofa = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
const sofaNote = `${sofa}\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n`

test('the published checkpoint is read and written alike', () => {
  const { origin, size, root, note } = openCheckpoint(sofaNote)
  expect({ origin, size }).toEqual({ origin: 'example.com/behind-the-sofa', size: 20852163 })
  expect(formatCheckpoint({ origin, size, root })).toBe(sofa)
  expect(note.signatures.map(({ name }) => name)).toEqual(['example.com/behind-the-sofa', 'witness.example.com/w1'])
  expect(note.signatures[1]?.signature.readBigUInt64BE()).toBe(1679315147n)
})

test.each([
  ['no last newline', sofa.slice(0, -1)],
  ['two lines', 'a\n1\n'],
  ['no origin', sofa.replace(/^.*\n/, '\n')],
  ['a zero before the size', sofa.replace('\n2', '\n02')],
  ['a size below zero', sofa.replace('\n2', '\n-2')],
  ['a root that is no base64', sofa.replace('Cs', '!!')],
  ['a root with bits left over', sofa.replace('q2I=', 'q2J=')],
  ['a short root', 'a\n1\nAAAA\n'],
  ['an extension', `${sofa}more\n`],
  ['a carriage return', sofa.replace('sofa', 'sofa\r')],
])('a text with %s is no checkpoint', (_, changed) => {
  expect(() => parseCheckpoint(changed)).toThrow(NoteError)
})

test('a checkpoint says when each of its keys signed it', () => {
  const [key, other] = [makeSigningKey('desk.example/audit'), makeSigningKey('desk.example/audit')]
  const note = signCheckpoint({ origin: key.name, size: 3, root: Buffer.alloc(32, 7) }, [key], 1_700_000_000)
  expect(signedAt(key, openCheckpoint(note).note)).toEqual(new Date(1_700_000_000_000))
  expect(signedAt(other, openCheckpoint(note).note)).toBeNull()
  const id = keyId({ ...key, kind: 'cosignature' })
    .toString('base64')
    .slice(0, 5)
  const later = note.replace(
    new RegExp(`(${id.replace(/[+/]/g, '\\$&')}.{10})(.)`),
    (_, before: string, last: string) => `${before}${last === 'A' ? 'B' : 'A'}`,
  )
  expect(later).not.toBe(note)
  expect(signedAt(key, openCheckpoint(later).note)).toBeNull()
})
