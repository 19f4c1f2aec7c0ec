import type { Unit } from '../units'
import { alwaysNew, circumstance, tollNoun } from './arabic-connectives'
import { isVerbAt, predicateFollows, reach } from './arabic-predicates'

export function isCircumstance(unit: Unit): boolean {
  return !unit.and && (circumstance.has(unit.key) || /^ب(?!عض)\S{3,}/.test(unit.key) || /^لل?\S{4,}/.test(unit.key))
}

/** Heads of من جهة أخرى, من جانبه, في سياق متصل: within a sentence they say where or how, before a verb they open another. */
export const elsewhere = /^(?:من|علي|في)$/

/** سيطر الثوار من جهة أخرى على التلة, أعلنت في سياق متصل عن فتح الطريق: no verb follows the phrase. */
export function isAside(units: Unit[], at: number): boolean {
  if (units[at + 1]?.key === 'حين' || units[at + 2]?.key === 'الذي') return false
  const next = at + alwaysNew.lengthAt(units, at)
  const later = units[next + 2]
  return !predicateFollows(units, next) && !(later?.verb?.tense === 'imperfect' && !later.and)
}

/** `تتعرض القرية، في هذه الأثناء، لقصف`: between commas such a phrase only interrupts its sentence. */
export function isInterjected(units: Unit[], at: number): boolean {
  const next = units[at + alwaysNew.lengthAt(units, at)]
  return next !== undefined && next.before.includes(',') && isCircumstance(next)
}

/** Verb pairs (`قتلوا وجرحوا`), continued imperfects and mere complements stay with their clause. */
export function startsOwnClause(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  const previous = units[at - 1]
  if (unit === undefined || unit.bare.startsWith('ليس')) return false
  if (previous?.verb && sameForm(previous, unit)) return false
  if (unit.verb?.ambiguous && tollNoun.test(previous?.bare ?? '')) return false
  if (unit.bare.startsWith('حقق') && (units[at + 1]?.key ?? '').startsWith('اصاب')) return false
  if (repeatsFailure(units, from, at)) return false
  if (unit.verb?.tense !== 'imperfect') return true
  for (let index = at - 1; index >= Math.max(from, at - reach); index--) {
    if (isVerbAt(units, index)) return units[index]?.verb?.tense !== 'imperfect'
  }
  return true
}

function sameForm(left: Unit, right: Unit): boolean {
  const form = (unit: Unit) => `${unit.verb?.tense} ${/(?:وا|ون|تا|ت)$/.exec(unit.bare)?.[0] ?? ''}`
  return form(left) === form(right)
}

/** `باءت محاولتهم بالفشل وتمكن الثوار من صدهم`: failing and being repelled are one fact. */
function repeatsFailure(units: Unit[], from: number, at: number): boolean {
  if (!units.slice(Math.max(from, at - reach), at).some((unit) => /^(?:ب?ال)?فشل/.test(unit.key))) return false
  return units.slice(at, at + 5).some((unit) => /^(?:ال)?(?:صد|تصدي|احباط|افشال)(?:ه|ها|هم)?$/.test(unit.bare))
}
