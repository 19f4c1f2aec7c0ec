import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { createText, type Text } from '../../i18n/text'
import { paletteEntries } from './palette-entries'

let text: Text
beforeAll(async () => {
  text = createText({ locale: 'ar', digits: 'arab', messages: await loadMessages('ar') })
})

const to = (typed: string, role: 'viewer' | 'reviewer' | 'admin' = 'reviewer') =>
  paletteEntries(text, { name: 'سامي', role }, typed).map((entry) => entry.to)

test('a number in either script leads to the claim, the report and the action of that number', () => {
  expect(to('٢١٨')).toEqual(['/claims/218', '/reports/218', '/record/218'])
  expect(to('#218')).toEqual(to('٢١٨'))
  expect(to('0')).toEqual([])
})

test('words find rooms and actions', () => {
  expect(to('ساعتي')).toEqual(['/undo'])
  expect(to('التقارير')).toEqual(['/reports'])
})

test('what a role may not do is not offered', () => {
  expect(to('', 'viewer')).not.toContain('/undo')
  expect(to('')).not.toContain('/people')
  expect(to('', 'admin')).toContain('/people')
})
