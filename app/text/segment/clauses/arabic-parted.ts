import type { Unit } from '../units'
import { alwaysNew, awaitsAnswer, eventNouns, fronted, newAfterComma, tollNoun } from './arabic-connectives'
import { isCircumstance } from './arabic-continuations'
import { afterRelative, isVerbAt, nextComma, reach } from './arabic-predicates'

/** Where a comma or و parts what belongs together: a subject and its verb, a verb and its object, two numbers of one toll. */

/** A subject or an attribution and its verb, parted by commas: مدير المشفى، فلان، قال; إن 31 شخصا، بينهم طفل، قتلوا; قالت، بأن. */
export function isParted(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined) return false
  if (unit.before.includes('"') && saying.test(unit.key)) return true
  if (isUnnamed(units, at)) return true
  if (unit.verb?.tense === 'imperfect' && !unit.and && awaitsVerb(units, from, at)) return true
  const subject = subjectBefore(units, from, at)
  if (subject?.afterThat === true && verbComes(units, at)) return true
  if (unit.and) return subject?.afterThat === true && /^(?:هو|هي|هم|هما)$/.test(unit.bare)
  if (/^ب?ان(?:ه|ها|هم|نا)?$/.test(unit.key)) return true
  const next = at + alwaysNew.lengthAt(units, at)
  if (next > at && /^ب?ان(?:ه|ها|هم)?$/.test(units[next]?.key ?? '')) return true
  if (unit.verb === null || unit.verb.ambiguous || unit.key !== unit.bare || subject === null) return false
  if (subject.afterThat) return unit.verb.tense === 'perfect' || unit.key.endsWith('وا')
  const nominal =
    fronted.lengthAt(units, from) === 0 &&
    awaitsAnswer.lengthAt(units, from) === 0 &&
    newAfterComma.lengthAt(units, from) === 0 &&
    !eventNouns.has(units[from]?.bare ?? '')
  return nominal && (subject.relative || saying.test(unit.key) || harmed.test(unit.key))
}

/** مصادر، طلبت عدم ذكر اسمها، رجحت: an aside of who wants no name. */
function isUnnamed(units: Unit[], at: number): boolean {
  const wish = /^(?:طلب|فضل|رفض|اشترط|اثر)(?:ت|وا)?$/
  return wish.test(units[at]?.key ?? '') && /^(?:عدم|حجب|اخفا|ال?كشف|ذكر|ال?افصاح|الا)$/.test(units[at + 1]?.key ?? '')
}

/** لا تزال, كانت, بدأت: the verb that they help follows. */
const helping = /^[يتن]?(?:زال|زالت|زالوا|كان|كانت|كانوا|كون|ظل|ظلت|بات|باتت|بدا|بدات|عاد|عادت)$/

/** `لا تزال الفرق، حتى الآن، تبحث`. */
function awaitsVerb(units: Unit[], from: number, at: number): boolean {
  const start = Math.max(from, at - reach)
  const last = units.slice(start, at).findLast((unit, step) => helping.test(unit.bare) || isVerbAt(units, start + step))
  return last !== undefined && helping.test(last.bare)
}

/** `أن الفرق، رغم القصف، نقلت …`: the verb of the subject follows behind the aside that begins at `at`. */
function verbComes(units: Unit[], at: number): boolean {
  const next = nextComma(units, at)
  const verb = units[next]?.verb
  if (!verb || verb.ambiguous || verb.tense !== 'perfect' || units[next]?.and) return false
  return units.slice(at, next).every((_, step) => !isVerbAt(units, at + step))
}

/** What stands before `at` without a verb of its own: whether it follows إن, and whether a clause with الذي tells more of it. */
function subjectBefore(units: Unit[], from: number, at: number): { afterThat: boolean; relative: boolean } | null {
  const start = Math.max(from, at - reach)
  const opened = units.slice(start, at).findLastIndex((word) => /^(?:ب|ل)?ان(?:ه|ها|هم)?$/.test(word.key))
  const first = start + opened + 1
  const verbs = units
    .slice(first, at)
    .flatMap(({ bare }, step) =>
      !/^بين(?:هم|ها|هن|هما)$/.test(bare) && isVerbAt(units, first + step) ? [first + step] : [],
    )
  if (first >= at || !verbs.every((verb) => afterRelative(units, verb))) return null
  return { afterThat: opened >= 0, relative: verbs.length > 0 }
}

