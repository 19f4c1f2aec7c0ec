import type { Unit } from '../units'
import {
  alwaysNew,
  awaitsAnswer,
  circumstance,
  eventNouns,
  fronted,
  newAfterComma,
  tollNoun,
} from './arabic-connectives'
import { isVerbAt, reach } from './arabic-predicates'

export function isCircumstance(unit: Unit): boolean {
  return !unit.and && (circumstance.has(unit.key) || /^ب(?!عض)\S{3,}/.test(unit.key) || /^لل?\S{4,}/.test(unit.key))
}

/** Heads of من جهة أخرى, على جبهة أخرى, في منطقة أخرى: within a sentence they say where, before a verb they open another. */
export const elsewhere = /^(?:من|علي|في)$/

/** سيطر الثوار من جهة أخرى على التلة: no verb follows the phrase. */
export function isAside(units: Unit[], at: number): boolean {
  if (!/^(?:اخري|اخر|ثانيه|مغايره|منفصله)$/.test(units[at + 2]?.key ?? '')) return false
  const next = at + alwaysNew.lengthAt(units, at)
  return !isVerbAt(units, next) && !eventNouns.has(units[next]?.bare ?? '')
}

/** A subject or an attribution and its verb, parted by commas: مدير المشفى، فلان، قال; إن 31 شخصا، بينهم طفل، قتلوا; قالت، بأن. */
export function isParted(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.and) return false
  if (/^ب?ان(?:ه|ها|هم|نا)?$/.test(unit.key)) return true
  const next = at + alwaysNew.lengthAt(units, at)
  if (next > at && /^ب?ان(?:ه|ها|هم)?$/.test(units[next]?.key ?? '')) return true
  if (unit.verb === null || unit.verb.ambiguous || unit.key !== unit.bare) return false
  const start = Math.max(from, at - reach)
  const opened = units.slice(start, at).findLastIndex((word) => /^(?:ب|ل)?ان(?:ه|ها|هم)?$/.test(word.key))
  const clause = units.slice(start + opened + 1, at)
  if (
    clause.length === 0 ||
    clause.some((word, step) => !/^بين(?:هم|ها|هن|هما)$/.test(word.bare) && isVerbAt(units, start + opened + 1 + step))
  )
    return false
  if (opened >= 0) return /وا$|^لقي/.test(unit.key)
  const nominal =
    fronted.lengthAt(units, from) === 0 &&
    awaitsAnswer.lengthAt(units, from) === 0 &&
    newAfterComma.lengthAt(units, from) === 0 &&
    !eventNouns.has(units[from]?.bare ?? '')
  return nominal && (saying.test(unit.key) || harmed.test(unit.key))
}

const saying = /^(?:قالت?|قالوا|اكدت?|افادت?|صرحت?|اعلنت?|اوضحت?|ذكرت?|اضافت?|كشفت?|بينت?|نفت|نفي|شددت?|اشارت?)$/

/** 12 شخصا، بينهم أطفال، استشهدوا. */
const harmed = /^(?:استشهدوا|قتلوا|قضوا|لقوا|جرحوا|اصيبوا|اعتقلوا|خطفوا|اختطفوا|فقدوا|نزحوا|استشهدا|قتلا|اصيبا)$/

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
