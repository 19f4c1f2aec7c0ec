import type { format as arabic } from '../../ar/intake/format'

/** The forms in which reports come in. */
export const format = {
  'format.kind.text': 'plain text',
  'format.kind.captions': 'captions of a film (SRT, VTT)',
  'format.kind.html': 'web page (HTML)',
  'format.kind.docx': 'Word document (docx)',
  'format.kind.odt': 'LibreOffice document (odt)',
  'format.kind.rtf': 'formatted document (RTF)',
  'format.kind.pdf': 'PDF document',
  'format.kind.picture': 'picture',
  'format.kind.feed': 'feed (RSS, Atom)',
  'format.kind.eml': 'mail',
  'format.kind.mbox': 'mailbox (mbox)',
  'format.kind.telegram': 'Telegram channel or chat',
  'format.kind.telegram-html': 'Telegram channel or chat (web page)',
  'format.kind.whatsapp': 'WhatsApp chat',
  'format.kind.csv': 'table (CSV)',
  'format.kind.xlsx': 'Excel table',
  'format.kind.ods': 'LibreOffice table (ods)',
  'format.kind.json': 'JSON data',
  'format.kind.jsonl': 'JSON data, line by line',
  'format.readAs': 'The file was read as: {kind}.',
  'format.html.main': 'Only the main text of the page was taken.',
  'format.html.whole': 'All text of the page was taken, menus and links too.',
  'format.html.takeWhole': 'Take all text of the page',
  'format.html.takeMain': 'Take the main text only',
} satisfies Record<keyof typeof arabic, string>
