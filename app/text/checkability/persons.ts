import { fold } from '../characters/normalise'
import { isStopWord } from '../words/stop-words'
import type { Facts } from '../facts/types'
import type { Word } from '../facts/words'
import { givenNames } from '../words/given-names'
import { wordSet } from '../words/word-list'

/** Titles that a name follows. */
export const titles = wordSet(
  'الرئيس الوزير النائب النائبة العقيد العميد العماد المقدم الرائد النقيب الملازم اللواء الجنرال المشير الشيخ الإمام الخوري الأب المطران الدكتور الدكتورة المهندس المهندسة المحامي المحامية الصحفي الصحفية الصحافي الصحافية الإعلامي الإعلامية الناشط الناشطة المصور المصورة السيد السيدة الأستاذ الأستاذة الأمير الأميرة الملك السفير السفيرة القيادي القائد المدعو المدعوة يدعى تدعى الشهيد الشهيدة الطفل الطفلة الشاب الشابة المواطن المواطنة mr mrs ms dr president minister senator ambassador sheikh colonel general captain major lieutenant brigadier commander journalist activist named',
)
const kunya = wordSet('أبو ابو أبي أم ام بن ابن')
/** Arabic names that are two words. */
const servant = fold('عبد')
const saying = wordSet('said says told added stated announced wrote')

/** A word that may be part of a name: an Arabic one, behind a title only without the article, or a Latin one with a capital. */
function mayBeName(word: Word | undefined, withArticle = false): boolean {
  if (word?.kind !== 'word' || isStopWord(word.key)) return false
  if (word.latin) return /^\p{Lu}\p{Ll}/u.test(word.surface)
  return word.key.length >= 3 && (withArticle || !word.key.startsWith('ال')) && !/^(لل|بال|وال)/.test(word.key)
}

/** Whether `words[from..to)` name a person: by a title, a given name, أبو with a name, or a name that says something. */
export function namesPerson(words: Word[], from: number, to: number, { places, actors }: Facts): boolean {
  const other = (word: Word) =>
    [...places, ...actors].some((mention) => word.start >= mention.start && word.end <= mention.end)
  const next = (at: number): Word | undefined => {
    const after = words[at + 1]?.kind === 'mark' ? words[at + 2] : words[at + 1]
    return after !== undefined && after.end <= (words[to - 1]?.end ?? 0) ? after : undefined
  }
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (word?.kind !== 'word' || other(word)) continue
    const after = next(at)
    if (after === undefined || other(after)) continue
    const named = mayBeName(after)
    if (word.latin) {
      if (named && (titles.has(word.key) || (mayBeName(word) && after.latin && isSaying(words, at, to)))) return true
    } else if (
      word.names.some(({ key }) =>
        givenNames.has(key) || kunya.has(key) || key === servant ? mayBeName(after, true) : named && titles.has(key),
      )
    )
      return true
  }
  return false
}

/** Two capitalised words beside a verb of saying: "Dana Haddad said". */
function isSaying(words: Word[], at: number, to: number): boolean {
  return [words[at - 1], words[at + 2]].some(
    (word) => word !== undefined && saying.has(word.key) && word.end <= (words[to - 1]?.end ?? 0),
  )
}
