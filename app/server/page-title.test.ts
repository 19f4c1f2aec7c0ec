import { expect, test } from 'vitest'
import { loadMessages } from '../i18n/catalogue'
import { numberedTitle } from './page-title'

const read = async (locale: 'ar' | 'en', digits: 'arab' | 'latn', ...[key, number, words]: Named) => {
  await loadMessages(locale)
  return numberedTitle(key, number, [{ data: { preferences: { locale, digits } } }], words)[0]
}
type Named = [key: Parameters<typeof numberedTitle>[0], number: string | undefined, words?: string]

test('a title has the number in the digits of the reader, and a name from outside apart from the rest', async () => {
  expect(await read('ar', 'arab', 'reports.one', '1204', 'نشرة المساء')).toEqual({
    title: 'تقرير ١٢٠٤: نشرة المساء | مقابلة',
  })
  expect(await read('en', 'latn', 'reports.one', '1204', 'نشرة المساء')).toEqual({
    title: 'Report 1204: \u2068نشرة المساء\u2069 | Muqabala',
  })
  expect(await read('en', 'latn', 'people.title', undefined, 'Rana')).toEqual({ title: 'People: Rana | Muqabala' })
  expect(await read('en', 'latn', 'claims.one', 'x9')).toEqual({ title: 'Claim x9 | Muqabala' })
})