const saying = /^(?:قالت?|قالوا|اكدت?|افادت?|صرحت?|اعلنت?|اوضحت?|ذكرت?|اضافت?|كشفت?|بينت?|نفت|نفي|شددت?|اشارت?)$/

/** 12 شخصا، بينهم أطفال، استشهدوا. */
const harmed = /^(?:استشهدوا|قتلوا|قضوا|لقوا|جرحوا|اصيبوا|اعتقلوا|خطفوا|اختطفوا|فقدوا|نزحوا|استشهدا|قتلا|اصيبا)$/

/** Verbs whose object is an event, as شهد, or a place that was hit, as قصف. */
const takesEvent = /^[يتن]?(?:شهد|سمع|سجل|وثق|رصد|نفذ|عاش|عيش)(?:ت|وا|ون|ا)?$/
/** Verbs that report an event without أن: أعلنت الوزارة، اليوم، مقتل … */
const reports = /^(?:اعلن|اكد|افاد|ذكر|اشار|نعي|كشف)(?:ت|وا)?$/
const takesPlace = /^[يتن]?ا?(?:قصف|ستهدف)(?:ت|وا|ون)?$/

/** `شهدت المدينة، مساء أمس، مظاهرات`, `سمع الأهالي فجرا، أصوات …`: the object follows what says when, where or how. */
export function lacksObject(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.and || isCircumstance(unit) || (unit.verb && !unit.verb.ambiguous)) return false
  const start = Math.max(from, at - reach)
  const verb = start + units.slice(start, at).findLastIndex((_, step) => isVerbAt(units, start + step))
  const last = units[verb]
  if (last === undefined || verb < start) return false
  const between = units.slice(verb + 1, at)
  if (between.length === 0 || newAfterComma.lengthAt(units, at) > 0 || alwaysNew.lengthAt(units, at) > 0) return false
  if (reports.test(last.bare))
    return (
      eventNouns.has(unit.bare) &&
      !between.some(({ key, bare }) => eventNouns.has(bare) || /^ب?ان|^(?:عن|الي)$/.test(key))
    )
  if (takesEvent.test(last.bare)) return !unit.key.startsWith('ال') && !between.some(({ bare }) => eventNouns.has(bare))
  return takesPlace.test(last.bare) && unit.key.startsWith('ال') && !between.some(isTarget)
}

/** What is hit: a place with its kind. */
function isTarget({ key }: Unit): boolean {
  return /^[وبل]?(?:ال)?(?:مدين|بلد|قري|حي|احيا|محيط|اطراف|منازل|منزل|مواقع|موقع|مخيم|منطق|مناطق|سوق|مشف|مدرس|ريف|نقاط|تجمع)/.test(
    key,
  )
}

const harming = /^(?:استشهد|قتل|اصيب|جرح|قضي|فقد|ارتقي|توفي|لقي|سقط)(?:ت|وا|ا|تا)?$/
/** A clause of a toll that gives no more is shorter. */
const longestToll = 14

/**
 * `قتل شخص وأصيب ثلاثة في قصف على البلدة`: the first number of the toll has neither place nor cause of its own; and
 * `أدى إلى مقتل طفل، وإصابة امرأة`: one verb governs both.
 */
export function sharesToll(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (!unit?.and) return false
  const before = units.slice(Math.max(from, at - reach), at)
  const isNoun = tollNoun.test(unit.bare) && unit.verb?.ambiguous !== false
  if (isNoun && before.slice(-longestToll).some((_, step, all) => isGoverned(all, step))) return true
  if (!harming.test(unit.bare) || before.length > longestToll) return false
  const first = before.findIndex(
    ({ bare }, at) => harming.test(bare) || (at === 0 && /^(?:مقتل|استشهاد|اصابه)$/.test(bare)),
  )
  return first >= 0 && !before.slice(first + 1).some(saysMore)
}

/** إلى مقتل, عن إصابة, لمقتل: a toll as the object of a preposition. */
function isGoverned(words: Unit[], at: number): boolean {
  const key = words[at]?.key ?? ''
  if (/^[لب](?:سقوط|استشهاد|مقتل|اصابه|جرح|وفاه|ارتقا)$/.test(key)) return true
  return /^(?:الي|عن)$/.test(words[at - 1]?.key ?? '') && tollNoun.test(key)
}

function saysMore(unit: Unit): boolean {
  return isCircumstance(unit) && !/^(?:من|عدد|بين.*|بجروح|بجراح)$/.test(unit.key)
}
