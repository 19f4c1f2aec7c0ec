import { areaCue } from './place-cues'
import type { Found, Passage } from './place-passage'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Councils and offices that bear the name of the town they serve: مجلس مدينة حلب, the Homs city council. What they tell happens elsewhere. */

const arabicHeads = wordSet('مجلس مجالس بلدية مكتب شرطة نقابة هيئة تنسيقية تنسيقيات')
/** What stands between such a head and its town: المجلس المحلي لمدينة داريا, مجلس قيادة الثورة في حلب. */
const arabicBetween = wordSet(
  'محلي بلدي عسكري ثوري موحد مدني إعلامي إغاثي إغاثة توثيق شهداء حقوقي محامي أطباء مهندسي معلمي صيادلة قيادة ثورة شورى ثوار أعيان وجهاء أمناء في',
)
const farthestHead = 4
/** What is hit at, or held before, is the building of the council, in its town. */
const atBuilding =
  /^[وفبل]?(?:مبني|مقر|بناء?|امام|قرب|محيط|علي|قصف(?:ت|وا)?|استهد(?:ف|فت|اف)|انتخاب(?:ات)?|دخل(?:ت|وا)?)$/

const latinBetween = wordSet(
  'city town local provincial province governorate municipal military revolutionary civil civilian coordination health education opposition',
)
const latinHeads = wordSet('council councils municipality committee committees directorate police')
const latinBuildings = wordSet('building buildings headquarters hall station stations office offices compound')
const latinReach = 3

/** Whether a found place only names such a body: nobody says that what is told happened there. */
export function isOfCouncil({ words, from, to }: Passage, { at, end }: Found): boolean {
  return words[at]?.latin === true ? isOfLatinCouncil(words, at, end, to) : isOfArabicCouncil(words, at, from)
}

function isOfArabicCouncil(words: Word[], at: number, from: number): boolean {
  for (let i = at; i >= Math.max(from, at - farthestHead); i--) {
    const word = words[i]
    if (word?.forms.some((form) => arabicHeads.has(form)) === true)
      return i < at && !atBuilding.test(words[i - 1]?.key ?? '')
    const passes = i === at || areaCue(word) !== null || word?.forms.some((form) => arabicBetween.has(form)) === true
    if (!passes) return false
  }
  return false
}

function isOfLatinCouncil(words: Word[], at: number, end: number, to: number): boolean {
  for (let i = end; i < Math.min(to, end + latinReach); i++) {
    const key = words[i]?.forms[0] ?? ''
    if (latinHeads.has(key)) return !latinBuildings.has(words[i + 1]?.key ?? '')
    if (!latinBetween.has(key)) break
  }
  // The local council of Douma, the municipality of the city of Homs.
  let i = at - 1
  while (i > at - 5 && /^(?:of|in|the|city|town|village|province)$/.test(words[i]?.key ?? '')) i--
  return i < at - 1 && latinHeads.has(words[i]?.key ?? '') && words[i]?.key !== 'police'
}

/** Whether a place says by itself where something happened; a quarter does only beside its town. */
export function standsAlone({ entries, cue }: Found): boolean {
  return entries.length === 0
    ? cue?.settlement === true
    : entries.some(
        ({ kind }) =>
          kind === 'city' || kind === 'town' || kind === 'village' || kind === 'governorate' || kind === 'region',
      )
}
