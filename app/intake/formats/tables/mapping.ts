import { z } from 'zod'
import { dayColumn } from '../../manifest/day-columns'
import { headKey, usualHeads } from '../../usual-heads'

/** What a column of somebody's table can give a report. */
export const ourColumns = [
  'text',
  'title',
  'source',
  'published_at',
  'address',
  'forwarded_from',
  'place',
  'verdict',
  'evidence',
] as const

export type OurColumn = (typeof ourColumns)[number]

export const verdicts = ['confirmed', 'disputed', 'unverifiable'] as const

export type SaidVerdict = (typeof verdicts)[number]

const head = z.string().trim().min(1).max(200)

/** Which of their columns is which of ours, and what their words for a verdict mean: also the form of a mapping file. */
export const tableMapping = z.strictObject({
  text: head,
  title: head.optional(),
  source: head.optional(),
  published_at: head.optional(),
  address: head.optional(),
  forwarded_from: head.optional(),
  place: head.optional(),
  verdict: head.optional(),
  evidence: head.optional(),
  verdicts: z.record(z.string().max(100), z.enum(verdicts)).optional(),
  /** Each row is one claim, whole, where it says so; else a report that is cut into claims. */
  rows: z.literal('claims').optional(),
})

export type TableMapping = z.infer<typeof tableMapping>

/** Heads that say themselves what they are, as `headKey` has them. */
const known: Record<OurColumn, readonly string[]> = {
  text: [
    'text',
    'body',
    'content',
    'message',
    'post',
    'article',
    'report',
    'claim',
    'النص',
    'نص',
    'نص التقرير',
    'نص الخبر',
    'الخبر',
    'المحتوى',
    'الرسالة',
    'المنشور',
    'الادعاء',
    'claim_text',
    'claim text',
    'statement',
    'نص الادعاء',
    'full_text',
    'tweet',
    'tweet text',
    'post text',
    'نص المنشور',
    'نص التغريدة',
    'نص الرسالة',
    'contents',
    'comment text',
    'comment',
    'caption',
    'rawContent',
    'message text',
    'post message',
  ],
  title: [...usualHeads.title, 'عنوان الخبر'],
  source: [
    ...usualHeads.source,
    'author',
    'channel',
    'from',
    'sender_name',
    'sender',
    'المرسل',
    'اسم المرسل',
    // What tools that collect posts call it.
    ...['page name', 'account', 'account name', 'channel name', 'channel title', 'username', 'screen name'],
    ...['user.displayname', 'user.username', 'user.name', 'الصفحة', 'اسم الصفحة', 'الحساب', 'اسم الحساب'],
    'author.name',
    'actor',
    'القناة',
    'الكاتب',
  ],
  published_at: [
    ...usualHeads.published_at,
    'created_at',
    'timestamp',
    'timestamp_ms',
    'creation_timestamp',
    'sent_at',
    'ts',
    'post created',
    'post created date',
    'datetime',
  ],
  address: ['url', 'link', 'address', 'permalink', 'الرابط', 'رابط', 'العنوان الإلكتروني'],
  forwarded_from: ['forwarded_from', 'forwarded from', 'via', 'منقول عن', 'نقلا عن', 'محول من'],
  place: ['place', 'location', 'city', 'governorate', 'المكان', 'الموقع', 'المدينة', 'المحافظة'],
  verdict: ['verdict', 'rating', 'result', 'conclusion', 'القرار', 'الحكم', 'التقييم', 'النتيجة'],
  evidence: ['evidence', 'evidence_url', 'evidence url', 'evidence_address', 'proof', 'الدليل', 'رابط الدليل', 'دليل'],
}

const byHead = new Map(ourColumns.flatMap((column) => known[column].map((name) => [headKey(name), column] as const)))

/** What the heads of a table say themselves: each of our columns by the first head that names it. */
export function guessMapping(heads: readonly string[]): Partial<TableMapping> {
  const guessed: Partial<Record<OurColumn, string>> = {}
  for (const name of heads) {
    const column = byHead.get(headKey(name))
    if (column) guessed[column] ??= name
  }
  const day = heads[dayColumn(heads.map((name) => (byHead.get(headKey(name)) === 'published_at' ? name : null)))]
  if (day !== undefined) guessed.published_at = day
  // A field within another, `tweet.full_text`, where none outside has its name.
  for (const name of heads.filter((head) => head.includes('.'))) {
    const column = byHead.get(headKey(name.slice(name.lastIndexOf('.') + 1)))
    if (column && within.has(column)) guessed[column] ??= name
  }
  return guessed
}

/** What exports of social media have within another field; the names of others mean too much there. */
const within: ReadonlySet<OurColumn> = new Set(['text', 'published_at', 'address', 'forwarded_from'])

/** The places of the mapped columns among the heads; a head is found however its letters and spaces are written. */
export function placesOf(mapping: Partial<TableMapping>, heads: readonly string[]): Partial<Record<OurColumn, number>> {
  const keys = heads.map(headKey)
  return Object.fromEntries(
    ourColumns.flatMap((column) => {
      const name = mapping[column]
      const at = name === undefined ? -1 : heads.indexOf(name)
      const place = name === undefined || at >= 0 ? at : keys.indexOf(headKey(name))
      return place < 0 ? [] : [[column, place]]
    }),
  )
}

/** Words for a verdict that are read where a mapping has none of its own. */
const usualVerdicts: Record<SaidVerdict, readonly string[]> = {
  confirmed: ['confirmed', 'true', 'verified', 'correct', 'مؤكد', 'صحيح', 'موثق', 'ثابت'],
  disputed: [
    'disputed',
    'false',
    'fake',
    'misleading',
    'متنازع عليه',
    'مختلف فيه',
    'خاطئ',
    'كاذب',
    'زائف',
    'مضلل',
    'غير صحيح',
  ],
  unverifiable: [
    'unverifiable',
    'unverified',
    'unproven',
    'غير مؤكد',
    'غير قابل للتحقق',
    'لا يمكن التحقق منه',
    'غير مثبت',
  ],
}

/** Words that say that there is no verdict yet. */
const usualUndecided = ['open', 'pending', 'in progress', 'unchecked', 'not checked', 'مفتوح', 'قيد التحقق', 'لم يحسم']

const byWord = new Map<string, SaidVerdict | ''>([
  ...usualUndecided.map((word) => [headKey(word), ''] as const),
  ...verdicts.flatMap((verdict) => usualVerdicts[verdict].map((word) => [headKey(word), verdict] as const)),
])

/** What a table's word for a verdict means, '' where it says that there is none yet; undefined where nobody said. */
export function verdictOf(word: string, own: TableMapping['verdicts'] = {}): SaidVerdict | '' | undefined {
  const key = headKey(word)
  return Object.entries(own).find(([theirs]) => headKey(theirs) === key)?.[1] ?? byWord.get(key)
}
