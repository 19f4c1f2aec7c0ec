import type { Unit } from './units'

/** A closed list of phrases, matched word by word against folded keys; `*` is any one word. */
export interface Phrases {
  /** The number of units the longest phrase takes at `at`, 0 where none stands there. */
  lengthAt(units: Unit[], at: number): number
}

/**
 * Reads phrases written one to a line or separated by commas. Keys are compared without a leading و,
 * so a phrase stands for both of its spellings.
 */
export function phrases(list: string): Phrases {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of list.split(/[,\n]/)) {
    const words = phrase.trim().split(/\s+/).filter(Boolean)
    const first = words[0]
    if (first === undefined) continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return {
    lengthAt(units, at) {
      const unit = units[at]
      if (unit === undefined) return 0
      const candidates = [
        ...(byFirst.get(unit.bare) ?? []),
        ...(unit.bare === unit.key ? [] : (byFirst.get(unit.key) ?? [])),
      ]
      const lengths = candidates.filter((words) => matches(words, units, at)).map((words) => words.length)
      return Math.max(0, ...lengths)
    },
  }
}

function matches(words: string[], units: Unit[], at: number): boolean {
  return words.every((word, step) => {
    const unit = units[at + step]
    return unit !== undefined && (word === '*' || step === 0 || unit.key === word || unit.bare === word)
  })
}
