import { describe, expect, it, test } from 'vitest'
import { growth, mostGrowth } from '../../../testing/growth'
import { MessagesError } from '../messages/message'
import { isWhatsAppChat } from './read-chat'
import { readWhatsAppChat } from './read-for-tests'

const [lrm, rlm, nnbsp, nbsp] = ['\u200e', '\u200f', '\u202f', '\u00a0']

const kinds = (text: string, options = {}) =>
  readWhatsAppChat(text, options).messages.map(({ kind, sender, sentAt, text: said, media }) =>
    [kind, sender, sentAt, said, ...media].join(' | '),
  )

const cause = (text: string) => {
  try {
    readWhatsAppChat(text)
    return 'read'
  } catch (error) {
    return error instanceof MessagesError ? error.cause : error
  }
}

test.each([
  ['Android in English', '15/09/2026, 20:46 - هدى: وصلت القافلة', '2026-09-15T20:46'],
  ['Android, twelve hours', `9/15/26, 8:46${nnbsp}PM - هدى: وصلت القافلة`, '2026-09-15T20:46'],
  ['Android, an older space', `9/15/26, 12:05${nbsp}am - هدى: وصلت القافلة`, '2026-09-15T00:05'],
  ['Android in Arabic', `١٥${rlm}/٩${rlm}/٢٠٢٦، ٨:٤٦ م - هدى: وصلت القافلة`, '2026-09-15T20:46'],
  ['Android in Arabic at noon', `١٥${rlm}/٩${rlm}/٢٠٢٦، ١٢:٠٠ م - هدى: وصلت القافلة`, '2026-09-15T12:00'],
  ['Android in Arabic, Latin digits', '15/9/2026، 09:17 - هدى: وصلت القافلة', '2026-09-15T09:17'],
  ['Android, year first', '2026/9/15, 20:46 - هدى: وصلت القافلة', '2026-09-15T20:46'],
  ['Android with dots', '15.9.2026 klo 21.25 - هدى: وصلت القافلة', '2026-09-15T21:25'],
  ['iPhone in English', `${lrm}[15/09/2026, 20:46:01] هدى: وصلت القافلة`, '2026-09-15T20:46:01'],
  ['iPhone, twelve hours', `[9/15/26, 8:46:00${nnbsp}PM] هدى: وصلت القافلة`, '2026-09-15T20:46:00'],
  ['iPhone in Arabic', `${rlm}[١٥${rlm}/٠٩${rlm}/٢٠٢٦، ٨:٤٦:٠٠ م] هدى: وصلت القافلة`, '2026-09-15T20:46:00'],
  ['iPhone in Arabic before noon', `${rlm}[١٥/٠٩/٢٠٢٦, ٨:٤٦:٠٠ ص] هدى: وصلت القافلة`, '2026-09-15T08:46:00'],
  ['Persian digits', `[۱۵/۰۹/۲۰۲۶، ۲۰:۴۶:۰۰] هدى: وصلت القافلة`, '2026-09-15T20:46:00'],
])('%s', (_, line, at) => {
  expect(isWhatsAppChat(line)).toBe(true)
  expect(kinds(line)).toEqual([`message | هدى | ${at} | وصلت القافلة`])
})

