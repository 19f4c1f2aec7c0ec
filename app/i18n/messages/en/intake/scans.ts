import type { scans as arabic } from '../../ar/intake/scans'

export const scans = {
  'scans.title':
    '{count, plural, one {The text of one file is in pictures} other {The text of # files is in pictures}}',
  'scans.offer':
    'The letters can be recognised here, by {by}. It takes some seconds a page. Then you compare each page with its picture and correct it; nothing is stored before that.',
  'scans.recognise': 'Recognise the text',
  'scans.running': 'The text is being recognised.',
  'scans.page': 'page {page, number} of {of, number}',
  'scans.none':
    'Nothing on this machine recognises Arabic letters. An administrator can install Tesseract with its Arabic data (tesseract-ocr and tesseract-ocr-ara) and start the application again. Or type out the text.',
} satisfies Record<keyof typeof arabic, string>
