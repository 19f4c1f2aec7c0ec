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

const known = {
  number: 218,
  claim: { words: 'سقطت ثلاث قذائف على حي السوق' },
  report: { title: 'النشرة الصباحية' },
  action: { kind: 'judge' as const },
}
const entries = (typed: string, found: Parameters<typeof paletteEntries>[3]) =>
  paletteEntries(text, { name: 'سامي', role: 'reviewer' }, typed, found)

test('a number in either script leads to what has it, named by its words', () => {
  expect(entries('٢١٨', known)).toEqual([
    { to: '/claims/218', label: 'الادعاء ٢١٨: سقطت ثلاث قذائف على حي السوق' },
    { to: '/reports/218', label: 'التقرير ٢١٨: النشرة الصباحية' },
    { to: '/trail/218', label: 'الإجراء ٢١٨ في سجل التدقيق: حكم مقارنة' },
  ])
  expect(entries('#218', known)).toEqual(entries('٢١٨', known))
})

test('a number leads nowhere that is not there, and nowhere until it was looked up', () => {
  expect(entries('218', { ...known, report: null, action: null }).map((entry) => entry.to)).toEqual(['/claims/218'])
  expect(entries('218', { number: 218, claim: null, report: null, action: null })).toEqual([])
  expect(entries('219', known)).toEqual([])
  expect(to('218')).toEqual([])
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
