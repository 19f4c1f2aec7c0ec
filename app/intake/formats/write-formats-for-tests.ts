import * as XLSX from '@e965/xlsx'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import Papa from 'papaparse'
import { openDocument } from './made-files-for-tests'

/** A text with the name that it is known by in a file of several. */
interface TextToWrite {
  name: string
  text: string
}

const linesOf = (text: string) => text.split('\n')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const noon = (at: number) => Date.UTC(2015, 6, 4, 12, at) / 1000

/** How each format for one text writes it; a line is a paragraph. */
export const documentWriters: Record<string, (text: string) => Promise<Buffer> | Buffer> = {
  docx: (text) =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: linesOf(text).map(
              (line) =>
                new Paragraph({ bidirectional: true, children: [new TextRun({ text: line, rightToLeft: true })] }),
            ),
          },
        ],
      }),
    ),
  odt: (text) =>
    openDocument(
      'text',
      `<office:document-content><office:body><office:text>${linesOf(text)
        .map((line) => `<text:p>${escaped(line)}</text:p>`)
        .join('')}</office:text></office:body></office:document-content>`,
    ),
  rtf: (text) =>
    Buffer.from(
      `{\\rtf1\\ansi\\uc1 ${linesOf(text)
        .map((line) =>
          line
            .replace(/[\\{}]/g, '\\$&')
            .replace(/[^\0-\x7f]/g, (letter) => `\\u${(letter.charCodeAt(0) << 16) >> 16}?`),
        )
        .join('\\par\n')}}`,
    ),
  html: (text) =>
    Buffer.from(
      `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"></head><body><article>${linesOf(text)
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('\n')}</article></body></html>`,
    ),
  eml: (text) => Buffer.from(mailOf(text, 1)),
}

/** How each format for several texts writes them all in one file. */
export const listWriters: Record<string, (texts: readonly TextToWrite[]) => { name: string; bytes: Buffer }> = {
  csv: (texts) => ({
    name: 'a.csv',
    bytes: Buffer.from(Papa.unparse(texts.map(({ name, text }) => ({ title: name, text })))),
  }),
  xlsx: (texts) => ({ name: 'a.xlsx', bytes: sheetOf(texts, 'xlsx') }),
  ods: (texts) => ({ name: 'a.ods', bytes: sheetOf(texts, 'ods') }),
  json: (texts) => ({ name: 'a.json', bytes: Buffer.from(JSON.stringify(texts, null, 2)) }),
  jsonl: (texts) => ({ name: 'a.jsonl', bytes: Buffer.from(texts.map((one) => JSON.stringify(one)).join('\n')) }),
  mbox: (texts) => ({
    name: 'a.mbox',
    bytes: Buffer.from(
      texts.map(({ text }, at) => `From desk@example.org Sat Jul  4 12:00:00 2015\n${mailOf(text, at)}\n`).join(''),
    ),
  }),
  telegram: (texts) => ({
    name: 'result.json',
    bytes: Buffer.from(
      JSON.stringify({
        name: 'مرصد',
        type: 'public_channel',
        messages: texts.map(({ text }, at) => ({
          ...{
            id: at + 1,
            type: 'message',
            date: '2015-07-04T12:00:00',
            date_unixtime: String(noon(at)),
            from: 'مرصد',
          },
          text: [{ type: 'bold', text: text.slice(0, 9) }, text.slice(9)],
        })),
      }),
    ),
  }),
  whatsapp: (texts) => ({
    name: 'chat.txt',
    bytes: Buffer.from(
      texts.map(({ text }, at) => `04/07/2015, 12:${String(at % 60).padStart(2, '0')} - هدى: ${text}\n`).join(''),
    ),
  }),
}

function mailOf(text: string, id: number): string {
  const body = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n')
  return `From: desk@example.org\nMessage-ID: <${id}@example.org>\nDate: Sat, 4 Jul 2015 12:00:00 +0300\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${body}\n`
}

function sheetOf(texts: readonly TextToWrite[], bookType: 'xlsx' | 'ods'): Buffer {
  const sheet = XLSX.utils.json_to_sheet(texts.map(({ name, text }) => ({ title: name, text })))
  return XLSX.write({ SheetNames: ['s'], Sheets: { s: sheet } }, { type: 'buffer', bookType }) as Buffer
}
