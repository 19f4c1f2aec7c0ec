import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import type { FormatKind } from './kinds'
import { channel, chat, csv, page, rows } from './read-for-tests'

const file = (path: string) => readFileSync(new URL(`./test-files/${path}`, import.meta.url))

export const mail = `From: desk@halab.example\nSubject: bulletin\nMessage-ID: <1@halab.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nسقطت قذيفتان على حي السوق.\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nraid\n--b--\n`

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>مرصد النهر</title><item><title>فيضان</title><guid>a1</guid><link>https://example.org/1</link><pubDate>Thu, 05 Mar 2026 14:00:00 +0300</pubDate><content:encoded><![CDATA[<p>فاض النهر</p>]]></content:encoded></item><item><title>جسر</title><description>&lt;b&gt;أُغلق&lt;/b&gt; الجسر</description></item></channel></rss>`

const captions =
  '1\n00:00:01,000 --> 00:00:03,000\n<i>سقطت قذيفتان</i>\n\n2\n00:00:03,100 --> 00:00:05,000\nعلى حي السوق.\n\n3\n00:00:09,000 --> 00:00:11,000\nأُصيب خمسة\n'

/** A small white square: what a picture needs at least. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAHUlEQVQokWP4TyJgGNVABGAgRhEyGNVADKB9KAEAr639H8LdEzEAAAAASUVORK5CYII=',
  'base64',
)

function workbook(bookType: 'xlsx' | 'ods'): Buffer {
  const book = { SheetNames: ['s'], Sheets: { s: XLSX.utils.json_to_sheet(rows) } }
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer
}

/** Read more than once in a test, made once. */
function once(make: () => Buffer): () => Buffer {
  let made: Buffer | undefined
  return () => (made ??= make())
}

const text = (content: string) => once(() => Buffer.from(content))

/** A sound file of every format, with the name that such files have. */
export const soundFiles: Record<FormatKind, { name: string; bytes: () => Buffer }> = {
  text: { name: 'a.txt', bytes: text('سقطت قذيفتان على حي السوق.\n'.repeat(20)) },
  captions: { name: 'a.srt', bytes: text(captions) },
  html: { name: 'a.html', bytes: once(() => file('documents/bulletin.html')) },
  docx: { name: 'a.docx', bytes: once(() => file('documents/abiword.docx')) },
  odt: { name: 'a.odt', bytes: once(() => file('documents/abiword.odt')) },
  rtf: { name: 'a.rtf', bytes: once(() => file('documents/libreoffice.rtf')) },
  pdf: { name: 'a.pdf', bytes: once(() => file('pdf/reportlab.pdf')) },
  picture: { name: 'a.png', bytes: () => picture },
  feed: { name: 'a.rss', bytes: text(rss) },
  eml: { name: 'a.eml', bytes: text(mail) },
  mbox: { name: 'a.mbox', bytes: text(`From a@b Tue Mar  5 18:30:00 2024\n${mail}\nFrom c@d Tue Mar  5\n${mail}`) },
  telegram: { name: 'result.json', bytes: text(channel) },
  'telegram-html': { name: 'messages.html', bytes: text(page) },
  whatsapp: { name: 'chat.txt', bytes: text(chat) },
  csv: { name: 'a.csv', bytes: text(csv) },
  xlsx: { name: 'a.xlsx', bytes: once(() => workbook('xlsx')) },
  ods: { name: 'a.ods', bytes: once(() => workbook('ods')) },
  json: { name: 'a.json', bytes: text(JSON.stringify(rows)) },
  jsonl: { name: 'a.jsonl', bytes: text(rows.map((row) => JSON.stringify(row)).join('\n')) },
}
