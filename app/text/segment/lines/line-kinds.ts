import { fold } from '../../characters/normalise'
import { trimEndOf } from '../../characters/trim-end'
import { tokenize } from '../../words/tokens'
import { unitsOf } from '../units'
import { countedNoun } from '../../facts/figures/counted-nouns'
import { isColonRow } from '../../facts/figures/toll-rows'
import { isEnglishVerb } from '../clauses/english-clauses'
import { isRegion } from './place-headings'
import { tells } from './tells'

/** Why a stretch asserts nothing that can be checked. */
export type NoneReason = 'greeting' | 'title' | 'heading' | 'dateline' | 'byline' | 'sign-off' | 'link' | 'separator'

/** What a line begins with: `length` code units that are no claim, with the heading's title where it is one. */
export interface LineHead {
  length: number
  reason: NoneReason
  title?: string
}

const leadingDecoration = /^[\s#*=_~•▪◾◼■●○◆♦►▶»«›‹\-–—|[\](){}<>.:،,\p{Extended_Pictographic}\p{RI}\ufe0f\u200d]+/u
const decoration = /^[\s#*=_~•▪◾◼■●○◆♦►▶»«›‹\-–—|[\](){}<>:،,\p{Extended_Pictographic}\p{RI}\ufe0f\u200d]$/u

/** The heading's words without colons, bullets and hash signs. */
function titleOf(line: string): string {
  return trimEndOf(line.replace(/_/g, ' ').replace(leadingDecoration, ''), decoration)
    .replace(/^\p{Nd}{1,2}\s*[-–.)]\s*(?=\p{L})/u, '')
    .replace(/\s+/g, ' ')
}

/** Greetings, titles and the like are shorter than this; a longer line is a paragraph that may begin with a heading or dateline. */
const longestHead = 160

const greeting =
  /^(?:و?السلام عليكم|بسم الله|تحيه طيبه|تحياتنا|مسا الخير|صباح الخير|اهلا (?:و ?سهلا|بكم)|مرحبا|الحمد لله|اعزا[يئ]?نا|السيدات والساده|متابعينا|dear |hello|good (?:morning|evening|afternoon)|greetings)/
const introduction =
  /^(?:اليكم|نوافيكم|نقدم لكم|ننقل لكم|نضع بين ايديكم|فيما يلي|(?:اهم|ابرز) (?:التطورات|الاخبار|الاحداث|المستجدات)|here (?:is|are)|the following|below (?:is|are))/
const bulletinTitle =
  /^(?:النشره|نشره|(?:ال)?حصاد|(?:ال)?ملخص|(?:ال)?موجز|حصيله|الحصيله(?= \S)|تغطيه|التقرير (?:الميداني|اليومي|العسكري)|تقرير (?:ميداني|يومي)|اخبار (?:اليوم|الساعه|المسا|الصباح)|(?:(?:daily|field|evening|morning|situation|news|weekly) ){1,3}(?:bulletin|report|update|summary|brief)|bulletin\b)/
const signOff =
  /^(?:انتهي|انتهت النشره|المزيد (?:في|علي) (?:ال)?(?:تعليق|رابط|موقع)|يتبع|دمتم|نلقاكم|الي اللقا|تابعونا|للمزيد|شكرا(?! لل| ل(?!كم|ك |متابع|حسن|استماع|قرا|اشتراك))|اشتركوا|كان معكم|والسلام عليكم|مع تحيات|ends?\b|\(?more(?:\)|\s*$| (?:to|details|on|at|in|soon|follows)\b)|-?30-?$|thank you|follow us|stay tuned|to be continued)/
const byline =
  /^(?:المصدر|مصدر الخبر|بقلم|اعداد|تحرير|ترجمه|تصوير|كتب|كتبه|كتبت|المراسل|مراسلنا|المكتب الاعلامي|by |source|reporting by|edited by|editing by|writing by|photo|report by)/
const dateWord =
  /^(?:ال)?(?:يوم|ليوم|سبت|احد|اثنين|ثلاثا|اربعا|خميس|جمعه|تاريخ|بتاريخ|موافق|تموز|اب|ايلول|تشرين|كانون|اول|ثاني|شباط|اذار|نيسان|ايار|حزيران|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|مسا|صباحا|ساعه|توقيت|بتوقيت|دمشق|غرينتش|م|ه|ص|صباح|ظهرا|عصرا|فجرا|ليلا|هجري|ميلادي|رمضان|شوال|شعبان|رجب|محرم|صفر|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|gmt|utc|am|pm|st|nd|rd|th|of|the|on|local|time|at)$/

/** *عاجل*: a call for attention alone. */
const urgent =
  /^(?:عاجل(?: جدا| الان)?|هام(?: وعاجل| جدا)?|خبر عاجل|متابعه|breaking(?: news)?|urgent|update|thread|ثريد)$/

/** عاجل alone, and عاجل | إدلب. */
function isUrgent(title: string): boolean {
  const [call = '', place, ...more] = title.split(/\s[|:/–-]\s/)
  return urgent.test(fold(call)) && more.length === 0 && (place === undefined || isRegion(place))
}

/** عاجل | ريف إدلب: the heading without the call for attention. */
function withoutCall(title: string): string {
  const [call = '', ...rest] = title.split(/\s[|/–-]\s/)
  return rest.length === 1 && urgent.test(fold(call)) ? titleOf(rest[0] ?? '') : title
}

/** حصيلة أولية: 4 شهداء: a toll that is told, and no title of what follows. */
function tellsToll(key: string): boolean {
  const words = key.split(/[\s:،,]+/)
  return words.some((word, at) => /^\d/.test(word) && countedNoun(words[at + 1] ?? '') !== null)
}

/**
 * Reads what a line begins with; `around` says whether both neighbours are long paragraphs, and whether a line without the
 * bullet of this one follows. Null for plain text.
 */
export function lineHead(line: string, around: { long: boolean; aboveOther?: boolean }): LineHead | null {
  const tokens = tokenize(line)
  const words = tokens.filter((token) => token.kind !== 'mark' && token.key !== '')
  if (words.length === 0) return { length: line.length, reason: 'separator' }
  if (words.length <= 5 && isUrgent(titleOf(line))) return { length: line.length, reason: 'title' }
  if (
    line.length <= 2000 &&
    words.every((word) => /^(?:https?:|www\.|[@#])|@|\.(?:com|org|net|info|me|tv|sy|ly|co)\b/.test(word.key))
  ) {
    return headingFromTag(line) ?? { length: line.length, reason: 'link' }
  }
  if (line.length > longestHead)
    return colonHeading(line.slice(0, longestHead)) ?? datelinePrefix(line.slice(0, longestHead))
  if (isDatelineAlone(line, words.length)) return { length: line.length, reason: 'dateline' }
  const title = titleOf(line)
  const reason = line.includes('::') ? null : fixedLine(title, words.length)
  if (reason) return { length: line.length, reason }
  if (isColonRow(line)) return null
  const heading = markedRegion(line) ?? colonHeading(line) ?? bareHeading(line, title, words.length, around)
  if (heading) return heading
  if (
    words.length <= 12 &&
    words.some((word) => word.kind === 'number') &&
    !(line.includes('|') && isRegion(words[0]?.surface ?? '')) &&
    words.every((word) => word.kind === 'number' || dateWord.test(word.key))
  ) {
    return { length: line.length, reason: 'dateline' }
  }
  return datelinePrefix(line)
}

function headingFromTag(line: string): LineHead | null {
  const title = titleOf(line)
  // One tag alone on its line heads what follows; several are an index.
  const alone = /^[^@]*$/.test(title) && line.split('#').length === 2 && title.split(' ').length <= 4
  return isRegion(title) || alone ? { length: line.length, reason: 'heading', title } : null
}

function colonHeading(line: string): LineHead | null {
  const double = /^([^:：]{1,60}?)\s*(?:::+|：：)/.exec(line)
  const single = /^([^:："«“]{1,60}?)\s*[:：][*_]{0,2}(?=\s*$|\s)/.exec(line)
  const found = double ?? single
  if (!found) return null
  const title = withoutCall(titleOf(found[1] ?? ''))
  if (title === '') return null
  if (double) return { length: found[0].length, reason: 'heading', title }
  const wholeLine = found[0].length === line.length
  const few = title.split(' ').length <= 6
  if (isRegion(title) || (wholeLine && few && !byline.test(fold(title)) && !hasVerb(title)))
    return { length: found[0].length, reason: 'heading', title }
  return null
}

/** (حماة) قصف …, [حلب] …, دمشق/ سقوط …: a region that brackets or a stroke part from what is told of it. */
function markedRegion(line: string): LineHead | null {
  const found =
    /^[^\p{L}\p{N}([|/]{0,6}(?:[([]([^()[\]]{2,30})[)\]](?:\s*[-–:])?|([^|‖¦/\p{Nd}]{2,30}?)\s?[|‖¦/])\s*(?=#?\p{L})/u.exec(
      line,
    )
  const title = titleOf(found?.[1] ?? found?.[2] ?? '')
  if (found === null || !isRegion(title)) return null
  const rest = line.slice(found[0].length)
  return tells(rest) && !/[|]/.test(rest) ? { length: found[0].length, reason: 'heading', title } : null
}

function bareHeading(
  line: string,
  title: string,
  count: number,
  around: { long: boolean; aboveOther?: boolean },
): LineHead | null {
  if (isRegion(title)) return { length: line.length, reason: 'heading', title }
  if (isCapitalHeading(title, count)) return { length: line.length, reason: 'heading', title }
  const plain = !/[.!؟?…،,؛;:()/]|\s[-–—]\s/.test(title) && !/\p{Nd}/u.test(title)
  if (around.aboveOther === true && count <= 3 && plain && !tells(title))
    return { length: line.length, reason: 'heading', title }
  if (around.long && count <= 6 && plain && !hasVerb(title)) return { length: line.length, reason: 'heading', title }
  return null
}

/** AIR STRIKES, HOMS COUNTRYSIDE: a few words in capitals without a verb. */
function isCapitalHeading(title: string, count: number): boolean {
  return count <= 4 && /^[A-Z][A-Z'’&\- ]{4,}$/.test(title) && !unitsOf(title, 0, title.length).some(isEnglishVerb)
}

function hasVerb(title: string): boolean {
  return unitsOf(title, 0, title.length).some((unit) => unit.verb && !unit.verb.ambiguous)
}

/** تحرير فتاة مختطفة: these head a byline only before a colon. */
const ambiguousByline = /^(?:تحرير|تصوير|ترجمه|اعداد)(?= )/
/** By a name, and no sentence such as "By Monday the raids had stopped" or "By 9 the road was open". */
const latinByline =
  /^by (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)\p{Lu}[^\s,]*(?:[ ,]+(?:\p{Lu}[^\s,]*|and|of|for|in|al-[^\s,]+))*$/u

function fixedLine(title: string, count: number): NoneReason | null {
  const key = fold(title)
  if (ambiguousByline.test(key) && !/[:|]/.test(key)) return null
  if (key.startsWith('by ') && !latinByline.test(title.replace(/^By/i, 'by'))) return null
  if (count <= 16 && greeting.test(key)) return 'greeting'
  if (count <= 16 && introduction.test(key)) return 'greeting'
  if (count <= 16 && bulletinTitle.test(key) && !hasVerb(key) && !tellsToll(key)) return 'title'
  if (count <= 14 && signOff.test(key)) return 'sign-off'
  if (tells(/:(.*)/.exec(key)?.[1] ?? '')) return null
  if (count <= 10 && byline.test(key) && !/["“”«»]/.test(key) && (/^[^:]*:/.test(key) || !hasVerb(key) || count <= 5))
    return 'byline'
  return null
}

const agencies =
  'رويترز|سانا|ا ف ب|ا\\.ف\\.ب|فرانس برس|الاناضول|وكالات|وكاله|د ب ا|reuters|afp|ap|sana|anadolu|agencies|dpa|upi'
const agencyDateline = new RegExp(
  `^[^.!?:\\n]{2,48}?\\((?:[^)]{0,20}\\b)?(?:${agencies})(?=[^\\p{L}])[^)]{0,20}\\)\\s*[-–—:ـ]+\\s*`,
  'iu',
)
const dashDateline = new RegExp(`^[^.!?:(\\n]{2,30}?\\s*[-–—/]\\s*(?:${agencies})\\s*(?:[-–—:]+\\s*|$)`, 'iu')
const capitalDateline = /^([A-Z][A-Z' ]{2,24}(?:, [A-Z][a-z]+)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?)\s+[-–—]+\s+/

function datelinePrefix(line: string): LineHead | null {
  const arabicFree = line.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه')
  const found =
    agencyDateline.exec(arabicFree) ?? dashDateline.exec(arabicFree) ?? capitalDateline.exec(line) ?? placeDash(line)
  return found ? { length: found[0].length, reason: 'dateline' } : null
}

/** `وكالة كذا - حلب` on a line of its own. */
function isDatelineAlone(line: string, count: number): boolean {
  if (count > 6) return false
  const parts = line
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .split(/ ?[-–—/|] | [-–—/|]/)
  return (
    parts.length === 2 &&
    parts.every((part) => /\p{L}/u.test(part)) &&
    parts.some((part) => isRegion(part)) &&
    !tells(line)
  )
}

function placeDash(line: string): RegExpExecArray | null {
  const found = /^([^-–—\n]{2,24}?)\s+[-–—]\s+/.exec(line)
  return found && isRegion(found[1] ?? '') ? found : null
}
