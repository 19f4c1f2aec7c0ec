import { readNumber } from './number-words'
import type { FigureKind } from '../types'
import type { Word } from '../words'

/** Plural and dual verbs after the persons counted, which say what happened to them. */

const fates: [RegExp, FigureKind][] = [
  [/^(?:قتلوا|قضوا|استشهدوا|ماتوا|توفوا|ارتقوا|فارقوا|انقتلوا|انكتلوا|قتلن|استشهدن|قضين)$/, 'killed'],
  [/^(?:قتلا|قتلتا|قضيا|استشهدا|استشهدتا|ماتا|توفيا|ارتقيا|ارتقتا)$/, 'killed'],
  [/^(?:جرحوا|اصيبوا|اصبن|جرحن|جرحا|جرحتا|اصيبا|اصيبتا|انجرحوا|انصابوا|تصاوبوا|اتصاوبوا)$/, 'wounded'],
  [/^(?:اعتقلوا|اسروا|خطفوا|اختطفوا|اوقفوا|اعتقلا|خطفا|اختطفا|اسرا|انخطفوا|انمسكوا)$/, 'captured'],
  [/^(?:فقدوا|اختفوا|فقدا)$/, 'missing'],
  [/^(?:نزحوا|هجروا|شردوا)$/, 'displaced'],
]

/** 12 من عناصر الجبهة لقوا حتفهم, 31 على الأقل قضوا: said of the persons before, so without a conjunction. */
export function pluralFate(words: Word[], at: number): FigureKind | null {
  // استشهدو, as people write it.
  const key = (words[at]?.key ?? '').replace(/(?<=..)و$/, 'وا')
  if (/^(?:لقوا|لاقوا|لقي|لقيت|لقيا)$/.test(key)) return /^(?:حتف|مصرع)/.test(words[at + 1]?.key ?? '') ? 'killed' : null
  if (/^فقد(?:وا|ا)$/.test(key) && /^(?:حيات|ارواح)/.test(words[at + 1]?.key ?? '')) return 'killed'
  // اعتقلوا and the like may as well be what the persons did to others.
  const transitive = /^ا(?:عتقلوا|سروا|وقفوا|ختطفوا)$|^(?:خطفوا|قتلوا|جرحوا|هجروا|شردوا|فقدوا)$/.test(key)
  if (transitive && readNumber(words, at + 1) !== null) return null
  return fates.find(([form]) => form.test(key))?.[1] ?? null
}

/** A verb of another matter: the persons before did it, and what happened to others follows. */
export function isOtherVerb(words: Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.latin || word.kind !== 'word' || /^(?:قد|كان|كانوا|كانت|لقوا|لقي|بين)$/.test(word.key))
    return false
  return pluralFate(words, at) === null && /^[وف]?\S{2,}وا$/.test(word.key)
}
