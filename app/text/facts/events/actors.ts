import { actorLexicon } from './actor-names'
import { matchPhrase } from '../lexicon'
import { actingState } from './acting-states'
import { stateForce } from './state-forces'
import type { ActorMention, Camp } from '../types'
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

interface FoundActor {
  length: number
  camp: Camp
  name: string
}

/** The party named from word `at` on: by its own name, by a state's adjective, or by the state where it acts. */
function actorAt(words: Word[], at: number, to: number): FoundActor | null {
  const match = matchPhrase(actorLexicon, words, at)
  const named = match !== null && !isLoose(words, at, match.length) && at + match.length <= to ? match : null
  const force = stateForce(words, at)
  if (force !== null && at + force.length <= to && force.length > (named?.length ?? 0))
    return { length: force.length, camp: 'state', name: force.state }
  if (named !== null) return { length: named.length, ...named.value }
  if (words[at]?.names.some((form) => form.key === 'التنظيم') && isNamedBefore(words, at))
    return { length: 1, camp: 'islamic-state', name: 'تنظيم الدولة' }
  return actingState(words, at)
}

/** The parties named in `words[from..to)`; words before `from` only show what a short name stands for. */
export function readActors(words: Word[], from: number, to: number): ActorMention[] {
  const found: ActorMention[] = []
  for (let i = from; i < to; i++) {
    const actor = actorAt(words, i, to)
    const [first, last] = [words[i], words[i + (actor?.length ?? 0) - 1]]
    if (actor === null || first === undefined || last === undefined) continue
    found.push({ ...spanOf(first, last), camp: actor.camp, name: actor.name })
    i += actor.length - 1
  }
  return found
}
