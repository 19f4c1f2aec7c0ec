import { describe, expect, it } from 'vitest'
import type { Catalogue } from './catalogue'
import { loadedMessages, loadMessages } from './catalogue'
import { createText } from './text'
import type { Text } from './text'
import type { Digits, Locale } from './locale'

async function make(locale: Locale, digits: Digits, own: Partial<Catalogue> = {}): Promise<Text> {
  const messages = { ...(await loadMessages(locale)), ...own }
  return createText({ locale, digits, messages, timeZone: 'Asia/Damascus' })
}

describe('t', () => {
  it('chooses the Arabic form of a count and writes it in the reader’s digits', async () => {
    const { t } = await make('ar', 'arab')
    const counts = [0, 1, 2, 3, 11, 100].map((count) => t('claims.count', { count }))
    expect(counts).toEqual(['لا ادعاءات', 'ادعاء واحد', 'ادعاءان', '٣ ادعاءات', '١١ ادعاءً', '١٠٠ ادعاء'])
    expect((await make('ar', 'latn')).t('claims.count', { count: 3 })).toBe('3 ادعاءات')
  })

  it('writes a number given to a plain placeholder in the reader’s digits', async () => {
    const { t } = await make('ar', 'arab')
    expect(t('claims.one', { id: 218 })).toBe('ادعاء ٢١٨')
  })

  it('isolates what could turn the sentence, and leaves its own script bare', async () => {
    const { t } = await make('ar', 'arab')
    expect(t('frame.user', { name: 'Rami (night)' })).toBe('حسابك: \u2068Rami (night)\u2069')
    expect(t('frame.user', { name: 'رامي' })).toBe('حسابك: رامي')
    expect((await make('en', 'latn')).t('frame.user', { name: 'رامي' })).toBe('Your account: \u2068رامي\u2069')
  })

  it('names bidi controls hidden in a value', async () => {
    const { t } = await make('en', 'latn')
    expect(t('frame.user', { name: 'abc\u202Edef\u2069' })).toBe('Your account: abc[RLO]def[PDI]')
  })

  it('throws when a placeholder has no value', async () => {
    const { t } = await make('en', 'latn')
    expect(() => t('claims.one')).toThrow(/id/)
  })

  it('fills tags and objects in parts', async () => {
    const { parts } = await make('en', 'latn', { 'claims.one': '<b>Claim</b> {id}' })
    const id = { link: 7 }
    expect(parts<object>('claims.one', { id, b: (chunks) => ({ bold: chunks }) })).toEqual([
      { bold: ['Claim'] },
      ' ',
      { link: 7 },
    ])
  })
})

describe('dates', () => {
  it('use the Levantine months, in the digits asked for', async () => {
    const months = (text: Text) =>
      Array.from({ length: 12 }, (_, month) => text.date(new Date(Date.UTC(2015, month, 4)), { withoutYear: true }))
    expect(months(await make('ar', 'arab'))).toEqual([
      '٤ كانون الثاني',
      '٤ شباط',
      '٤ آذار',
      '٤ نيسان',
      '٤ أيار',
      '٤ حزيران',
      '٤ تموز',
      '٤ آب',
      '٤ أيلول',
      '٤ تشرين الأول',
      '٤ تشرين الثاني',
      '٤ كانون الأول',
    ])
    expect((await make('ar', 'latn')).date('2015-07-04')).toBe('4 تموز 2015')
  })

  it('show an instant in the reader’s zone, another zone or UTC', async () => {
    const { dateTime } = await make('en', 'latn')
    const instant = '2015-07-04T21:30:00Z'
    expect(dateTime(instant)).toBe('5 July 2015, 00:30')
    expect(dateTime(instant, { timeZone: 'Europe/London' })).toBe('4 July 2015, 22:30')
    expect(dateTime(instant, { utc: true })).toBe('4 July 2015, 21:30 UTC')
    expect((await make('ar', 'arab')).dateTime(instant)).toBe('٥ تموز ٢٠١٥، ٠٠:٣٠')
    expect((await make('en', 'arab')).dateTime(instant)).toBe('٥ July ٢٠١٥, \u200e٠٠:٣٠')
  })

  it('never shift a bare day nor give it a time', async () => {
    const text = createText({
      locale: 'en',
      digits: 'latn',
      messages: await loadMessages('en'),
      timeZone: 'America/Los_Angeles',
    })
    expect(text.dateTime('2015-07-04')).toBe('4 July 2015')
    expect(text.date('2015-07-04', { weekday: true })).toBe('Saturday, 4 July 2015')
  })

  it('refuse what is not a date', async () => {
    const { date } = await make('en', 'latn')
    expect(() => date('yesterday')).toThrow(RangeError)
  })
})

describe('numbers and lists', () => {
  it('follow the language and the digits', async () => {
    const arabic = await make('ar', 'arab')
    expect(arabic.number(4112)).toBe('٤٬١١٢')
    expect(arabic.number(0.91)).toBe('٠٫٩١')
    expect(arabic.id(4112)).toBe('٤١١٢')
    expect(arabic.percent(0.12)).toContain('١٢٪')
    expect(arabic.list(['دوما', 'حرستا'])).toBe('دوما وحرستا')
    const english = await make('en', 'latn')
    expect(english.number(4112)).toBe('4,112')
    expect(english.list(['a', 'b', 'c'], 'disjunction')).toBe('a, b or c')
  })
})

describe('loadMessages', () => {
  it('keeps what it fetched for rendering without waiting', async () => {
    const messages = await loadMessages('en')
    expect(loadedMessages('en')).toBe(messages)
  })
})
