import { isOfBoth } from './dead-and-wounded'
import { precisionBefore } from './figure-cues'
import type { Draft } from './figure-draft'
import { fateBefore } from './figure-fates'
import { nounAfter, nounBefore, nounOf, type Noun, type Passage } from './figure-nouns'
import { pluralFate } from './fate-verbs'
import { harms } from './kinds-of-counts'
import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import { readNumber, type ReadNumber } from './number-words'
import { shareOfToll } from './shares'
import type { Figure, FigureKind, Precision } from '../types'
import { wordAt, type Word } from '../words'

/** What a count is of where the word for it stands away from its number: a toll that rises, a group named before, a whole. */

export interface Counted {
  kind: FigureKind
  noun: Noun | null
  end: number
}

type Total = (Counted & { precision: undefined }) | null

const nearNumber = 6
/** The noun said again after the number bridges a relative clause. */
const farthestNumber = 14
/** ارتفعت حصيلة … إلى: how far before "to" and its number the word of the toll stands. */
const farthestToll = 28
const countWords = new Set(['عدد', 'تعداد', 'اعداد', 'حصيله', 'عداد', 'مجموع', 'اجمالي'])

/** عدد الغارات تجاوز الأربعين, ارتفعت حصيلة القتلى إلى 16 مدنيا: what the number before or around it is said to be of. */
export function numberOf(
  passage: Passage,
  at: number,
  after: number,
  start: number,
): (Counted & { precision: Precision | undefined }) | null {
  const { words, from } = passage
  const rises =
    /^(?:الي|to)$/.test(words[start - 1]?.key ?? '') ||
    /^(?:stands|stood|standing) at$/.test(`${words[start - 2]?.key ?? ''} ${words[start - 1]?.key ?? ''}`)
  for (let i = at - 2; i >= Math.max(from, at - (rises ? farthestToll : farthestNumber)); i--) {
    // A toll that names nobody is one of the dead.
    if (rises && isTollOfDead(words, i) && nounAfter(passage, after)?.noun == null)
      return { kind: 'killed', noun: null, end: after, precision: undefined }
    const counted = words[i]?.forms.some((form) => countWords.has(form)) === true
    // "The number of wounded climbed to 48".
    if (!counted && !(rises && words[i]?.key === 'number' && words[i + 1]?.key === 'of')) continue
    const noun = nounAfter(passage, i + 1)
    const known = nounAfter(passage, after)?.noun
    if (noun === null || noun.at >= at) return null
    // عدد المحاصرين: persons by the ending of their plural.
    if (noun.noun === null)
      return known == null && (rises || at - i <= nearNumber) && /^ال..+[يو]ن$/.test(noun.word.key)
        ? { kind: 'people', noun, end: after, precision: undefined }
        : null
    const fits =
      known == null
        ? rises || at - i <= nearNumber
        : known.kind === noun.noun.kind || known.person || known.state === true
    if (!fits) return null
    const verb = i > from ? matchPhrase(precisionBefore, words, i - 1) : null
    const kind = isOfBoth(words, noun.at) ? 'people' : noun.noun.kind
    return { kind, noun, end: after, precision: verb?.length === 1 ? verb.value : undefined }
  }
  return null
}

/** "The toll", حصيلة القصف; not حصيلة الجرحى, whose noun says what is counted, nor الحصيلة, which may go on with a noun. */
function isTollOfDead(words: Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  const next = words[at + 1]
  if (key === 'toll') return true
  if (!/^[وف]?ل?حصيله$/.test(key) || next?.kind !== 'word' || nounOf(next) !== null) return false
  return deadly.has(matchPhrase(eventLexicon, words, at + 1)?.value ?? '')
}
const deadly: ReadonlySet<string> = new Set([
  'shelling',
  'air-raid',
  'barrel-bomb',
  'bombing',
  'targeting',
  'casualties',
])

const totals = /^[ولف]*(?:ال)?(?:عدد|مجموع|اجمالي|حصيله|total|tally|count|number)$/
const totalReach = 5

/** "six more bodies were found, bringing the total to 29", ليصل العدد إلى 29: of what the figure before is one more. */
export function totalOf({ words, from }: Passage, after: number, start: number, previous: Figure | undefined): Total {
  if (previous === undefined || !harms.has(previous.kind) || !/^(?:الي|to)$/.test(words[start - 1]?.key ?? ''))
    return null
  const before = words.slice(Math.max(from, start - 1 - totalReach), start - 1)
  const alone = before.findLastIndex(({ key }) => totals.test(key))
  const rest = before.slice(alone + 1)
  if (alone < 0 || rest.some((word) => word.kind !== 'word' || nounOf(word) !== null)) return null
  return { kind: previous.kind, noun: null, end: after, precision: undefined }
}

