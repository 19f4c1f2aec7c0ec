import { describe, expect, it, test } from 'vitest'
import { MessagesError, type Message } from '../messages/message'
import { readTelegramPage } from './read-html'
import { readTelegramJson } from './read-json'

async function read(file: unknown, size = 7): Promise<Message[]> {
  const bytes = Buffer.from(typeof file === 'string' ? file : JSON.stringify(file, null, 1))
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  )
  const messages: Message[] = []
  for await (const message of readTelegramJson(chunks)) {
    expect(bytes.subarray(message.start, message.start + message.bytes.length)).toEqual(Buffer.from(message.bytes))
    messages.push(message)
  }
  return messages
}

const cause = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof MessagesError ? error.cause : error),
  )

const message = {
  id: 7,
  type: 'message',
  date: '2026-03-05T14:00:00',
  date_unixtime: '1772708400',
  from: 'مرصد النهر',
  from_id: 'channel77',
  text: 'ارتفع منسوب النهر.',
}
const channel = { name: 'مرصد النهر', type: 'public_channel', id: 77, messages: [message] }

describe('result.json', () => {
  test('of a channel gives its messages with their instant, whatever time zone the machine had', async () => {
    expect(await read(channel)).toMatchObject([
      {
        kind: 'message',
        id: '7',
        chat: 'مرصد النهر',
        channel: true,
        sender: 'مرصد النهر',
        sentAt: '2026-03-05T11:00:00.000Z',
        text: 'ارتفع منسوب النهر.',
        forwardedFrom: null,
        media: [],
      },
    ])
  })

  test.each([
    ['a string', { text: 'فاض "النهر" {الليلة}\n[عاجل] \\ ' }, 'فاض "النهر" {الليلة}\n[عاجل] \\ '],
    ['a list', { text: ['فاض ', { type: 'bold', text: 'النهر' }, '!'] }, 'فاض النهر!'],
    [
      'entities',
      {
        text: 'x',
        text_entities: [
          { type: 'plain', text: 'a ' },
          { type: 'link', text: 'b' },
        ],
      },
      'a b',
    ],
    [
      'a poll',
      { text: '', poll: { question: 'أين؟', answers: [{ text: 'هنا' }, { text: 'هناك' }] } },
      'أين؟\n- هنا\n- هناك',
    ],
    ['nothing', { text: undefined }, ''],
    ['no text at all', { text: 42 }, ''],
  ])('reads a text that is %s', async (_, fields, text) => {
    expect((await read({ ...channel, messages: [{ ...message, ...fields }] }))[0]?.text).toBe(text)
  })

  test('tells who it was forwarded from, edits, answers, media and what the program says', async () => {
    const fields = {
      forwarded_from: 'إذاعة الضفة',
      edited: '2026-03-05T15:00:00',
      reply_to_message_id: 3,
      photo: 'photos/photo_1.jpg',
      file: '(File not included. Change data exporting settings to download.)',
      media_type: 'video_file',
    }
    const [first, second] = await read({
      ...channel,
      messages: [
        { ...message, ...fields },
        { id: 8, type: 'service', date: '2026-03-05T14:00:00', action: 'pin_message' },
      ],
    })
    expect(first).toMatchObject({
      forwardedFrom: 'إذاعة الضفة',
      edited: true,
      replyTo: '3',
      media: ['photos/photo_1.jpg', 'video_file'],
    })
    expect(second).toMatchObject({ kind: 'service', sentAt: '2026-03-05T14:00:00' })
  })

  test('of a whole account gives the messages of every chat, those that were left too, and no lists beside them', async () => {
    const group = { name: 'جيران', type: 'private_group', id: 5, messages: [{ ...message, from: 'هدى', id: 1 }] }
    const account = {
      about: 'x',
      contacts: { list: [{ first_name: 'a', messages: [message] }] },
      chats: { about: 'y', list: [channel, group] },
      left_chats: { list: [{ ...channel, name: 'قديمة' }] },
    }
    expect((await read(account)).map(({ chat, sender, channel: one }) => [chat, sender, one])).toEqual([
      ['مرصد النهر', 'مرصد النهر', true],
      ['جيران', 'هدى', false],
      ['قديمة', 'مرصد النهر', true],
    ])
  })

  test('with control characters as Telegram writes them is repaired, and a written backslash is let alone', async () => {
    const raw = JSON.stringify(channel).replace('ارتفع', 'a\\x1Fb \\\\x1F c')
    expect((await read(raw))[0]?.text).toBe('a\u001fb \\x1F c منسوب النهر.')
  })

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['no json', 'broken'],
    ['{"name":"x","messages":[{"id":1}]} x', 'broken'],
    ['{"messages":[{"id":1]}]', 'broken'],
    [JSON.stringify(channel).slice(0, -30), 'cut-off'],
    ['{"name":"x"}', 'not-this'],
    ['['.repeat(300), 'too-deep'],
    [`{"messages":[${'{"a":'.repeat(300)}`, 'too-deep'],
  ])('that reads %j is refused', async (file, expected) => {
    expect(await cause(read(file))).toBe(expected)
  })

  test('whose message never ends is refused before it fills the memory', async () => {
    function* endless() {
      yield Buffer.from('{"messages":[{"id":1,"text":"')
      for (;;) yield Buffer.alloc(1024 * 1024, 'a')
    }
    const reading = (async () => {
      for await (const _ of readTelegramJson(endless()));
    })()
    expect(await cause(reading)).toBe('element-too-large')
  })
})

