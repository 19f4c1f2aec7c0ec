import { describe, expect, test } from 'vitest'
import { channel, chat, doubts, page, read } from '../read-for-tests'

describe('Telegram', () => {
  test('messages are reports with time, channel, address and provenance; what has no words is counted', async () => {
    const found = await read('result.json', channel, { channelAddress: 'https://t.me/river' })
    expect(
      found.reports.map(({ name, text, source, publishedAt, address, forwardedFrom }) => [
        name,
        text,
        source,
        publishedAt,
        address,
        forwardedFrom,
      ]),
    ).toEqual([
      ['#2', 'ارتفع منسوب النهر في القرية.', 'مرصد النهر', '2026-03-05T11:02:00.000Z', 'https://t.me/river/2', ''],
      ['#3', 'وأُغلق الجسر القديم.', 'مرصد النهر', '2026-03-05T11:03:00.000Z', 'https://t.me/river/3', 'إذاعة الضفة'],
      ['#5', 'عبرت أول شاحنة.', 'مرصد النهر', '2026-03-05T11:05:00.000Z', 'https://t.me/river/5', ''],
    ])
    expect(found.left).toEqual(['× 1 service', '× 1 no-text'])
    expect(doubts(found)).toEqual([])
    for (const { original, text } of found.reports) {
      const { start = -1, bytes } = original
      expect(Buffer.from(channel).subarray(start, start + bytes.length)).toEqual(bytes)
      expect(bytes.toString()).toContain(text)
    }
  })

  test('runs of one sender are one report, but not across who they come from', async () => {
    const found = await read('result.json', channel, { joinMinutes: 10 })
    expect(found.reports.map(({ text }) => text)).toEqual([
      'ارتفع منسوب النهر في القرية.',
      'وأُغلق الجسر القديم.',
      'عبرت أول شاحنة.',
    ])
    const joined = await read('chat.txt', chat, { joinMinutes: 5, zone: 'Asia/Damascus' })
    expect(joined.reports.map(({ text }) => text)).toEqual(['وصلت القافلة\nإلى القرية\n\nوتوزّع الخبز الآن', 'تم'])
  })

  test('pages of an HTML export are read as such, without what would run', async () => {
    const found = await read('messages.html', page)
    expect(found.reports).toMatchObject([
      { kind: 'telegram-html', source: 'مرصد النهر', publishedAt: '2026-11-03T14:05:11+03:00' },
    ])
    expect(found.reports[0]?.text).toContain('فاض النهر')
  })

  test('a message that no database takes loses that character, and says so', async () => {
    const found = await read('result.json', channel.replace('ارتفع', 'ار\\u0000ت\\ud800فع'))
    expect(found.reports[0]?.text).toContain('ار\ufffdت\ufffdفع')
    expect(found.reports[0]?.doubts).toMatchObject([{ code: 'lost-characters', count: 2 }])
  })
})

describe('WhatsApp', () => {
  test('times are asked for where nobody said the zone, and read in the one that somebody said', async () => {
    const asked = await read('WhatsApp Chat with الجسر.txt', chat)
    expect(asked.reports).toMatchObject([
      {
        kind: 'whatsapp',
        source: 'هدى',
        publishedAt: '2026-09-15T17:46:00.000Z',
        doubts: [{ code: 'chat-zone', zone: 'Asia/Damascus' }],
      },
      { source: 'هدى' },
      { source: 'سامر' },
    ])
    expect(asked.left).toEqual(['× 1 service', '× 1 no-text'])
    const said = await read('chat.txt', chat, { zone: 'Europe/Berlin' })
    expect(said.reports[0]).toMatchObject({ publishedAt: '2026-09-15T18:46:00.000Z', doubts: [] })
  })

  test('day and month are asked for where nothing tells', async () => {
    const unclear = chat.replaceAll('15/09/2026', '5/9/2026')
    expect(doubts(await read('chat.txt', unclear, { zone: 'UTC' }))).toEqual(['chat-day-order'])
    const said = await read('chat.txt', unclear, { zone: 'UTC', dayOrder: 'month-first' })
    expect([doubts(said), said.reports[0]?.publishedAt]).toEqual([[], '2026-05-09T20:46:00.000Z'])
  })

  test('keeps the own bytes of each message, also behind a byte order mark', async () => {
    const file = Buffer.from(`\ufeff${chat}`)
    for (const { original } of (await read('chat.txt', file)).reports)
      expect(file.subarray(original.start, (original.start ?? 0) + original.bytes.length)).toEqual(original.bytes)
  })
})