describe('what a chat holds', () => {
  test('messages over several lines keep their words, marks and empty lines; a quoted head of the other style is text', () => {
    const text = `15/09/2026, 20:46 - هدى: عاجل${rlm}:\r\n\r\n- الجسر مغلق\r\n[1/1/2026, 10:00:00] منقول: قديم\r\n15/09/2026, 20:47 - سامر: تم\r\n`
    expect(kinds(text)).toEqual([
      `message | هدى | 2026-09-15T20:46 | عاجل${rlm}:\n\n- الجسر مغلق\n[1/1/2026, 10:00:00] منقول: قديم`,
      'message | سامر | 2026-09-15T20:47 | تم',
    ])
    const { messages } = readWhatsAppChat(text)
    expect(messages.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n')).toBe(text.slice(0, -1))
  })

  test.each([
    'Messages and calls are end-to-end encrypted. Only people in this chat can read: them.',
    'هدى created group "الجسر: متابعة"',
    'هدى changed the subject to: الجسر',
    'سامر added +963 000 000',
    'سامر left',
    'الرسائل والمكالمات مشفّرة تمامًا: لا أحد خارج هذه الدردشة يقرأها.',
    'أنشأ هدى المجموعة "الجسر: متابعة"',
    'غيّر سامر موضوع المجموعة إلى: الجسر',
    'غادر سامر',
  ])('the program itself says: %s', (said) => {
    expect(kinds(`15/09/2026, 20:46 - ${said}`)[0]).toMatch(/^service \|  \|/)
  })

  test('an iPhone says such things in the name of the group', () => {
    const marked = `[15/09/2026, 20:46:01] الجسر: ${lrm}Messages and calls are end-to-end encrypted.`
    expect(kinds(marked)[0]).toMatch(/^service/)
    // Words behind a mark that a keyboard wrote stay.
    expect(kinds(`[15/09/2026, 20:46:01] هدى: ${rlm}وصلت القافلة`)[0]).toMatch(/^message/)
  })

  test.each([
    ['<Media omitted>', 'media', ''],
    [`${lrm}image omitted`, 'media', ''],
    ['<تم استبعاد الوسائط>', 'media', ''],
    [`${rlm}تم استبعاد الصورة`, 'media', ''],
    ['لم يتم إدراج مقطع الفيديو', 'media', ''],
    ['IMG-20260915-WA0001.jpg (file attached)\nالجسر الآن', 'IMG-20260915-WA0001.jpg', 'الجسر الآن'],
    [`${lrm}صورة-1.jpg (الملف مرفق)`, 'صورة-1.jpg', ''],
    [`${lrm}<attached: 00000012-PHOTO.jpg>`, '00000012-PHOTO.jpg', ''],
    [`${rlm}<المُرفق: 00000012-PHOTO.jpg>`, '00000012-PHOTO.jpg', ''],
  ])('media: %j', (said, media, words) => {
    expect(kinds(`15/09/2026, 20:46 - هدى: ${said}`)).toEqual([
      `message | هدى | 2026-09-15T20:46 | ${words} | ${media}`,
    ])
  })

  test('deleted and edited messages', () => {
    const { messages } = readWhatsAppChat(
      [
        'This message was deleted',
        'تم حذف هذه الرسالة',
        `الجسر مفتوح ${lrm}<This message was edited>`,
        'الجسر مفتوح <تم تعديل هذه الرسالة>',
      ]
        .map((said, at) => `15/09/2026, 20:4${at} - هدى: ${said}`)
        .join('\n'),
    )
    expect(messages.map(({ kind, edited, text }) => `${kind} ${edited} ${text}`)).toEqual([
      'deleted false This message was deleted',
      'deleted false تم حذف هذه الرسالة',
      'message true الجسر مفتوح',
      'message true الجسر مفتوح',
    ])
  })

  test('numbers and names stand without the marks around them', () => {
    expect(kinds(`15/09/2026, 20:46 - \u202a+963 11 000 000\u202c: نعم`)[0]).toContain('| +963 11 000 000 |')
    expect(kinds(`[15/09/2026, 20:46:00] ~ هدى: نعم`)[0]).toContain('| هدى |')
  })
})

describe('day and month', () => {
  const chat = (...days: string[]) => days.map((day) => `${day}, 20:46 - هدى: نعم`).join('\n')
  it.each([
    [['1/2/26', '3/14/26'], true, 'month-first'],
    [['1/2/26', '14/3/26'], true, 'day-first'],
    [['1/9/26', '2/9/26', '1/10/26'], true, 'day-first'],
    [['9/1/26', '9/2/26', '10/1/26'], true, 'month-first'],
    [['5/5/26'], true, 'day-first'],
    [['1/2/26', '3/4/26'], false, 'day-first'],
  ])('%j', (days, known, order) => {
    expect(readWhatsAppChat(chat(...days))).toMatchObject({ orderKnown: known, order })
  })

  it('is read as somebody says', () => {
    const { orderKnown, messages } = readWhatsAppChat(chat('1/2/26'), { order: 'month-first' })
    expect([orderKnown, messages[0]?.sentAt]).toEqual([true, '2026-01-02T20:46'])
  })
})

it.each([
  ['', 'empty'],
  ['سقطت قذيفة على السوق.\nولا إصابات.', 'not-this'],
  ['99/99/2026, 99:99 - x: y', 'not-this'],
])('%j is no chat', (text, expected) => {
  expect(isWhatsAppChat(text)).toBe(false)
  expect(cause(text)).toBe(expected)
})

test('a text that mentions one such line somewhere is no chat', () => {
  expect(isWhatsAppChat(`نشرة الصباح\n15/09/2026, 20:46 - هدى: نعم\nونهاية`)).toBe(false)
})

test.each(['1/', '[1/1/1, ', '1/1/2026, 1:1 - ', '<', ': ', lrm, 'a ('])(
  'lines of %j are read in linear time',
  (part) => {
    const read = (text: string) => {
      try {
        readWhatsAppChat(`1/1/2026, 10:10 - a: b\n${text}`)
      } catch (error) {
        if (!(error instanceof MessagesError)) throw error
      }
    }
    expect(growth(read, part, 50_000)).toBeLessThanOrEqual(mostGrowth)
  },
)
