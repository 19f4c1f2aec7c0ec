import { describe, expect, it } from 'vitest'
import { decode, UploadError } from './decode.server'
import { largestUpload } from '../limits'
import type { Encoding } from './encodings'
import { encodeText } from '../../testing/encode'

const arabic =
  'وصلت قافلة مساعدات إلى البلدة صباحاً، وجرى توزيع الطحين والدواء على الأهالي، ثم غادرت الشاحنات قبل الغروب.'

const windows1256 = encodeText(arabic, 'windows-1256')
const utf16le = Buffer.from(arabic, 'utf16le')
const utf16be = Buffer.from(utf16le).swap16()

function issueOf(bytes: Uint8Array, chosen?: Encoding) {
  try {
    decode(bytes, chosen)
    return null
  } catch (error) {
    if (error instanceof UploadError) return [error.issue, error.encoding]
    throw error
  }
}

describe('decode', () => {
  it.each<[string, Uint8Array, Encoding, number]>([
    ['UTF-8', Buffer.from(arabic), 'utf-8', 1],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(arabic)]), 'utf-8', 1],
    ['UTF-16 with a mark, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), 'utf-16le', 1],
    ['UTF-16 with a mark, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]), 'utf-16be', 1],
    ['UTF-16 without a mark, little end first', utf16le, 'utf-16le', 0.8],
    ['UTF-16 without a mark, big end first', utf16be, 'utf-16be', 0.8],
  ])('reads %s', (_name, bytes, encoding, confidence) => {
    expect(decode(bytes)).toMatchObject({ text: arabic, encoding, confidence, format: 'text' })
  })

  it('reads windows-1256, and says how sure it is', () => {
    const { text, encoding, confidence } = decode(windows1256)
    expect([text, encoding]).toEqual([arabic, 'windows-1256'])
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThan(1)
  })

  it('takes the encoding that a person chose', () => {
    expect(decode(windows1256, 'windows-1256')).toEqual({
      text: arabic,
      encoding: 'windows-1256',
      confidence: 1,
      format: 'text',
      doubts: [],
    })
    expect(issueOf(windows1256, 'utf-8')).toEqual(['invalid-bytes', 'utf-8'])
    expect(issueOf(windows1256, 'utf-8-twice-1252')).toEqual(['invalid-bytes', 'utf-8-twice-1252'])
  })

  it('changes nothing in the text, line ends and hidden controls included', () => {
    const text = ' one\r\ntwo\u202e\u200f three\n\n'
    expect(decode(Buffer.from(text)).text).toBe(text)
  })

  it.each([
    ['no bytes', new Uint8Array(), 'empty'],
    ['white space', Buffer.from(' \r\n\t\n'), 'empty'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['marks of direction alone', Buffer.from('\u200f\u200e\u2067 \u200b\n'), 'empty'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      'binary',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n'), 'binary'],
    ['text with a NUL', Buffer.from('one\0two'), 'binary'],
    ['too many bytes', new Uint8Array(largestUpload + 1).fill(0x61), 'too-large'],
  ])('refuses %s', (_name, bytes, issue) => {
    expect(issueOf(bytes)?.[0]).toBe(issue)
  })
})
