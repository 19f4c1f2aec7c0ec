import * as XLSX from '@e965/xlsx'
import { UploadError } from '../decode/decode.server'
import { readFile, type ReadOptions } from './read-file.server'
import { bytesInput, type FormatInput, type FoundReport } from './reader'

/** What a file gives: its reports, what it left out, and why it ended where it did not come to its end. */
export function read(name: string, content: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  return readInput(bytesInput(name, Buffer.from(content)), options)
}

/** The same of a file that is not in memory. */
export async function readInput(input: FormatInput, options: Partial<ReadOptions> = {}) {
  const found = { kinds: new Set<string>(), reports: [] as FoundReport[], left: [] as string[], issue: '' }
  try {
    for await (const part of readFile(input, { timeZone: 'Asia/Damascus', ...options })) {
      if ('report' in part) found.reports.push(part.report)
      else found.left.push(`${part.leftOut.name} ${part.leftOut.issue}`.trim())
    }
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    found.issue = error.issue
  }
  return found
}

export const doubts = ({ reports }: { reports: FoundReport[] }) => [
  ...new Set(reports.flatMap((report) => report.doubts.map(({ code }) => code))),
]

const message = (id: number, text: string, fields = {}) => ({
  ...{
    id,
    type: 'message',
    date: '2026-03-05T14:00:00',
    date_unixtime: String(1_772_708_400 + id * 60),
    from: 'مرصد النهر',
    text,
  },
  ...fields,
})
export const channel = JSON.stringify({
  ...{ name: 'مرصد النهر', type: 'public_channel', id: 77 },
  messages: [
    { id: 1, type: 'service', date: '2026-03-05T14:00:00', action: 'create_channel' },
    message(2, 'ارتفع منسوب النهر في القرية.'),
    message(3, 'وأُغلق الجسر القديم.', { forwarded_from: 'إذاعة الضفة' }),
    message(4, '', { photo: 'photos/a.jpg' }),
    message(5, 'عبرت أول شاحنة.', { edited: '2026-03-05T15:00:00' }),
  ],
})
export const chat = [
  '15/09/2026, 20:45 - الرسائل والمكالمات مشفّرة تمامًا بين الطرفين.',
  '15/09/2026, 20:46 - هدى: وصلت القافلة\nإلى القرية',
  '15/09/2026, 20:48 - هدى: <Media omitted>',
  '15/09/2026, 20:49 - هدى: وتوزّع الخبز الآن',
  '15/09/2026, 21:30 - سامر: تم',
].join('\n')
export const page = `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">مرصد النهر</div></div>
<div class="history"><div class="message default clearfix" id="message9"><div class="body"><div class="pull_right date details" title="03.11.2026 14:05:11 UTC+03:00">14:05</div>
<div class="from_name">مرصد النهر</div><div class="text">فاض النهر<script>alert(1)</script></div></div></div></div></div></body></html>`

export const csv =
  'النص,المصدر,التاريخ,الرابط,التقييم\nفاض النهر,مرصد,٥ آذار 2026,https://example.org/1,صحيح\n,مرصد,,,\nأُغلق الجسر,إذاعة,someday,javascript:alert(1),نصف صحيح\n'
export const rows = [
  { النص: 'فاض النهر', المصدر: 'مرصد', التاريخ: '2026-03-05' },
  { النص: 'أُغلق الجسر', المصدر: 'إذاعة', التاريخ: 1772708400 },
]
const sheet = XLSX.utils.json_to_sheet(
  rows.map((row, at) => ({ ...row, التاريخ: new Date(Date.UTC(2026, 2, 5 + at)) })),
)
export const xlsx = XLSX.write(
  { SheetNames: ['آذار'], Sheets: { آذار: sheet } },
  { type: 'buffer', bookType: 'xlsx' },
) as Buffer
export const mapping = { text: 'النص', source: 'المصدر', published_at: 'التاريخ' }
