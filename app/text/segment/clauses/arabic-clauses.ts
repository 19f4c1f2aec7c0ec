import type { Unit } from '../units'
import {
  adding,
  alwaysNew,
  awaitsAnswer,
  boundToLeft,
  eventNouns,
  neverNew,
  newAfterComma,
  newBeforeVerb,
  outcomeVerb,
  tollNoun,
  warlike,
} from './arabic-connectives'
import { elsewhere, isAside, isCircumstance, isInterjected, startsOwnClause } from './arabic-continuations'
import { isParted, lacksObject, sharesToll } from './arabic-parted'
import {
  assertsWithVerb,
  hasPredicate,
  isAccusativeManner,
  isFrame,
  isVerbAt,
  nextComma,
  predicateFollows,
  reach,
} from './arabic-predicates'

/**
 * Where an Arabic sentence is cut into assertions: indices of the units that begin a new one.
 * A comma cuts only before something that can be checked by itself; without a comma a closed
 * list of connectives, and و before a verb, do.
 */
export function arabicCuts(units: Unit[]): number[] {
  const cuts: number[] = []
  let from = 0
  for (let at = 1; at < units.length; at++) {
    if (!beginsAssertion(units, from, at)) continue
    cuts.push(at)
    from = at
  }
  return cuts
}

function beginsAssertion(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.inside || units.length - at < 2) return false
  const comma = unit.before.includes(',')
  if (
    (/[,;]/.test(unit.before) && (isParted(units, from, at) || lacksObject(units, from, at))) ||
    sharesToll(units, from, at)
  )
    return false
  if (comma && at - from >= 3 && alwaysNew.lengthAt(units, at) > 0) return !isInterjected(units, at)
  if (neverNew.lengthAt(units, at) > 0 && !(comma && unit.and)) return false
  if (unit.key.startsWith('ف') && unit.key !== unit.bare && awaitsAnswer.lengthAt(units, from) > 0) return false
  const candidate =
    unit.before.includes(';') || (comma ? cutsAtComma(units, from, at) : cutsWithoutComma(units, from, at))
  return candidate && hasPredicate(units, from, at) && !isFrame(units, from, at)
}

function cutsAtComma(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || boundToLeft.lengthAt(units, at) > 0 || /^ان(?:ه|ها|هم)?$/.test(unit.key)) return false
  const end = nextComma(units, at)
  if (newAfterComma.lengthAt(units, at) > 0) return end - at >= 3
  if (isVerbAt(units, at)) return true
  if (/^ل[ين]\S{3,}/.test(unit.key) && unit.verb === null) return end - at >= 3
  if (eventNouns.has(unit.bare)) return end - at >= 3
  if (adding.lengthAt(units, at) > 0 && units.slice(at, end).some((added) => warlike.test(added.key))) return true
  if (isCircumstance(unit)) return false
  return isGapped(units, from, at, end) || assertsWithVerb(units, at, end)
}

/** `تعرضت س لقصف، وص لقصف`: the verb is left out the second time. */
function isGapped(units: Unit[], from: number, at: number, end: number): boolean {
  if (!units[at]?.and) return false
  if (!units.slice(Math.max(from, at - reach), at).some((unit) => unit.bare.startsWith('تعرض'))) return false
  return units.slice(at, end).some((unit) => /^ل(?:قصف|غار|هجوم|استهداف|سقوط)/.test(unit.key))
}

function cutsWithoutComma(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || units.length - at < 3) return false
  if (at - from < 2) return false
  if (alwaysNew.lengthAt(units, at) > 0) return unit.and || !elsewhere.test(unit.bare) || !isAside(units, at)
  if ((unit.key.startsWith('ف') && unit.key !== unit.bare) || unit.key === 'فقد') return false
  if (unit.bare === 'لم') return unit.and
  if (/^ل?قد$/.test(unit.bare) && !unit.and) return false
  if (newBeforeVerb.has(unit.bare)) return predicateFollows(units, at + 1)
  if (unit.and && (isOtherOne(units, at) || isFrontedBeforeVerb(units, at))) return true
  if (unit.and && unit.before.includes(')') && eventNouns.has(unit.bare)) return true
  if (unit.and) return isVerbAt(units, at) && startsOwnClause(units, from, at)
  return isToll(units, at) || isConsequence(units, at) || isAccusativeManner(units, at)
}

/** `والغارة الأخرى استهدفت`: the next of several. */
function isOtherOne(units: Unit[], at: number): boolean {
  const others = /^ال(?:اخري|اخر|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه)$/
  return others.test(units[at + 1]?.key ?? '') && isVerbAt(units, at + 2)
}

/** `وبعد التحقيق معهم، تبين`: the phrase belongs to the verb after the next comma. */
function isFrontedBeforeVerb(units: Unit[], at: number): boolean {
  if (!/^(?:بعد|عقب|اثر|خلال|قبل)$/.test(units[at]?.bare ?? '')) return false
  const comma = nextComma(units, at)
  return comma < units.length && isVerbAt(units, comma) && !units[comma]?.and
}

function isToll(units: Unit[], at: number): boolean {
  if (!outcomeVerb.test(units[at]?.key ?? '') || units[at - 1]?.key === 'ما' || isPredicateOfThat(units, at))
    return false
  return units.slice(at + 1, at + 4).some((unit) => tollNoun.test(unit.key))
}

/** `قال إن القصف أسفر عن مقتل …`: the verb says what the subject after إن did. */
function isPredicateOfThat(units: Unit[], at: number): boolean {
  const before = units.slice(Math.max(0, at - 7), at)
  const that = before.findLastIndex(({ key }) => /^[وف]?(?:ب|ل)?ان(?:ه|ها|هم)?$/.test(key))
  return that >= 0 && before.slice(that + 1).every((_, step) => !isVerbAt(units, at - before.length + that + 1 + step))
}

/** `قامت القوات على إثرها …`, `تلاها اشتباكات`: a next event joined without a conjunction. */
function isConsequence(units: Unit[], at: number): boolean {
  const unit = units[at]
  if (unit === undefined) return false
  if (/^(?:تلا|تلت|تبع|تبعت|اعقب|اعقبت)(?:ه|ها|هم)$/.test(unit.key)) return true
  if (unit.verb?.tense !== 'perfect' || unit.verb.ambiguous || units[at - 1]?.verb) return false
  const near = units
    .slice(at + 1, at + 6)
    .map((candidate) => candidate.key)
    .join(' ')
  return / علي اثر(?:ه|ها|هما|ذلك)/.test(near) || /^\S+ (?:خلالها|خلاله)(?: |$)/.test(near)
}
