import { fold } from '../characters/normalise'
import type { Word } from '../facts/words'

/** A part of a sentence is shorter than this many words. */
const longestPart = 24
/** What a part of a sentence begins with. */
// oxfmt-ignore
const goingOn: ReadonlySet<string> = new Set(
  'و ف ثم حيث كما مما بينما فيما وذلك لكن بل ليعطي بهدف بتهمة بالاضافة فضلا متخذين متبعا متبعين مستبقين مضيفا موضحا مشيرا لافتا مؤكدا معتبرا مبينا تلاها تبعها تخللها ادت ادي اسفرت نتج and but which while where who whom also then thus so adding noting'.split(' ').map(fold),
)
/** Words whose own first letter is و. */
const ownWaw = /^و(?:زير|زار|صل|قع|كال|فاة|فد|ضع|لاي|حد|قف|ثيق|سائل|سط|طن|رد|جه|عد|ال)/

/**
 * Whether `words[from..to)` go on from the sentence before, as "who then withdrew". A sentence that stands alone may be
 * checkable without any fact that is read here.
 */
export function goesOn(words: Word[], from: number, to: number): boolean {
  const first = words.slice(from, to).find((word) => word.kind !== 'mark')
  if (first === undefined || to - from > longestPart) return false
  return goingOn.has(first.key) || (/^و./.test(first.key) && first.key.length > 3 && !ownWaw.test(first.key))
}
