import type { Word } from '../facts/words'
import { wordSet } from '../words/word-list'
import {
  ALLOWED,
  asked,
  AUTHORS,
  EDITED,
  LEGAL,
  MENDED,
  objects,
  NETWORK,
  OFFERED,
  OURS,
  OWN,
  pageAsks,
  pageBits,
  plainObjects,
  politely,
  purposes,
  questions,
  QUOTED,
  READER,
  REPRINT,
  rights,
  SHOWN,
  TEXT,
  THIS,
  toReaders,
  uses,
  VIEWS,
} from './page-words'

/** A page says of itself no more than this in one line. */
const longest = 32
/** A line that asks something of its reader. */
const longestAsking = 24
/** A line that asks something of its reader behind other words is shorter. */
const longestWithin = 16
/** A sentence begins behind these. */
const stops = new Set(['.', '!', '?', ',', ':', ';', '|', '-', '"', '(', '…'])

/**
 * Whether a line that tells of no event is the page speaking of itself to its reader: "Get our newsletter in your inbox", "An
 * earlier version of this article misspelled the name", "We use cookies".
 */
export function isPageTalk(line: readonly Word[]): boolean {
  if (line.length > longest) return false
  const [first] = line
  let all = 0
  let isEdited = false
  let isThis = false
  let before = 0
  for (const word of line) {
    const bits = pageBits(word)
    all |= bits
    if (bits & EDITED && before & THIS) isEdited = true
    if (bits & TEXT && before & THIS) isThis = true
    if (bits !== 0) before = bits
  }
  const has = (...bits: number[]): boolean => bits.every((bit) => (all & bit) !== 0)
  if (
    isLabelled(line) ||
    (has(AUTHORS, VIEWS) && has(TEXT | THIS)) ||
    (has(LEGAL) && (first?.key === '©' || line.some(({ key }) => rights.has(key))))
  )
    return true
  if (
    corrections.has(line[0]?.key ?? '') &&
    line[1]?.key === ':' &&
    line.slice(2).some((word) => pageBits(word) & MENDED || /^(?:نسخه|version)$/.test(word.key))
  )
    return true
  if (has(QUOTED)) return false
  const toReader = READER | OURS
  if (has(REPRINT, ALLOWED, TEXT) || (isThis && has(SHOWN)) || has(OFFERED, READER, TEXT | OWN) || has(OWN, toReader))
    return true
  if (isEdited && (has(MENDED) || /^(?:نشرت?|published)$/.test(first?.key ?? ''))) return true
  if (has(SHOWN) && first?.key === 'comments') return true
  const asksOfPage = has(READER, TEXT | OWN | THIS) || (has(OFFERED) && line.length <= longestLabel)
  if (asksOfPage && isQuestion(line)) return true
  if (has(TEXT) && disclaimsContent(line)) return true
  if (has(NETWORK) && isOnNetwork(line)) return true
  if (has(TEXT | OURS) && isButton(line)) return true
  if (has(TEXT) && politely.has(line[0]?.key ?? '')) return true
  const begins = first !== undefined && (pageBits(first) & TEXT) !== 0
  if (has(TEXT, READER) && begins && line.length <= longestLabel) return true
  if (has(TEXT) && (isCounted(line) || has(READER, OURS))) return true
  return (
    has(TEXT | OWN | OFFERED | OURS) &&
    asksReader(
      line,
      has(TEXT | OWN, toReader) || (has(OFFERED) && line.length <= longestCount && !questions.has(first?.key ?? '')),
    )
  )
}

/** Whether a sentence begins with what a page asks of its reader; with `any` also with what others may do or ask. */
function asksReader(line: readonly Word[], any: boolean): boolean {
  return line.some((word, at) => {
    const { key } = word
    const next = line[at + 1]?.key
    if (!word.latin && asked.has(key) && (pageBits(line[at + 1] ?? word) & OURS) !== 0) return true
    if (pageAsks.has(key) || (next !== undefined && /^(?:sign (?:up|in)|log in)$/.test(`${key} ${next}`))) return true
    const begins = at === 0 || (line.length <= longestWithin && stops.has(line[at - 1]?.key ?? ''))
    return begins && any && asked.has(key) && next !== '-' && next !== ',' && line.length <= longestAsking
  })
}

