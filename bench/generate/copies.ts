import { pick } from './words'

/** How a line was made from an earlier one. */
export const copyKinds = ['copied', 'spelt-otherwise', 'extended', 'words-dropped', 'other-figures'] as const
export type CopyKind = (typeof copyKinds)[number]

type Random = () => number

/** An earlier line repeated in one of the ways in which bulletins repeat each other. */
export function summarizeAgain(line: string, kind: CopyKind, random: Random, more: () => string): string {
  switch (kind) {
    case 'copied':
      return line
    case 'spelt-otherwise':
      return respell(line, random)
    case 'extended':
      return `${line} ${more()}`
    case 'words-dropped':
      return dropWords(line, 0.2, random)
    case 'other-figures':
      return line.replace(/\d+/g, (number) => String(Number(number) + 1 + Math.floor(random() * 9)))
  }
}

/** The line without this share of its words, at least one of them, the order kept. */
export function dropWords(line: string, share: number, random: Random): string {
  const words = line.split(' ')
  const dropped = new Set<number>()
  const many = Math.max(1, Math.round(words.length * share))
  while (dropped.size < Math.min(many, words.length - 1)) dropped.add(Math.floor(random() * words.length))
  return words.filter((_, at) => !dropped.has(at)).join(' ')
}

/** Hamza, final letters, vowel marks and tatweel as other hands write them. */
function respell(line: string, random: Random): string {
  const swaps: [RegExp, string][] = [
    [/[أإآ]/g, 'ا'],
    [/ة(?=\s|$)/g, 'ه'],
    [/ى(?=\s|$)/g, 'ي'],
    [/ي(?=\s|$)/g, 'ى'],
  ]
  const [pattern, letter] = pick(random, swaps)
  return line
    .replace(pattern, letter)
    .split(' ')
    .map((word) =>
      word.length > 3 && random() < 0.15 ? `${word.slice(0, 2)}${pick(random, ['ـ', 'َ', 'ّ'])}${word.slice(2)}` : word,
    )
    .join(' ')
}
