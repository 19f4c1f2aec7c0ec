import { countedNoun, singleVictim } from './counted-nouns'
import type { Word } from '../words'

/** بين قتيل وجريح: dead and wounded counted together; the length of the phrase at `at`, 0 where there is none. */
export function deadAndWounded(words: Word[], at: number): number {
  const start = words[at]?.key === 'ما' ? at + 1 : at
  if (!/^[وف]?(?:ما)?بين$/.test(words[start]?.key ?? '')) return 0
  const apart = words[start + 2]?.key === 'و' ? 1 : 0
  const second = words[start + 2 + apart]?.key ?? ''
  const both = isVictim(words[start + 1]?.key ?? '') && isVictim(apart === 1 ? second : second.replace(/^و/, ''))
  return both && (apart === 1 || second.startsWith('و')) ? start + 3 + apart - at : 0
}

function isVictim(key: string): boolean {
  return (
    singleVictim(key) !== null || ['wounded', 'killed', 'missing', 'captured'].includes(countedNoun(key)?.kind ?? '')
  )
}

/** Whether the word at `at` stands inside such a phrase. */
export function isInDeadAndWounded(words: Word[], at: number): boolean {
  return [1, 2, 3, 4].some((back) => deadAndWounded(words, at - back) > back)
}

/** خمسة قتلى وجرحى, 50 قتيلا وجريحا, 15 dead or wounded: one number for both, where both nouns stand in the same form. */
export function isOfBoth(words: Word[], at: number): boolean {
  const first = words[at]
  if (first?.latin === true) {
    const both = [first.key, words[at + 2]?.key ?? '']
    return (
      /^(?:and|or)$/.test(words[at + 1]?.key ?? '') &&
      new Set(both).size === 2 &&
      both.every((key) => /^(?:dead|wounded|injured)$/.test(key))
    )
  }
  const apart = words[at + 1]?.key === 'و' ? 1 : 0
  const second = words[at + 1 + apart]?.key ?? ''
  if (apart === 0 && !second.startsWith('و')) return false
  // سبعة شهداء وإصابة العشرات: another count begins.
  if (/^و?(?:ال)?اصابه$/.test(second)) return false
  const nouns = [words[at]?.key ?? '', apart === 1 ? second : second.slice(1)].map((key) => key.replace(/^ال/, ''))
  const kinds = new Set(nouns.map((noun) => countedNoun(noun)?.kind))
  const singular = nouns.filter((noun) => /^(?:شهيد|قتيل|جريح|مصاب)ا?$/.test(noun)).length
  const others = /^(?:ال)?(?:اخرين|اخرون|اخر)$/.test(words[at + 2 + apart]?.key ?? '')
  return kinds.has('killed') && kinds.has('wounded') && singular !== 1 && !others
}
