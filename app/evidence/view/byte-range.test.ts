import { expect, test } from 'vitest'
import { readRange } from './byte-range'

test.each([
  ['bytes=0-', { start: 0, end: 499 }],
  ['bytes=100-199', { start: 100, end: 199 }],
  ['bytes=100-9999', { start: 100, end: 499 }],
  ['bytes=-50', { start: 450, end: 499 }],
  ['bytes=-5000', { start: 0, end: 499 }],
  ['bytes=500-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  ['bytes=-', null],
  [null, null],
])('of 500 bytes %s asks for %o', (header, range) => {
  expect(readRange(header, 500)).toEqual(range)
})
