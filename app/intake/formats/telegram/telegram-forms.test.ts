import { expect, test } from 'vitest'
import { read } from '../read-for-tests'
import { pageTime } from './page-time'

const message = { id: 7, type: 'message', date: '2026-03-05T14:00:00', date_unixtime: '1772708400', from: 'هدى' }
const group = { name: 'جيران', type: 'private_group', id: 5 }

/** The reports of one chat with such messages, each with these fields. */
async function reports(messages: object[], chat: object = group, options = {}) {
  const found = await read(
    'result.json',
    JSON.stringify({ ...chat, messages: messages.map((fields) => ({ ...message, ...fields })) }),
    { zone: 'UTC', ...options },
  )
  expect(found.issue).toBe('')
  return found
}

test.each<[string, object, object]>([
  ['forwarded from somebody who hides', { forwarded_from: 'جار', text: 'أ' }, { forwardedFrom: 'جار' }],
  [
    'forwarded from an account that is gone, known by its number',
    { forwarded_from: null, forwarded_from_id: 'channel99', text: 'أ' },
    { forwardedFrom: 'channel99' },
  ],
  ['forwarded from nobody that is known', { forwarded_from: null, text: 'أ' }, { forwardedFrom: '' }],
  ['kept from a channel', { saved_from: 'قناة النهر', text: 'أ' }, { forwardedFrom: 'قناة النهر' }],
  ['from an account that is gone', { from: null, from_id: 'user8', text: 'أ' }, { source: 'جيران' }],
  ['without a number', { id: undefined, text: 'أ' }, { name: expect.stringMatching(/^@\d+$/) as unknown }],
  ['with a number of an older group', { id: -999_990, text: 'أ' }, { name: '#-999990' }],
  [
    'with a time that nobody reads',
    { date: 'أمس', date_unixtime: '', text: 'أ' },
    { publishedAt: '', doubts: [{ code: 'row-cell', cause: 'day', value: 'أمس' }] },
  ],
  ['an answer', { reply_to_message_id: 3, text: 'أ' }, { text: 'أ' }],
  ['edited', { edited: '2026-03-06T00:00:00', edited_unixtime: '1772755200', text: 'أ' }, { text: 'أ' }],
  ['in pieces', { text: ['أ ', { type: 'text_link', text: 'ب', href: 'https://x.example' }, ' ج'] }, { text: 'أ ب ج' }],
  [
    'with pieces beside an empty text',
    {
      text: '',
      text_entities: [
        { type: 'plain', text: 'أ ' },
        { type: 'spoiler', text: 'ب' },
      ],
    },
    { text: 'أ ب' },
  ],
  [
    'with a poll',
    { text: '', poll: { question: 'أين؟', closed: false, answers: [{ text: 'هنا', voters: 3 }] } },
    { text: 'أين؟\n- هنا' },
  ],
  [
    'with a poll in pieces',
    {
      text: '',
      poll: {
        question: [{ type: 'bold', text: 'أين؟' }],
        answers: [{ text: ['هنا ', { type: 'custom_emoji', text: '🙂' }] }],
      },
    },
    { text: 'أين؟\n- هنا 🙂' },
  ],
  ['without seconds since 1970', { date_unixtime: undefined, text: 'أ' }, { publishedAt: '2026-03-05T14:00:00.000Z' }],
  ['with a time that is none', { date_unixtime: 'x', date: 'y', text: 'أ' }, { publishedAt: '' }],
  ['with a picture and words', { photo: 'photos/a.jpg', text: 'صورة الجسر' }, { text: 'صورة الجسر' }],
])('a message %s', async (_, fields, expected) => {
  const { reports: found } = await reports([fields])
  expect(found[0]).toMatchObject(expected)
})

test.each<[string, object, string]>([
  ['service', { type: 'service', action: 'invite_members', actor: 'هدى' }, '× 1 service'],
  ['that the program does not know', { type: 'unsupported' }, '× 1 service'],
  [
    'media alone',
    { photo: '(File not included. Change data exporting settings to download.)', text: '' },
    '× 1 no-text',
  ],
  ['a place alone', { location_information: { latitude: 36, longitude: 37 }, text: '' }, '× 1 no-text'],
  ['a contact alone', { contact_information: { first_name: 'x' }, text: [] }, '× 1 no-text'],
])('a message that is %s is counted', async (_, fields, left) => {
  expect((await reports([fields, { id: 8, text: 'أ' }])).left).toEqual([left])
})

test.each<[string, string]>([
  ['is no JSON', '{"id": 9, "type": "message", "text": "أ\nب"}'],
  ['has a text of another kind', '{"id": 9, "type": "message", "text": {"x": 1}}'],
  ['has a piece of another kind', '{"id": 9, "type": "message", "text": ["أ", {"type": "bold"}]}'],
])('a message that %s is named, and those around it come in', async (_, bad) => {
  const text = JSON.stringify({ ...group, messages: [8, 10].map((id) => ({ ...message, id, text: 'أ' })) })
  const found = await read('result.json', text.replace('},{', `},${bad},{`), { zone: 'UTC' })
  expect([found.issue, found.reports.map(({ name }) => name), found.left]).toEqual([
    '',
    ['#8', '#10'],
    ['#9 malformed'],
  ])
})

