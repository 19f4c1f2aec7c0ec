import type { NameMatch } from './gazetteer'
import {
  areaCue,
  bearings,
  bodyAdjectives,
  bodyFillers,
  bodyHeads,
  bodyHeadsWithFiller,
  directions,
  everyday,
  latinBodies,
  prepositions,
  townBodies,
} from './place-cues'
import type { Passage } from './place-passage'
import { impliesGovernorate } from './resolve-place'
import { calibres } from '../figures/figure-cues'
import { countedNoun, dualNoun } from '../figures/counted-nouns'
import { eventLexicon } from '../events/event-words'
import { matchPhrase } from '../lexicon'
import { givenNames } from '../../words/given-names'
import { isStopWord } from '../../words/stop-words'
import { wordSet } from '../../words/word-list'
import type { Word } from '../words'

/** Where a name that the gazetteer knows is no place: part of a body's name, another word, a measure, a person, an everyday word. */

/** شبكة أخبار العراق, لواء شهداء دوما: the place is part of a body's name. */
export function isInBodyName(passage: Passage, at: number): boolean {
  // درع الفرات is an operation; شبكة "السويداء 24" has a mark between.
  if (passage.words[at - 1]?.forms.includes('درع') === true) return true
  let i = at - 1
  if (passage.words[i]?.key === '"' || passage.words[i]?.key === '_') i--
  const first = i
  const next = passage.words[at + 1]?.key ?? ''
  // الرقة تذبح بصمت.
  if (bodyAdjectives.has(next) || (next === 'تذبح' && passage.words[at + 2]?.key === 'بصمت')) return true
  while (i > first - 3 && passage.words[i]?.forms.some((form) => bodyFillers.has(form)) === true) i--
  // حملة تحرير منبج: a campaign for the town, though others bear a town's name.
  const freeing = i < first && passage.words[first]?.key === 'تحرير' && passage.words[i]?.key === 'حمله'
  if (isHead(passage.words[i], bodyHeads)) return !freeing
  if (passage.words[i]?.forms.includes('مرصد') || (i < first && isHead(passage.words[i], bodyHeadsWithFiller)))
    return true
  // مجلس منبج العسكري.
  const after = passage.words[at + 1]?.key ?? ''
  if (
    i === first &&
    isHead(passage.words[first], bodyHeadsWithFiller) &&
    (studies.test(after) || (/^ال(?!محلي|بلدي).+ي$/.test(after) && !directions.has(after)))
  )
    return true
  if (i !== first || !isPartOfName(passage, first)) return false
  // لواء شهداء بدر حلب.
  let head = first - 1
  while (head > first - 3 && passage.words[head]?.forms.some((form) => bodyFillers.has(form)) === true) head--
  return isHead(passage.words[head], bodyHeads)
}

/** مكتب دمشق للتوثيق. */
const studies = /^لل(?:توثيق|دراسات|اعلام|ابحاث|بحوث|انباء)$/

function isHead(word: Word | undefined, heads: ReadonlySet<string>): boolean {
  return word?.forms.some((form) => heads.has(form)) === true
}

/** شبكة رصد إدلب: any noun between a head and the place, but for verbs and prepositions. */
function isPartOfName({ words }: Passage, at: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word' || word.latin || isStopWord(word.key) || isHead(word, prepositions)) return false
  return !/ت$|وا$|^[يل]|^ب/.test(word.key) && matchPhrase(eventLexicon, words, at) === null && areaCue(word) === null
}

/** مرصد الفرات watches a region and is a body; a hill post such as مرصد غزالة bears the name of its village. */
export function isObservatory({ words, gazetteer }: Passage, at: number): boolean {
  if (words[at]?.forms.includes('مرصد') !== true) return false
  const entries = gazetteer.match(words, at + 1)?.entries ?? []
  return entries.some((entry) => impliesGovernorate(entry) || entry.kind === 'region' || entry.kind === 'country')
}

/** How many capitalised words the name of a body has after the place. */
const latinBodyReach = 3

/** Aleppo Media Center, the Damascus-based newspaper, Raqqa is Being Slaughtered Silently. */
function isInLatinBody({ words }: Passage, end: number): boolean {
  if (words[end]?.key === '-' && words[end + 1]?.key === 'based') return true
  if (words[end]?.key === 'is' && words[end + 1]?.key === 'being' && words[end + 2]?.surface === 'Slaughtered')
    return true
  for (let at = end; at < end + latinBodyReach; at++) {
    const word = words[at]
    if (word?.latin !== true || !/^\p{Lu}/u.test(word.surface)) return false
    if (latinBodies.has(word.key)) return at === end || !townBodies.has(words[at - 1]?.key ?? '')
  }
  return false
}

