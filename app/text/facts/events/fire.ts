import { eventLexicon } from './event-words'
import { matchPhrase } from '../lexicon'
import type { EventKind } from '../types'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Fire told by a verb and what is fired, with words between: أطلق عناصر الحاجز النار, سقط أمس صاروخان, fired two rockets. */

const shoots = wordSet(
  'أطلق أطلقت أطلقوا أطلقا يطلق تطلق يطلقون إطلاق فتح فتحت فتحوا يفتح تفتح يفتحون فتحها fired fires firing fire launched launching',
)
const falls = wordSet(
  'سقط سقطت سقوط يسقط تسقط سقوطه نزل نزلت نزلوا نزلو ينزل تنزل انهمر انهمرت fell landed hit slammed',
)
const bullets = wordSet('نار نيران رصاص نيرانه نيرانها نيرانهم رشاشات رشاشاته رشاشاتها رصاصه رصاصها')
const rockets = wordSet('صاروخ صاروخا صواريخ صاروخين صاروخان صواريخه صواريخها rocket rockets missile missiles')
/** Before the fire that is to stop, or was not to be: وقف إطلاق النار, خرق إطلاق النار. */
const ceases = wordSet('وقف لوقف بوقف ووقف هدنة خرق خروقات')
const reach = 5

/** The kind of fire that the verb at `at` tells of by what is fired in the words after it; null where it tells of none. */
export function firedKind(words: Word[], at: number, to: number): EventKind | null {
  const word = words[at]
  if (word === undefined || isCeasefire(words, at)) return null
  const isShot = word.forms.some((form) => shoots.has(form))
  const isFall = word.forms.some((form) => falls.has(form))
  if (isFall && isRocketBefore(words, at)) return 'shelling'
  if (!isShot && !isFall) return null
  for (let i = at + 1; i < Math.min(to, at + 1 + reach); i++) {
    const fired = words[i]
    if (fired === undefined || (fired.kind === 'mark' && /^[.,;:|]$/.test(fired.key))) return null
    if (isShot && fired.forms.some((form) => bullets.has(form))) return 'gunfire'
    // سقطت قذائف وصواريخ: what fell is told by a word of its own.
    if (matchPhrase(eventLexicon, words, i) !== null) return null
    if (fired.forms.some((form) => rockets.has(form))) return isOfAnotherKind(words[i + 1]) ? null : 'shelling'
  }
  return null
}

/** صاروخا أطلق من الأراضي السورية سقط: the rocket stands before the verb of its fall. */
function isRocketBefore(words: Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 1 - reach); i--) {
    const word = words[i]
    if (word === undefined || word.latin || (word.kind === 'mark' && /^[.,;:|]$/.test(word.key))) return false
    if (matchPhrase(eventLexicon, words, i) !== null) return false
    if (word.forms.some((form) => rockets.has(form))) return !isOfAnotherKind(words[i + 1])
  }
  return false
}

/** صاروخ أرض أرض has a kind of its own, and an anti-tank rocket is told with what it hits. */
function isOfAnotherKind(next: Word | undefined): boolean {
  return next !== undefined && /^(?:ارض|سكود|فيل|بالستي|باليستي|زلزال|مضاد|موجه|تاو)/.test(next.key)
}

/** وقف إطلاق النار, a ceasefire: fire that is to stop. */
export function isCeasefire(words: Word[], at: number): boolean {
  const before = words[at - 1]
  return before?.forms.some((form) => ceases.has(form)) === true || words[at + 1]?.key === 'down'
}
