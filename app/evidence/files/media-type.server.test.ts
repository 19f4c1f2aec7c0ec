import { expect, test } from 'vitest'
import { recogniseMediaType } from './media-type.server'

const bytes = (hex: string) => Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.alloc(64)])

test.each([
  ['image/png', bytes('89504e470d0a1a0a 0000000d 49484452 00000001 00000001 0806000000 1f15c489 0000000049444154')],
  ['image/jpeg', bytes('ffd8ffe000104a46494600')],
  ['application/pdf', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj')],
  ['video/mp4', bytes('0000001c 66747970 69736f6d 00000200 69736f6d69736f32617663316d703431')],
  ['text/html', Buffer.from('\ufeff\n<!DOCTYPE html><html lang="ar"><title>خبر</title>')],
  ['image/svg+xml', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [
    'multipart/related',
    Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
  ],
  ['text/plain', Buffer.from('سقطت قذيفة')],
  ['text/plain', Buffer.from('\ufeffسقطت قذيفة', 'utf16le')],
  // The letter at the end has been cut through.
  ['text/plain', Buffer.from('سقطت').subarray(0, 7)],
  ['application/octet-stream', bytes('00010203 deadbeef')],
])('%s is told by the bytes', async (type, head) => {
  expect(await recogniseMediaType(head)).toBe(type)
})
