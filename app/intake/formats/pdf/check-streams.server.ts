import { inflateSync } from 'node:zlib'
import { UploadError } from '../../decode/decode.server'
import type { ReadBudget } from '../read-budget'
import { ActiveContent } from './active-content'
import { StructureCheck } from './check-structure'

/** Of one stream, unpacked: the letters and lines of a page have a hundredth, a font of Chinese a half. */
const largestStream = 24 * 1024 * 1024
/** Packed in the old way (LZW), whose size nobody knows before: old programs wrote pages of some kilobytes. */
const largestOldStream = 1024 * 1024

/**
 * Throws `UploadError` where a PDF unpacks to more than any has, or is built to take minutes: its library would unpack all of it.
 * Pictures are passed over, since the library asks for their size before. Returns what the file would do by itself.
 */
export function checkStreams(bytes: Uint8Array, budget: ReadBudget): ActiveContent {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const [active, structure] = [new ActiveContent(), new StructureCheck()]
  active.look(file)
  structure.look(file)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).equals(end)) continue
    const head = dictionaryBefore(file, at)
    if (!/\/(?:Flate|LZW)Decode\b/.test(head) || /\/Subtype\s{0,9}\/Image\b/.test(head)) continue
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1
    if (head.includes('/LZWDecode')) checkOld(file, start)
    else
      for (const unpacked of unpack(file.subarray(start), head.split('/FlateDecode').length - 1)) {
        budget.spend(unpacked.length)
        structure.look(unpacked)
        if (head.includes('/ObjStm')) active.look(unpacked)
      }
  }
  return active
}

const end = Buffer.from('end')
/** A longer dictionary is no stream's. */
const longestDictionary = 2_000

/** What stands before a stream in its object. */
function dictionaryBefore(file: Buffer, at: number): string {
  const before = file.subarray(Math.max(0, at - longestDictionary), at).toString('latin1')
  return before.slice(before.lastIndexOf('obj') + 1)
}

function checkOld(file: Buffer, start: number): void {
  const length = file.indexOf('endstream', start) - start
  if (length > largestOldStream) throw new UploadError('burst')
}

/** Packed as often as `times`, of which two happen. What is no packed data is left to the library. */
function unpack(packed: Buffer, times: number): Buffer[] {
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: largestStream })
    return [unpacked, ...(times > 1 ? unpack(unpacked, times - 1) : [])]
  } catch (error) {
    if (error instanceof RangeError) throw new UploadError('burst', undefined, undefined, { cause: error })
    if (error instanceof UploadError) throw error
    return []
  }
}
