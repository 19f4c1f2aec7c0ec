import type { Span } from '../span'

/** A directional control in a text; `hostile` ones can make it read otherwise than it is stored. */
export interface BidiControl extends Span {
  /** Short name as in the Unicode standard, e.g. `RLO`. */
  name: string
  hostile: boolean
}

const names: Record<string, string> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const harmless = /[\u061c\u200e\u200f]/

/**
 * All directional controls of a text in order (UTF-16 offsets). Embeddings,
 * overrides and isolates are hostile: screens show them as visible tokens.
 * The three marks only steer neutral characters and may stay invisible.
 */
export function bidiControls(text: string): BidiControl[] {
  return [...text.matchAll(controls)].map((found) => ({
    start: found.index,
    end: found.index + 1,
    name: names[found[0]] ?? '',
    hostile: !harmless.test(found[0]),
  }))
}