test('two messages of one number are two reports, and own words do not go on after those of somebody unknown', async () => {
  expect((await reports([{ text: 'أ' }, { text: 'ب' }])).reports.map(({ text }) => text)).toEqual(['أ', 'ب'])
  const run = [{ text: 'أ' }, { forwarded_from: null, text: 'ب' }, { text: 'ج' }]
  expect((await reports(run, group, { joinMinutes: 5 })).reports.map(({ text }) => text)).toEqual(['أ', 'ب', 'ج'])
})

test('a whole account has chats without a name, and one that is empty', async () => {
  const account = {
    about: 'x',
    personal_information: { user_id: 1 },
    chats: {
      about: 'y',
      list: [
        { type: 'saved_messages', id: 1, messages: [{ ...message, text: 'أ' }] },
        { name: null, type: 'personal_chat', id: 2, messages: [{ ...message, from: null, text: 'ب' }] },
        { name: 'فارغة', type: 'private_channel', id: 3, messages: [] },
      ],
    },
  }
  const { reports: found, issue } = await read('result.json', JSON.stringify(account))
  expect([issue, found.map(({ text, source }) => [text, source])]).toEqual([
    '',
    [
      ['أ', 'هدى'],
      ['ب', ''],
    ],
  ])
})

const page = (body: string) =>
  `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">مرصد النهر</div></div></div><div class="page_body chat_page"><div class="history">${body}</div></div></div></body></html>`
const block = (id: number, inside: string, joined = '') =>
  `<div class="message default clearfix${joined}" id="message${id}"><div class="body"><div class="pull_right date details" title="03.11.2026 14:05:11 UTC+03:00">14:05</div>${inside}</div></div>`

test('an HTML export: polls, what was forwarded together, spoilers, quotes and signatures', async () => {
  const forwarded = (from: string, text: string) =>
    `<div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body">${from}<div class="text">${text}</div></div>`
  const { reports: found, left } = await read(
    'messages2.html',
    page(
      block(
        1,
        '<div class="from_name">هدى</div><div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">أين الجسر؟</div><div class="details">Anonymous poll</div><div class="answer">- هنا<span class="details">3 votes</span></div><div class="answer">- هناك</div><div class="total details">3 votes</div></div></div>',
      ) +
        block(2, `<div class="from_name">هدى</div>${forwarded('<div class="from_name">إذاعة الضفة</div>', 'إخلاء')}`) +
        block(3, forwarded('', 'وصلت القافلة'), ' joined') +
        block(
          4,
          '<div class="text">نص <span class="spoiler hidden" onclick="ShowSpoiler(this)"><span aria-hidden="true">مخفي</span></span><blockquote>قول</blockquote></div><div class="signature details">سامر</div>',
          ' joined',
        ) +
        block(
          5,
          '<div class="from_name">سامر</div><div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div>',
        ),
    ),
  )
  expect(found.map(({ text, source, forwardedFrom }) => [text, source, forwardedFrom])).toEqual([
    ['أين الجسر؟\n- هنا\n- هناك', 'هدى', ''],
    ['إخلاء', 'هدى', 'إذاعة الضفة'],
    ['وصلت القافلة', 'هدى', 'إذاعة الضفة'],
    ['نص مخفي\nقول', 'هدى', ''],
  ])
  expect(left).toEqual(['× 1 no-text'])
})

test('what an export holds beside its messages is told, and what stands among them and is none', async () => {
  const said = { ...message, text: 'فاض النهر' }
  const account = {
    about: 'هنا كل البيانات',
    contacts: { list: [{ first_name: 'هدى' }, { first_name: 'سامر' }] },
    stories: [{ caption: 'الجسر' }],
    chats: { list: [{ ...group, messages: ['فاض', said, 7, null] }] },
  }
  const found = await read('result.json', JSON.stringify(account), { zone: 'UTC' })
  expect(found.reports.map(({ text }) => text)).toEqual(['فاض النهر'])
  expect(found.left).toEqual([
    'chats.list.messages #1 malformed',
    'chats.list.messages #3 malformed',
    'chats.list.messages #4 malformed',
    'contacts.list × 2 beside-list',
    'stories × 1 beside-list',
  ])
})

test.each([
  ['03.11.2026 14:05:11 UTC+03:00', '2026-11-03T14:05:11+03:00'],
  ['03.11.2026 14:05:11', '2026-11-03T14:05:11'],
  ['03.11.2026 14:05', '2026-11-03T14:05'],
  ['3/11/2026 14:05 UTC+3', '2026-11-03T14:05+03:00'],
  ['2026-11-03 14:05:11', '2026-11-03T14:05'],
  ['2026-11-03T14:05:11+03:00', '2026-11-03T14:05:11+03:00'],
  ['٣/١١/٢٠٢٦ ٢:٠٥ م', '2026-11-03T14:05'],
  ['3 November 2026, 2:05 PM GMT-5:30', '2026-11-03T14:05-05:30'],
  ['2026-11-03', ''],
  ['yesterday at 14:05', ''],
])('the time of a page, %s, is %s', (title, expected) => expect(pageTime(title).toUpperCase()).toBe(expected))