/** برميلان is two barrels, not Rumaylan after ب. */
function isAnotherWord(word: Word, cut: number): boolean {
  return word.names.some((form) => form.cut < cut && (countedNoun(form.key) !== null || dualNoun(form.key) !== null))
}

/** موقوفا سوريا: a Syrian, in the accusative of the person before. */
function isAdjective({ words }: Passage, at: number): boolean {
  const before = words[at - 1]?.key ?? ''
  const counted = words[at - 1]?.kind === 'number' && !/^(?:19|20)\d\d$/.test(before)
  return words[at]?.key === 'سوريا' && (counted || (/^\S{3,}ا$/.test(before) && countedNoun(before) !== null))
}

/** Names that are everyday words, but hardly behind a preposition: في نوى. */
const plainNames = wordSet(
  'سورية تدمر جدة نوى حاس حيش شين قاح كلس الهول هجين حيان كحيل القريا المشنف الهبيط حيط تسيل شران بلبل جارز مراط خشام دمر العيس صدد حارم',
)

/** قصف على الشيخ مسكين, اشتباكات في الشيخ مقصود: a town or quarter, and no sheikh. */
function isAttacked({ words }: Passage, at: number): boolean {
  const before = words[at - 1]?.key ?? ''
  if (/^(?:في|قرب|داخل|شمال|جنوب|شرق|غرب|[وفبل]?(?:ال)?معر?ك(?:ه|ة)|[وفبل]?معارك)$/.test(before)) return true
  // انفجار الشيخ مقصود: nobody's explosion.
  if (unowned.has(matchPhrase(eventLexicon, words, at - 1)?.value ?? '')) return true
  const event = [2, 3, 4].map((back) => matchPhrase(eventLexicon, words, at - back)?.value)
  return (
    (before === 'علي' || before === 'ع') &&
    event.some((kind) => kind === 'shelling' || kind === 'air-raid' || kind === 'barrel-bomb')
  )
}

const unowned: ReadonlySet<string> = new Set(['shelling', 'air-raid', 'barrel-bomb', 'bombing', 'clash'])

/** Names that also say what can be shelled, or in what one can die: قصف على المزارع may mean any farms. */
const targets = wordSet(
  'رتل خطاب ملح غزل حور سلوك حيط حضر معان نصيب الثورة الكرامة الجلاء الزكاة العبادة التجارة الزيارة الخميس الثلاثاء الأربعاء تشرين صلاح جروح حروق كسور رضوض شظايا حديثة القائم الأزرق الزرقاء السوداء السودا الحمراء الحمرا البيضا البيضة تركية سورية المفتي الكويتي الراعي الكريم الشريعة الحصن نمر عقرب بلبل كوكب علما بالا الأنصاري السكري الجربا المنصور الدالي العدوي الطلياني القاهرة ' +
    'التل المزارع المزرعة الحارة الحرة المصنع الثكنة الطواحين طواحين القصر القصور الجورة الرصيف الفيلات الموظفين العمال الجمعيات القنوات الحاجب الحاضر الصناعة القبو المكسر العمارة الشجرة المهاجرين الصورة الروضة القاع المعرة',
)

/** قصف على سلمى, معارك في حارم: an everyday word that no shelling hits, and in which nobody dies. */
function isShelled({ words }: Passage, at: number): boolean {
  if (!/^(?:علي|ع|في)$/.test(words[at - 1]?.key ?? '')) return false
  // غارة على حاس وأخرى على حيش.
  if (/^و(?:اخري|اخر|ثانيه|ثان|ثالثه|ثالث|رابعه|رابع)$/.test(words[at - 2]?.key ?? '')) return true
  return [2, 3, 4, 5].some((back) => violence.has(matchPhrase(eventLexicon, words, at - back)?.value ?? ''))
}

/** معارك تدمر, حصار الفوعة, أهالي القدم: nouns that only the name of a place completes. */
const constructs = wordSet(
  'أبناء شباب وجهاء نساء أطفال معركة معارك حصار تحرير سقوط اقتحام مجزرة اتفاق هدنة أهالي أهل سكان نازحو نازحي مهجرو مهجري ثوار قصف استعادة اقتحام جبهة جبهات محيط مداخل مدخل ضواحي غربي شرقي',
)

