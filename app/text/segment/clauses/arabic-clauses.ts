import {
  adding,
  alwaysNew,
  awaitsAnswer,
  boundToLeft,
  circumstance,
  eventNouns,
  fronted,
  neverNew,
  newAfterComma,
  newBeforeVerb,
  outcomeVerb,
  tollNoun,
  warlike,
} from './arabic-connectives'
import type { Unit } from '../units'

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

/** No rule looks further than this many words, so a line without end stays cheap. */
const reach = 120

function beginsAssertion(units: Unit[], from: number, at: number): boolean {
  const unit = units[at]
  if (unit === undefined || unit.inside || units.length - at < 2) return false
  const comma = unit.before.includes(',')
  if (comma && isParted(units, from, at)) return false
  if (comma && at - from >= 3 && alwaysNew.lengthAt(units, at) > 0) return true
  if (neverNew.lengthAt(units, at) > 0 && !(comma && unit.and)) return false
  if (unit.key.startsWith('ف') && unit.key !== unit.bare && awaitsAnswer.lengthAt(units, from) > 0) return false
  const candidate =
    unit.before.includes(';') || (comma ? cutsAtComma(units, from, at) : cutsWithoutComma(units, from, at))
  return candidate && hasPredicate(units, from, at) && !isFrame(units, from, at)
}

/** Whether the clause so far asserts anything; a fronted phrase (`وبعد ساعة،`) does not. */
function hasPredicate(units: Unit[], from: number, to: number): boolean {
  const clause = units.slice(from, Math.min(to, from + reach))
  if (clause.some((unit, at) => isVerbAt(units, from + at) && !afterRelative(units, from + at))) return true
  if (clause.some((unit) => eventNouns.has(unit.bare) || eventNouns.has(unit.key))) return true
  if (isAccusativeManner(units, from) || adding.lengthAt(units, from) > 0) return true
  if (awaitsAnswer.lengthAt(units, from) > 0 || fronted.lengthAt(units, from) > 0) return clause.length >= 12
  return clause.length >= (newAfterComma.lengthAt(units, from) > 0 ? 3 : 8)
}

/** `لم يخل المشهد من كذا، حيث …`: the first half only announces the second. */
function isFrame(units: Unit[], from: number, at: number): boolean {
  if (units[at]?.bare !== 'حيث' || at - from > 9) return false
  return units.slice(from, from + 3).some((unit) => /^[يت]خل[وي]?$/.test(unit.bare))
}

function isVerbAt(units: Unit[], at: number): boolean {
  const unit = units[at]
  if (!unit?.verb) return false
  return !unit.verb.ambiguous || takesSubject(units, at)
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

function afterRelative(units: Unit[], at: number): boolean {
  const previous = units[at - 1]?.key ?? ''
  const before = /^(?:لم|لا|قد|لن)$/.test(previous) ? (units[at - 2]?.key ?? '') : previous
  return /^(?:الذي|التي|الذين|اللذين|اللتين|اللواتي)$/.test(before)
}

function nextComma(units: Unit[], at: number): number {
  const last = Math.min(units.length, at + reach)
  for (let index = at + 1; index < last; index++) {
    const unit = units[index]
    if (unit && !unit.inside && /[,;]/.test(unit.before)) return index
  }
  return last
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

function isCircumstance(unit: Unit): boolean {
  return !unit.and && (circumstance.has(unit.key) || /^ب(?!عض)\S{3,}/.test(unit.key) || /^لل?\S{4,}/.test(unit.key))
}

/** Whether a verb of its own stands before the next one that و joins. */
function assertsWithVerb(units: Unit[], at: number, end: number): boolean {
  for (let index = at; index < end; index++) {
    const unit = units[index]
    if (unit === undefined || unit.inside || !isVerbAt(units, index)) continue
    if (unit.and && index > at) return false
    if (!afterRelative(units, index)) return true
  }
  return false
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

/** Heads of من جهة أخرى, على جبهة أخرى, في منطقة أخرى: within a sentence they say where, before a verb they open another. */
const elsewhere = /^(?:من|علي|في)$/

/** سيطر الثوار من جهة أخرى على التلة: no verb follows the phrase. */
function isAside(units: Unit[], at: number): boolean {
  if (!/^(?:اخري|اخر|ثانيه|مغايره|منفصله)$/.test(units[at + 2]?.key ?? '')) return false
  const next = at + alwaysNew.lengthAt(units, at)
  return !isVerbAt(units, next) && !eventNouns.has(units[next]?.bare ?? '')
}

/** A subject or an attribution and its verb, parted by commas: مدير المشفى، فلان، قال; إن 31 شخصا، بينهم طفل، قتلوا; قالت، بأن. */
function isParted(units: Unit[], from: number, at: number): boolean {
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
  return nominal && saying.test(unit.key)
}

const saying = /^(?:قالت?|قالوا|اكدت?|افادت?|صرحت?|اعلنت?|اوضحت?|ذكرت?|اضافت?|كشفت?|بينت?|نفت|نفي|شددت?|اشارت?)$/

function predicateFollows(units: Unit[], at: number): boolean {
  const skipped = /^(?:لم|لا|لن|قد|ما|ان|انه|انها)$/.test(units[at]?.bare ?? '') ? at + 1 : at
  return isVerbAt(units, skipped) || isVerbAt(units, skipped + 1) || eventNouns.has(units[skipped]?.bare ?? '')
}

/** Verb pairs (`قتلوا وجرحوا`), continued imperfects and mere complements stay with their clause. */
function startsOwnClause(units: Unit[], from: number, at: number): boolean {
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
  if (!outcomeVerb.test(units[at]?.key ?? '') || units[at - 1]?.key === 'ما') return false
  return units.slice(at + 1, at + 4).some((unit) => tollNoun.test(unit.key))
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

function isAccusativeManner(units: Unit[], at: number): boolean {
  return /^(?:متخذ|متبع|منتهج|مستبق)(?:ا|ه|ين)$/.test(units[at]?.key ?? '')
}
