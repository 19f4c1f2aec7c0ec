import type { Unit } from '../units'
import { adding, awaitsAnswer, eventNouns, fronted, newAfterComma, newBeforeVerb } from './arabic-connectives'

/** No rule looks further than this many words, so a line without end stays cheap. */
export const reach = 120

/** Whether the clause so far asserts anything; a fronted phrase (`وبعد ساعة،`) does not. */
export function hasPredicate(units: Unit[], from: number, to: number): boolean {
  const clause = units.slice(from, Math.min(to, from + reach))
  if (clause.some((unit, at) => isVerbAt(units, from + at) && !afterRelative(units, from + at))) return true
  if (clause.some((unit) => eventNouns.has(unit.bare) || eventNouns.has(unit.key))) return true
  if (isAccusativeManner(units, from) || adding.lengthAt(units, from) > 0) return true
  if (awaitsAnswer.lengthAt(units, from) > 0 || fronted.lengthAt(units, from) > 0) return clause.length >= 12
  return clause.length >= (newAfterComma.lengthAt(units, from) > 0 ? 3 : 8)
}

/** `لم يخل المشهد من كذا، حيث …`: the first half only announces the second. */
export function isFrame(units: Unit[], from: number, at: number): boolean {
  if (units[at]?.bare !== 'حيث' || at - from > 9) return false
  return units.slice(from, from + 3).some((unit) => /^[يت]خل[وي]?$/.test(unit.bare))
}

export function isVerbAt(units: Unit[], at: number): boolean {
  const unit = units[at]
  if (!unit?.verb || isTimeOfDay(unit, units[at + 1])) return false
  return !unit.verb.ambiguous || takesSubject(units, at)
}

/** `فجر الأحد`, `ظهر اليوم`: a time, though the words could say that something blew up or appeared. */
function isTimeOfDay({ bare }: Unit, next: Unit | undefined): boolean {
  return (
    /^(?:فجر|ظهر)$/.test(bare) &&
    /^(?:اليوم|امس|يوم|هذا|ال(?:احد|اثنين|ثلاثا|اربعا|خميس|جمعه|سبت))$/.test(next?.key ?? '')
  )
}

const subjectHeads =
  /^(?:ال.*|عدد|عشرات|ميات|طيران|تنظيم|جيش|حزب|لوا|ثوار|انتحاري|انتحاريون|مقاتلو|مقاتلي|مسلحون|مجهولون|ناشطون|رييس|وزير|متحدث|مصدر|شخص|شخصان|\d+)$/

/** A noun-like perfect is a verb where its subject follows, or a preposition after a comma. */
function takesSubject(units: Unit[], at: number): boolean {
  const next = units[at + 1]
  if (next === undefined) return false
  if (at === 0 || units[at]?.before.includes(',')) return !/^(?:كل|كافه|جميع|بعض)$/.test(next.key)
  const previous = units[at - 1]?.bare ?? ''
  const connective = newBeforeVerb.has(previous) || previous === 'حين'
  return connective || (subjectHeads.test(next.key) && !next.key.startsWith('ال'))
}

export function afterRelative(units: Unit[], at: number): boolean {
  const previous = units[at - 1]?.key ?? ''
  const before = /^(?:لم|لا|قد|لن)$/.test(previous) ? (units[at - 2]?.key ?? '') : previous
  return /^(?:الذي|التي|الذين|اللذين|اللتين|اللواتي)$/.test(before)
}

export function nextComma(units: Unit[], at: number): number {
  const last = Math.min(units.length, at + reach)
  for (let index = at + 1; index < last; index++) {
    const unit = units[index]
    if (unit && !unit.inside && /[,;]/.test(unit.before)) return index
  }
  return last
}

/** Whether a verb of its own stands before the next one that و joins. */
export function assertsWithVerb(units: Unit[], at: number, end: number): boolean {
  for (let index = at; index < end; index++) {
    const unit = units[index]
    if (unit === undefined || unit.inside || !isVerbAt(units, index)) continue
    if (unit.and && index > at) return false
    if (!afterRelative(units, index)) return true
  }
  return false
}

export function predicateFollows(units: Unit[], at: number): boolean {
  const skipped = /^(?:لم|لا|لن|قد|ما|ان|انه|انها)$/.test(units[at]?.bare ?? '') ? at + 1 : at
  return isVerbAt(units, skipped) || isVerbAt(units, skipped + 1) || eventNouns.has(units[skipped]?.bare ?? '')
}

export function isAccusativeManner(units: Unit[], at: number): boolean {
  return /^(?:متخذ|متبع|منتهج|مستبق)(?:ا|ه|ين)$/.test(units[at]?.key ?? '')
}
