/** The longest quote, in UTF-16 code units. */
export const longestQuote = 5000

/** Where in a file the evidence is; null for what was not said. */
export interface EvidencePlace {
  /** The page of a document. */
  page: number | null
  /** From when to when in a film or a recording, in milliseconds. */
  fromMs: number | null
  toMs: number | null
  /** Left, top, width and height in a picture, in thousandths of its width and height. */
  box: readonly [number, number, number, number] | null
}

export const noPlace: EvidencePlace = { page: null, fromMs: null, toMs: null, box: null }

/** The longest recording that a time can be in: a hundred hours. */
const longestMs = 360_000_000

/**
 * A time as people write it: hours, minutes and seconds, the seconds with a fraction; null where it is none.
 *
 * @example readTime('1:02:03.5') // 3_723_500
 */
export function readTime(written: string): number | null {
  const parts = written.trim().split(':')
  if (
    parts.length > 3 ||
    !parts.every((part, at) => (at === parts.length - 1 ? /^\d{1,5}(\.\d{1,3})?$/ : /^\d{1,3}$/).test(part))
  )
    return null
  if (parts.slice(1).some((part) => Number(part) >= 60)) return null
  const ms = Math.round(parts.reduce((seconds, part) => seconds * 60 + Number(part), 0) * 1000)
  return ms <= longestMs ? ms : null
}

/** The same for reading: `1:02:03`, with tenths only where there are some. */
export function writeTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const tenths = Math.floor((ms % 1000) / 100)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const whole = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
  return tenths > 0 ? `${whole}.${tenths}` : whole
}

/** A part of a picture, written as left, top, width and height in per cent; null where it is none. */
export function readBox(written: string): EvidencePlace['box'] {
  const parts = written.split(/[\s,،]+/).filter((part) => part !== '')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}(\.\d)?$/.test(part))) return null
  const [left = 0, top = 0, width = 0, height = 0] = parts.map((part) => Math.round(Number(part) * 10))
  const fits = width > 0 && height > 0 && left + width <= 1000 && top + height <= 1000
  return fits ? [left, top, width, height] : null
}
