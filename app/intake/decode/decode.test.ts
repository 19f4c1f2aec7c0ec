import { describe, expect, it } from 'vitest'
import { decode, UploadError } from './decode.server'
import { largestUpload, type Encoding } from '../limits'

const arabic = 'وصلت قافلة مساعدات إلى البلدة صباحاً، وجرى توزيع الطحين والدواء على الأهالي، ثم غادرت الشاحنات قبل الغروب.'

// The letters of windows-1256 that the sample needs, by their byte.
const letters: Record<string, number> = {
  '،': 0xa1, 'ء': 0xc1, 'أ': 0xc3, 'إ': 0xc5, 'ئ': 0xc6, 'ا': 0xc7, 'ب': 0xc8, 'ة': 0xc9, 'ت': 0xca, 'ث': 0xcb, 'ج': 0xcc, 'ح': 0xcd, 'خ': 0xce, 'د': 0xcf,
  'ر': 0xd1, 'ز': 0xd2, 'س': 0xd3, 'ش': 0xd4, 'ص': 0xd5, 'ط': 0xd8, 'ع': 0xda, 'غ': 0xdb, 'ف': 0xdd, 'ق': 0xde, 'ل': 0xe1, 'م': 0xe3, 'ن': 0xe4, 'ه': 0xe5,
  'و': 0xe6, 'ى': 0xec, 'ي': 0xed, 'ً': 0xf0, ' ': 0x20, '.': 0x2e,
}

const windows1256 = Uint8Array.from([...arabic].map((letter) => letters[letter] ?? 0x3f))
const utf16le = Buffer.from(arabic, 'utf16le')
const utf16be = Buffer.from(utf16le).swap16()

function faultOf(bytes: Uint8Array, chosen?: Encoding) {
  try {
    decode(bytes, chosen)
    return null
  } catch (error) {
    if (error instanceof UploadError) return [error.fault, error.encoding]
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
    expect(decode(bytes)).toEqual({ text: arabic, encoding, confidence })
  })

  it('reads windows-1256, and says how sure it is', () => {
    const { text, encoding, confidence } = decode(windows1256)
    expect([text, encoding]).toEqual([arabic, 'windows-1256'])
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThan(1)
  })

  it('takes the encoding that a person chose', () => {
    expect(decode(windows1256, 'windows-1256')).toEqual({ text: arabic, encoding: 'windows-1256', confidence: 1 })
    expect(faultOf(windows1256, 'utf-8')).toEqual(['invalid-bytes', 'utf-8'])
    expect(faultOf(utf16le.subarray(0, -1), 'utf-16le')).toEqual(['invalid-bytes', 'utf-16le'])
  })

  it('changes nothing in the text, line ends and hidden controls included', () => {
    const text = ' one\r\ntwo\u202e\u200f three\n\n'
    expect(decode(Buffer.from(text)).text).toBe(text)
  })

  it.each([
    ['no bytes', new Uint8Array(), 'empty'],
    ['white space', Buffer.from(' \r\n\t\n'), 'empty'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n'), 'binary'],
    ['text with a NUL', Buffer.from('one\0two'), 'binary'],
    ['too many bytes', new Uint8Array(largestUpload + 1).fill(0x61), 'too-large'],
  ])('refuses %s', (_name, bytes, fault) => {
    expect(faultOf(bytes)?.[0]).toBe(fault)
  })
})
