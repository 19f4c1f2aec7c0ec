import { actorLexicon } from './actor-names'
import { matchPhrase } from '../lexicon'
import type { ActorMention } from '../types'
import { spanOf, type Word } from '../words'

/** How far back, in words, `التنظيم` may find the organisation it stands for. */
const reach = 60

/** `التنظيم` alone means the Islamic State only where it was named shortly before, in the same report. */
function isNamedBefore(words: Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const found = matchPhrase(actorLexicon, words, i)
    if (found?.value.camp === 'islamic-state') return true
  }
  return false
}

/** أسد, نظام and ائتلاف are everyday words; only the definite forms count. */
const needArticle = new Set(['اسد', 'نظام', 'ائتلاف'])

function isLoose(words: Word[], at: number, length: number): boolean {
  const word = words[at]
  if (word === undefined || length > 1) return false
  const bare = word.forms.find((form) => needArticle.has(form))
  if (bare === undefined) return false
  return (
    !word.names.some((form) => form.key === `ال${bare}`) ||
    words[at + 1]?.key === 'العام' ||
    words[at - 1]?.key === 'مصلحه'
  )
}

/** The parties named in `words[from..to)`; words before `from` only show what a short name stands for. */
export function readActors(words: Word[], from: number, to: number): ActorMention[] {
  const found: ActorMention[] = []
  for (let i = from; i < to; i++) {
    const word = words[i]
    const match = matchPhrase(actorLexicon, words, i)
    const last = match === null ? undefined : words[i + match.length - 1]
    if (
      word !== undefined &&
      match !== null &&
      last !== undefined &&
      i + match.length <= to &&
      !isLoose(words, i, match.length)
    ) {
      found.push({ ...spanOf(word, last), camp: match.value.camp, name: match.value.name })
      i += match.length - 1
    } else if (word !== undefined && word.names.some((form) => form.key === 'التنظيم') && isNamedBefore(words, i)) {
      found.push({ start: word.start, end: word.end, camp: 'islamic-state', name: 'تنظيم الدولة' })
    }
  }
  return found
}