/** The site is not responsible for external content. */
function disclaimsContent(line: readonly Word[]): boolean {
  const keys = new Set(line.map(({ key }) => key))
  const any = (...words: string[]): boolean => words.some((word) => keys.has(word))
  return (
    any('responsible', 'liable', 'مسووليه', 'المسووليه', 'مسؤوليه') &&
    any('not', 'لا', 'غير') &&
    any('content', 'sites', 'websites', 'comments', 'links', 'الموقع', 'التعليقات', 'المحتوي', 'المنشورات')
  )
}

function isQuestion(line: readonly Word[]): boolean {
  return questions.has(line[0]?.key ?? '') && line.some(({ key }) => key === '?')
}

/** Gift this article, إخفاء التعليقات: what is done to a text, and the text. */
function isButton(line: readonly Word[]): boolean {
  const [first, second, third] = line
  if (first === undefined || second === undefined || line.length > longestCount) return false
  if (uses.has(first.key) && /^(?:comments?|(?:ال)?تعليق(?:ات)?)$/.test(second.key)) return true
  const reads = toReaders.has(first.key) || purposes.has(first.key)
  if (reads) return (pageBits(second) & (TEXT | EDITED)) !== 0
  if (first.latin && asked.has(first.key) && plainObjects.has(second.key)) return true
  if (first.latin && asked.has(first.key) && /^(?:on|off)$/.test(second.key)) return plainObjects.has(third?.key ?? '')
  // Is this picture real?
  const object = objects.has(second.key) && !questions.has(first.key) ? third : undefined
  return object !== undefined && asked.has(first.key) && (pageBits(object) & (TEXT | EDITED)) !== 0
}

/** Follow Name Surname on Twitter. */
function isOnNetwork(line: readonly Word[]): boolean {
  const [first] = line
  if (first === undefined || line.length > longestWithin || !asked.has(first.key)) return false
  if (!first.latin && !first.key.startsWith('تابع')) return false
  return line.some(
    ({ key }, at) => /^(?:on|via|علي|عبر)$/.test(key) && (pageBits(line[at + 1] ?? first) & NETWORK) !== 0,
  )
}

/** تعديل: صحح …: a note that says what an editor changed. */
const corrections = wordSet('correction corrections clarification update تصحيح تعديل تحديث استدراك')

/** What networks count under a text. */
const counted = wordSet(
  'comment comments reply replies like likes view views تعليق تعليقا تعليقات إعجاب إعجابا مشاهدة مشاهدات',
)
const longestCount = 9

/** 48 comments – join the discussion. */
function isCounted(line: readonly Word[]): boolean {
  return line.length <= longestCount && line[0]?.kind === 'number' && counted.has(line[1]?.key ?? '')
}

/** What begins a line that is no part of the report, before a colon: of two words the first list needs the second. */
const notes = wordSet(
  'note notes ملاحظة تنويه توضيح تعقيب محتوى مادة content image photo video مصدر التعليق شرح نبذة about',
)
const noteOf = wordSet(
  "editor's editors' المحرر التحرير محرر تحرير sponsored paid ممول ممولة إعلاني إعلانية promoted caption source credit الصورة الكاتب الكاتبة author",
)
const labels = wordSet('watch listen podcast gallery advertisement advertorial sponsored disclaimer إعلان file')
const longestLabel = 5

/** Editor's note: …, ملاحظة من المحرر: …, Sponsored content: … */
function isLabelled(line: readonly Word[]): boolean {
  const colon = line.slice(0, longestLabel).findIndex(({ key }) => key === ':' || key === ',')
  if (colon < 1) return false
  const label = line.slice(0, colon)
  if (colon === 1 && line[1]?.key === ':') return labels.has(label[0]?.key ?? '')
  return label.some(({ key }) => noteOf.has(key)) && label.some(({ key }) => notes.has(key))
}