const theirNumber = /^[وف]?عدد(?:هم|هن|هما)$/
const theirReach = 4
const theirDeedReach = 14

/** قضوا تحت الأنقاض وعددهم ستة: what happened to those whose number is told, or null where it is told of nobody. */
export function ofTheirNumber(passage: Passage, start: number): FigureKind | null {
  const { words, from } = passage
  const clause = words.slice(Math.max(from, start - theirReach), start)
  const near = clause.findLastIndex(({ key }) => theirNumber.test(key))
  if (near < 0) return null
  const their = start - clause.length + near
  for (let i = their - 1; i >= Math.max(from, their - theirDeedReach) && !/^[.;]$/.test(words[i]?.key ?? ''); i--) {
    const fate = pluralFate(words, i) ?? fateBefore(passage, i)
    if (fate !== null) return fate
  }
  return 'people'
}

/** A person counted under the name of a toll, or after و beside others who came to harm, came to the same harm. */
export function ofToll(
  counted: Counted | null,
  named: Counted | null,
  passage: Passage,
  at: number,
  [start, after]: [number, number],
  previous: Figure | undefined,
): Counted | null {
  const share = counted === null && named === null ? shareOfToll(passage, [start, after], previous) : null
  if (share !== null) return { kind: share, noun: null, end: after }
  if (counted === null) return named
  const alive = /^(?:احيا|survivors?|ناج(?:ون|ين))$/.test(counted.noun?.word.key ?? '')
  if (counted.kind === 'displaced' && counted.noun?.noun?.state === true && named?.kind === 'killed')
    return { ...counted, kind: named.kind }
  if (!isOfPersons(counted) || alive) return counted
  if (named !== null && harms.has(named.kind)) return { ...counted, kind: named.kind }
  const goesOn = previous !== undefined && harms.has(previous.kind) && previous.part !== true
  return goesOn && isJoined(passage, at, previous) ? { ...counted, kind: previous.kind } : counted
}

/** أصيب … 59 من العسكريين و12 من المدنيين, "two medics and a driver": nothing but "and" stands between the two counts. */
export function isJoined({ words, from }: Passage, at: number, previous: Figure): boolean {
  const after = Math.max(from, wordAt(words, previous.end))
  const apart = /^(?:و|and)$/.test(words[at - 1]?.key ?? '') ? 1 : 0
  const comma = words[at - 2]?.key === ',' && words[at - 1]?.key === 'and' ? 1 : 0
  return after === at - apart - comma && (apart === 1 || words[at]?.key.startsWith('و') === true)
}

/** 12 من الركاب و3 من المسعفين لقوا مصرعهم: what is said once of both, behind the second. */
export function withFateOfNext(passage: Passage, figure: Figure, draft: Draft, next: Figure): Figure {
  const last = passage.words[draft.end - 1]
  const persons = isOfPersons(figure) && figure.part !== true && last !== undefined && nounOf(last)?.person === true
  const fate = harms.has(next.kind) && next.part !== true && isJoined(passage, draft.start, figure)
  return persons && fate ? { ...figure, kind: next.kind } : figure
}

function isOfPersons({ kind }: { kind: FigureKind }): boolean {
  return kind === 'people' || kind === 'fighters'
}

/** "four of the five men", "three out of ten", ثلاثة من أصل خمسة: where the number of the whole ends; `end` where there is none. */
export function endOfWhole({ words, to }: Passage, end: number, number: ReadNumber): number {
  const keys = [0, 1, 2].map((step) => words[end + step]?.key ?? '')
  const opener =
    keys[0] === 'of' && /^(?:the|these|those|his|her|its|their)$/.test(keys[1] ?? '')
      ? 2
      : /^(?:out of|من اصل|من بين|من مجموع)$/.test(`${keys[0]} ${keys[1]}`)
        ? 2
        : 0
  const article = opener > 0 && /^(?:ال|the|a)$/.test(keys[opener] ?? '') ? 1 : 0
  const whole = opener === 0 ? null : readNumber(words, end + opener + article)
  if (whole === null || whole.value <= number.value) return end
  return Math.min(to, end + opener + article + whole.length)
}

/** أربعة من الرجال الخمسة, يوم الاثنين: a number that says again how many a group named before has, or a day of the week. */
export function isSaid(passage: Passage, at: number, number: ReadNumber, previous: Figure | undefined): boolean {
  const group = nounBefore(passage, at, number)
  const word = passage.words[at]
  if (group === null) return word?.key === 'الاثنين' || word?.key === 'والاثنين'
  return word?.key.startsWith('ال') === true && previous !== undefined && previous.end >= group.word.end
}