/** دخل إلى سلمى, النازحون من حارم: where somebody goes or comes from. */
const motion =
  /^[وف]?(?:ال)?(?:(?:وصل|دخل|عاد|نزح|انتقل|توجه|انسحب|خرج|غادر|نقل|هرب|فر|لجا|تقدم|تسلل|سار)(?:ت|وا|ا|تا)?|وصول|دخول|عوده|نزوح|انتقال|انسحاب|خروج|هروب|تسلل|رتل|قافله|نازحون|نازحين|مهجرون|مهجرين|حافلات?|شاحنات?)$/
const motionReach = 6

function isReached({ words, from }: Passage, at: number): boolean {
  if (!/^(?:الي|من|نحو|باتجاه|صوب|عبر)$/.test(words[at - 1]?.key ?? '')) return false
  return words.slice(Math.max(from, at - motionReach), at - 1).some(({ key }) => motion.test(key))
}

function isFoughtOver({ words }: Passage, at: number): boolean {
  return words[at - 1]?.forms.some((form) => constructs.has(form)) === true
}

const violence: ReadonlySet<string> = new Set([
  'shelling',
  'air-raid',
  'barrel-bomb',
  'targeting',
  'clash',
  'bombing',
  'casualties',
])

/** بين نبل وماير: an everyday word before another name, where no such words go together. */
export function isBetweenTwo({ words }: Passage, at: number): boolean {
  const between = /^[وف]?(?:ما)?بين$/.test(words[at - 1]?.key ?? '')
  return between && words[at + 1]?.key.startsWith('و') === true && !words[at]?.names.some(({ key }) => targets.has(key))
}

/** قطر 107 مم is a diameter, and no state. */
function isMeasure(passage: Passage, at: number): boolean {
  const [word, number, unit] = passage.words.slice(at, at + 3)
  return word?.forms.includes('قطر') === true && number?.kind === 'number' && calibres.has(unit?.key ?? '')
}

const latinPrepositions = new Set(['in', 'near', 'on', 'of', 'from', 'at', 'to'])

function isBearing(word: Word | undefined): boolean {
  return word?.forms.some((form) => bearings.has(form)) === true
}

/** محمد الزبداني: a name of one who is called so by his given name, and no place. */
function isNamed({ words, from }: Passage, at: number): boolean {
  return at > from && words[at - 1]?.names.some(({ key }) => givenNames.has(key)) === true
}

const longClitic = 4
/** Of three letters, and like no other word behind a preposition. */
const shortNames = wordSet('بنش طفس منغ غصم سحم')
/** القصر الجمهوري is a palace and no town. */
const palace = /^ال(?:جمهوري|عدلي|رياسي|بلدي)$/

/** Whether a known name stands for the place; `supported` by a word before it that says so. */
export function isBelievable(passage: Passage, at: number, match: NameMatch, supported: boolean): boolean {
  const word = passage.words[at]
  if (word === undefined) return false
  if (isInBodyName(passage, at) || isMeasure(passage, at)) return false
  if (isAnotherWord(word, match.cut) || isAdjective(passage, at)) return false
  if (match.words === 1 && palace.test(passage.words[at + match.length]?.key ?? '')) return false
  if (word.surface === 'SANA') return false
  if (word.latin && isInLatinBody(passage, at + match.length)) return false
  // "This Post Has 0 Comments": an English word, and no village.
  if (
    word.latin &&
    match.words === 1 &&
    isStopWord(word.key) &&
    !latinPrepositions.has(passage.words[at - 1]?.key ?? '')
  )
    return false
  if (word.latin || supported || isBearing(passage.words[at - 1])) return true
  const name = word.names.find((form) => form.cut === match.cut)?.key ?? word.key
  if (match.cut === 0 && name.startsWith('ال') && isNamed(passage, at)) return false
  const person = match.words === 2 && /^(?:ال)?شيخ$|^صلاح$|^عز$|^سيف$/.test(name)
  const common = word.names.some((form) => form.cut === match.cut && everyday.has(form.key))
  if (person && isAttacked(passage, at)) return true
  if (person || (match.words === 1 && common)) {
    if (!targets.has(name) && (isShelled(passage, at) || isFoughtOver(passage, at) || isReached(passage, at)))
      return true
    return plainNames.has(name) && (passage.words[at - 1]?.forms ?? []).some((form) => prepositions.has(form))
  }
  if (match.words > 1) return true
  const clitics = word.key.slice(0, match.cut)
  const wide = match.entries.some((entry) => impliesGovernorate(entry) || entry.kind === 'country')
  return clitics === '' || wide || name.length >= longClitic || shortNames.has(name)
}
