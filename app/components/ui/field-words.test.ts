import { expect, test } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { createText } from '../../i18n/text'
import { fieldName, valueWords } from './field-words'

const textOf = async (locale: 'ar' | 'en') =>
  createText({ locale, digits: 'latn', messages: await loadMessages(locale), timeZone: 'UTC' })

const zabadani = {
  ...{ low: null, high: null, precision: null, from: null, to: null },
  name: 'الزبداني',
  listed: { ar: 'الزبداني', en: 'Al-Zabadani' },
}

test('a place is named in the script of the screen, and as written where no list has it', async () => {
  const [arabic, english] = [await textOf('ar'), await textOf('en')]
  expect(valueWords({ name: 'place' }, zabadani, english)).toBe('Al-Zabadani')
  expect(valueWords({ name: 'place' }, zabadani, arabic)).toBe('الزبداني')
  expect(valueWords({ name: 'place' }, { ...zabadani, name: 'Zabadani' }, arabic)).toBe('الزبداني')
  expect(valueWords({ name: 'place' }, { ...zabadani, name: 'تلة بعيدة', listed: undefined }, english)).toBe(
    'تلة بعيدة',
  )
})

test('a counted noun is named in the language of the screen', async () => {
  const field = { name: 'people', part: true, noun: 'طفلا', counted: { ar: 'أطفال', en: 'children' } } as const
  expect(fieldName(field, await textOf('en'))).toBe('Of them: children')
  expect(fieldName({ ...field, noun: 'children' }, await textOf('ar'))).toBe('منهم: أطفال')
  expect(fieldName({ ...field, noun: 'عصفور', counted: undefined }, await textOf('en'))).toBe(
    'Of them: \u2068عصفور\u2069',
  )
})

test('a party of the other script is named by its side', async () => {
  const party = { ...zabadani, name: 'قوات الأسد', key: 'government' }
  expect(valueWords({ name: 'actor' }, party, await textOf('en'))).toBe('government forces')
  expect(valueWords({ name: 'actor' }, party, await textOf('ar'))).toBe('قوات الأسد')
  expect(valueWords({ name: 'actor' }, { ...party, key: 'state' }, await textOf('en'))).toBe('قوات الأسد')
})
