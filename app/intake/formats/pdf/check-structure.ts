import { UploadError } from '../../decode/decode.server'

/** References in one list: pages, parts and notes of a page. The list of all paragraphs of a long book has some ten thousand. */
const mostReferences = 100_000
/** Codes that the ranges in the maps of a file's fonts hold together: a map of all of Unicode has a million. */
const mostCodes = 20_000_000
/** Of one range; the library refuses a longer one. */
const longestRange = 2 ** 24

/**
 * Throws `UploadError` for what makes a file of kilobytes take minutes: its library reads each of a list of references to one object,
 * and writes out each code of a range of letters. Looks at the file, and at each stream of it that was unpacked.
 */
export class StructureCheck {
  #codes = 0

  look(bytes: Buffer): void {
    checkReferences(bytes)
    for (const kind of ['beginbfrange', 'begincidrange'])
      for (let at = bytes.indexOf(kind); at >= 0; at = bytes.indexOf(kind, at + kind.length)) {
        const end = bytes.indexOf('end', at)
        this.#countRanges(bytes.subarray(at, end < 0 ? undefined : end).toString('latin1'))
      }
  }

  #countRanges(section: string): void {
    for (const [, from = '', to = ''] of section.matchAll(
      /<([\da-f]{1,8})>\s{0,9}<([\da-f]{1,8})>\s{0,9}(?=[<[\d])/gi,
    )) {
      this.#codes += Math.min(longestRange, Math.max(0, parseInt(to, 16) - parseInt(from, 16)))
      if (this.#codes > mostCodes) throw new UploadError('burst')
    }
  }
}

const reference = Buffer.from(' R')

function checkReferences(bytes: Buffer): void {
  let count = 0
  let before = -Infinity
  for (let at = bytes.indexOf(reference); at >= 0; at = bytes.indexOf(reference, at + 2)) {
    count = isNext(bytes, before + 2, at) ? count + 1 : 0
    if (count > mostReferences) throw new UploadError('burst')
    before = at
  }
}

/** Whether nothing but the numbers of a reference stands between the one before it and its end. */
function isNext(bytes: Buffer, from: number, to: number): boolean {
  return to - from <= 24 && bytes.subarray(from, to).every((byte) => byte <= 0x20 || (byte >= 0x30 && byte <= 0x39))
}
