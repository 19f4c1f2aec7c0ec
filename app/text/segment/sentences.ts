import { eventNouns, warlike } from './clauses/arabic-connectives'
import type { Unit } from './units'

const latinAbbreviations = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt cpl adm brig rep sen gov st no jan feb mar apr jun jul aug sep sept oct nov dec mon tues weds thurs fri u.s u.n u.k e.g i.e etc vs approx inc ltd al a.m p.m km kg cm mm hrs'.split(
    ' ',
  ),
)

/** Of these a name in capitals is no part: 1.5 km. Rebels retreated. */
const measures = new Set(['km', 'kg', 'cm', 'mm', 'hrs', 'etc'])

/** Splits the units of one line into sentences, at full stops, question and exclamation marks and ellipses. */
export function sentencesOf(text: string, units: Unit[]): Unit[][] {
  const sentences: Unit[][] = []
  let current: Unit[] = []
  const items = itemNumbers(units)
  for (const [at, unit] of units.entries()) {
    const previous = units[at - 1]
    if (
      previous &&
      !isQuoted(current, previous, unit) &&
      !isOpening(text, current, unit) &&
      !(current.length === 1 ? isShortNumber(previous) : items.has(previous)) &&
      endsSentence(text, previous, unit)
    ) {
      sentences.push(current)
      current = []
    }
    current.push(unit)
  }
  if (current.length > 0) sentences.push(current)
  return sentences
}

/** 2. خالد العلي: a number that begins a sentence belongs to what follows. */
function isShortNumber({ key }: Unit): boolean {
  return /^\d{1,3}\.?$/.test(key)
}

/** الجرحى 1. سامي 2. خالد: numbers with points that count up from 1 end no sentence. */
function itemNumbers(units: Unit[]): ReadonlySet<Unit> {
  const items = new Set<Unit>()
  for (const [at, unit] of units.entries())
    if (unit.key.replace(/\.$/, '') === String(items.size + 1) && units[at + 1]?.before.includes('.')) items.add(unit)
  return items.size > 1 ? items : new Set()
}

/** A quotation of more than this is taken apart as other text is. */
const longestQuotation = 400

/** A quotation of a few sentences is one statement of who is quoted. */
function isQuoted(sentence: Unit[], previous: Unit, next: Unit): boolean {
  return (
    previous.inside &&
    next.inside &&
    !next.before.includes('"') &&
    next.start - (sentence[0]?.start ?? next.start) < longestQuotation
  )
}

/** The words before two points that only open a headline are fewer. */
const longestOpening = 9

/** بعد هدوء قصير.. قصف على البلدة: what says nothing by itself goes on behind its points. */
function isOpening(text: string, sentence: Unit[], next: Unit): boolean {
  if (/^\p{Lu}/u.test(text.slice(next.start, next.start + 2))) return false
  if (!/\.\.|…/.test(next.before) || sentence.length > longestOpening) return false
  return !sentence.some(
    ({ verb, bare }, at) =>
      (verb && !verb.ambiguous) || (at === 0 && eventNouns.has(bare)) || (at < 2 && warlike.test(bare)),
  )
}

/** "… دمرت." قال أحد السكان, "… night." she said: who said it follows the quotation. */
const attribution = /^(?:قال|قالت|قالوا|يقول|تقول|اضاف|اضافت|وفق|بحسب|حسب|ثم|في|مضيفا|said|says|he|she|they|according)$/

function isAttributed(previous: Unit, next: Unit): boolean {
  if (!previous.inside || next.inside || !/[.!?…][\s]*["'”»]/.test(next.before)) return false
  return attribution.test(next.key) && !(next.key === 'في' && next.and)
}

/** بلغ العدد 21. منهم 4 أطفال: what is a part of the number before. */
const partOfBefore = /^(?:منهم|منها|منهن|بينهم|بينها|بينهن|معظمهم|اغلبهم|جميعهم)$/

function endsSentence(text: string, previous: Unit, next: Unit): boolean {
  if (partOfBefore.test(next.key) && /\d$/.test(previous.key) && /^\.$/.test(next.before.trim())) return false
  if (isAttributed(previous, next) && !/^\p{Lu}/u.test(text.slice(next.start))) return false
  if (/[!?…]/.test(next.before))
    return !next.inside || !previous.inside || /\s/.test(text.slice(previous.end, next.start))
  const dotted =
    /[.!?…]/.test(next.before) || (previous.key.endsWith('.') && /\s/.test(text.slice(previous.end, next.start)))
  if (!dotted) return false
  const word = previous.key.replace(/^و/, '').replace(/\.$/, '')
  if (previous.key.endsWith('.') && /^\p{Ll}/u.test(text.slice(next.start))) return false
  // أ.ف.ب. and the like end no sentence with their own point.
  if (/^\p{L}(?:\.\p{L})+$/u.test(text.slice(previous.start, previous.end))) return false
  if (measures.has(word) && /^\p{Lu}/u.test(text.slice(next.start))) return true
  if (latinAbbreviations.has(word))
    return /\.[a-z]$/.test(word) && /^(?:the|he|she|it|they|in|on|a|an|at|but|its|this|that|there)$/.test(next.key)
  return !/^(?:[a-z]|[\u0621-\u064a])$/.test(word)
}