const page = (
  body: string,
) => `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
مرصد النهر
</div></div></div><div class="page_body chat_page"><div class="history">${body}</div></div></div></body></html>`
const block = (id: number, inside: string, joined = false) =>
  `<div class="message default clearfix${joined ? ' joined' : ''}" id="message${id}"><div class="body">
<div class="pull_right date details" title="03.11.2026 14:05:11 UTC+03:00">
14:05
</div>
${inside}</div></div>`

describe('messages.html', () => {
  const html = page(
    `<div class="message service" id="message-1"><div class="body details">3 November 2026</div></div>` +
      block(
        4,
        '<div class="from_name">\nهدى\n</div><div class="text">\nفاض <strong>النهر</strong><br>قرب &quot;الجسر&quot; &amp; السد\n</div>',
      ) +
      block(
        5,
        '<div class="reply_to details">In reply to <a href="#go_to_message4">this message</a></div><div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/a.jpg"></a></div><div class="text">صورة</div>',
        true,
      ) +
      block(
        6,
        '<div class="from_name">مرصد النهر</div><div class="pull_left forwarded userpic_wrap"></div><div class="forwarded body"><div class="from_name">إذاعة الضفة via @robot<span class="date details" title="02.11.2026 10:00:00 UTC+03:00"> 02.11.2026</span></div><div class="text">إخلاء ثلاث قرى</div></div>',
      ),
  )

  test('gives messages with their sender, time and words, and who a forwarded one comes from', () => {
    const messages = [...readTelegramPage(html)]
    expect(messages).toMatchObject([
      { kind: 'service' },
      {
        id: '4',
        chat: 'مرصد النهر',
        sender: 'هدى',
        sentAt: '2026-11-03T14:05:11+03:00',
        text: 'فاض النهر\nقرب "الجسر" & السد',
        forwardedFrom: null,
      },
      { id: '5', sender: 'هدى', replyTo: '4', media: ['photos/a.jpg'], text: 'صورة' },
      {
        id: '6',
        sender: 'مرصد النهر',
        channel: true,
        forwardedFrom: 'إذاعة الضفة',
        text: 'إخلاء ثلاث قرى',
        sentAt: '2026-11-03T14:05:11+03:00',
      },
    ])
    for (const { id, start, end } of messages)
      expect(html.slice(start, end)).toMatch(new RegExp(`^<div class="message[^>]*id="message${id}">[^]*</div>$`))
  })

  test('parts the lines of a quotation from those around it', () => {
    const said = 'قبل<blockquote>فاض النهر</blockquote>بعد<br><pre>سطر</pre><br>آخر'
    expect([...readTelegramPage(page(block(4, `<div class="text">${said}</div>`)))][0]?.text).toBe(
      'قبل\nفاض النهر\nبعد\nسطر\nآخر',
    )
  })

  test('of an older Telegram names no zone', () => {
    const old = [...readTelegramPage(html.replaceAll(' UTC+03:00', ''))]
    expect(old[1]?.sentAt).toBe('2026-11-03T14:05:11')
  })

  it.each([
    ['', 'empty'],
    ['<html><body><p>قصف</p></body></html>', 'not-this'],
    [html.slice(0, -200), 'cut-off'],
  ])('that is %j is refused', (text, expected) => {
    expect(() => [...readTelegramPage(text)]).toThrow(`messages cannot be read: ${expected}`)
  })
})
