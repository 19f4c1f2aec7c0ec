import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import { wordSet } from '../../words/word-list'
import type { Word } from '../words'
import { isOfCouncil, standsAlone } from './councils'
import type { Found, Passage } from './place-passage'

/** Where somebody who tells something sits: ناشطون في حمص قالوا, a ministry in Damascus denied. What is told need not have happened there. */

const speakers = wordSet(
  'ناشط ناشطة ناشطون ناشطين ناشطات نشطاء صحفي صحفية إعلامي إعلامية لجان تنسيقية تنسيقيات مكتب مراسل مراسلنا مراسلة مصدر مصادر متحدث ناطق مسؤول مسؤولون مسؤولين وزارة سفارة مدير قائد رئيس مجلس هيئة بلدية مديرية شعبة دبلوماسي دبلوماسيون محلل خبير activist activists correspondent reporter source sources spokesman spokeswoman official officials ministry embassy diplomat diplomats analyst expert headquarters committee committees',
)
/** What may stand between a speaker and where he sits: مصدر طبي في دوما, a military source in Homs. */
const mostBetween = 2
const near = 4
const citing = wordSet('نقل نقلا نقلت حسب بحسب وفق نفى نفت ينفي تنفي denied denies deny according citing')
const offices = wordSet('governor mayor bishop archbishop patriarch mufti emir university')
const inside = new Set(['في', 'من', 'in', 'from', 'at'])

/** The found places without seats of speakers and towns that councils are named by, where any other is left. */
export function withoutSeats(passage: Passage, found: Found[]): Found[] {
  if (found.length < 2) return found
  const others = found.filter((place) => !isSeat(passage, place))
  const left = others.length === 0 ? found : others
  const apart = left.filter((place) => !isOfCouncil(passage, place))
  return apart.some(standsAlone) ? apart : left
}

function isSeat({ words, from, to }: Passage, { at, end, cut }: Found): boolean {
  // The governor of Homs said.
  if (
    words[at - 1]?.key === 'of' &&
    offices.has(words[at - 2]?.key ?? '') &&
    tells(words, end, Math.min(to, end + near))
  )
    return true
  const behind = inside.has(words[at - 1]?.key ?? '') ? at - 2 : hasIn(words[at], cut) ? at - 1 : null
  if (behind === null) return false
  for (let i = behind; i >= Math.max(from, behind - mostBetween); i--) {
    if (words[i]?.kind === 'mark') return false
    if (words[i]?.forms.some((form) => speakers.has(form)) !== true) continue
    return (
      tells(words, Math.max(from, i - near), i) ||
      tells(words, end, Math.min(to, end + near)) ||
      colonFollows(words, end)
    )
  }
  return false
}

/** مصدر في مشفى كذا بطرطوس: وصول …: what is told follows a colon. */
function colonFollows(words: Word[], end: number): boolean {
  return words.slice(end, end + 2).some(({ surface }) => surface === ':')
}

/** بحمص: the preposition joined to the name. */
function hasIn(word: Word | undefined, cut: number): boolean {
  return word?.latin === false && cut > 0 && word.key.slice(0, cut).endsWith('ب')
}

function tells(words: Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (words[i]?.forms.some((form) => citing.has(form)) === true) return true
    if (matchPhrase(eventLexicon, words, i)?.value === 'statement') return true
  }
  return false
}
