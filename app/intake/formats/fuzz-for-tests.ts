import { UploadError } from '../decode/decode.server'
import { readFile } from './read-file.server'
import { bytesInput } from './reader'

/** Numbers that look random and are the same in each run (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Spoils a file: single bytes, a part cut off, repeated or moved, or one of its own signs in another place (its structure). */
export function spoil(bytes: Buffer, random: (below: number) => number): Buffer {
  let spoilt: Buffer = Buffer.from(bytes)
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const at = random(spoilt.length)
    const part = spoilt.subarray(at, at + 1 + random(200))
    const to = random(spoilt.length)
    const kind = random(6)
    if (kind === 0) spoilt[at] = random(256)
    else if (kind === 1) spoilt = spoilt.subarray(0, Math.max(1, at))
    else if (kind === 2) spoilt = Buffer.concat([spoilt.subarray(0, to), part, spoilt.subarray(to)])
    else if (kind === 3) spoilt = Buffer.concat([spoilt.subarray(0, at), spoilt.subarray(at + part.length)])
    else if (kind === 4)
      spoilt = Buffer.concat([spoilt.subarray(0, to), ...Array<Buffer>(30).fill(part), spoilt.subarray(to)])
    else spoilt = moveSign(spoilt, to, random)
  }
  return spoilt
}

/** One of the signs by which formats are built, taken from the file to another place of it. */
function moveSign(bytes: Buffer, to: number, random: (below: number) => number): Buffer {
  const signs = [
    ...[
      '<',
      '>',
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '--b',
      '\n\n',
      '\n',
      '\0',
      '&',
      '<![CDATA[',
      '</item>',
      '<div>',
    ],
    ...[
      'PK\x01\x02',
      'PK\x03\x04',
      '<<',
      '>>',
      ' obj',
      'stream',
      'IDAT',
      '\xff\xd9',
      '\\u',
      '\\x',
      '15/09/2026, 20:45 - ',
      ': ',
    ],
  ]
  const sign = Buffer.from(signs[random(signs.length)] ?? '<', 'latin1')
  return Buffer.concat([bytes.subarray(0, to), sign, bytes.subarray(to)])
}

/** Reads a spoilt file: it gives reports, or says why not. Throws what is no such answer. */
export async function readSpoilt(name: string, bytes: Uint8Array): Promise<void> {
  try {
    for await (const part of readFile(bytesInput(name, bytes), { timeZone: 'UTC', mapping: 'guess' }))
      if ('report' in part && part.report.text.trim() === '') throw new Error('a report without text')
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
  }
}
