import { describe, expect, it } from 'vitest'
import { compareFacts, type FactAgreement } from './facts.compare'
import { buildGazetteer, type GazetteerEntry, type PlaceKind } from './places/gazetteer'
import { readFacts } from './read-facts'
import type { Facts } from './types'

function place(key: string, ar: string, en: string, kind: PlaceKind, governorate: string): GazetteerEntry {
  return { key, ar, en, aliases: [], kind, governorate, lat: null, lon: null }
}

const gazetteer = buildGazetteer([
  place('hama', 'ريف حماة', 'Hama province', 'governorate', 'hama'),
  place('hama/latamneh', 'اللطامنة', 'Latamneh', 'town', 'hama'),
  place('hama/morek', 'مورك', 'Morek', 'town', 'hama'),
  place('homs', 'ريف حمص', 'Homs province', 'governorate', 'homs'),
])

function read(text: string, publishedAt: string | null = '2014-03-12'): Facts {
  return readFacts(text, { start: 0, end: text.length }, { section: null, publishedAt, language: 'ar', gazetteer })
}

function compare(left: string, right: string): FactAgreement {
  return compareFacts(read(left), read(right))
}

const tolls: [string, string, string, string][] = [
  ['سقط 70 قتيلا', 'سقط أكثر من 100 قتيل', 'killed', 'differs'],
  ['سقط عشرات القتلى', 'سقط 30 قتيلا', 'killed', 'compatible'],
  ['سقط عشرات القتلى', 'سقط 3 قتلى', 'killed', 'differs'],
  ['نحو 70 قتيلا', '72 قتيلا', 'killed', 'compatible'],
  ['بين 10 و20 قتيلا', '15 قتيلا', 'killed', 'compatible'],
  ['شهيدين', 'استشهاد مدنيان', 'killed', 'same'],
  ['12 جريحا', '12 wounded', 'wounded', 'same'],
  ['12 جريحا', '14 جريحا', 'wounded', 'differs'],
  ['أكثر من 12 جريحا', '40 جريحا', 'wounded', 'compatible'],
  ['أقل من 12 جريحا', '40 جريحا', 'wounded', 'differs'],
  ['عدد من الجرحى', '9 جرحى', 'wounded', 'compatible'],
  ['3 براميل', 'سقط 4 جرحى', 'barrels', 'unknown'],
  ['مقتل 9 بينهم طفلين', 'مقتل 9', 'killed', 'same'],
  ['مقتل 9 بينهم طفلين', 'مقتل 9 بينهم ثلاثة أطفال', 'killed', 'differs'],
]

type Single = 'place' | 'date' | 'event' | 'actors' | 'negation'

const fields: [Single, string, string, string][] = [
  ['place', 'بلدة اللطامنة', 'in Latamneh', 'same'],
  ['place', 'اللطامنة', 'اللطامنة ومورك', 'compatible'],
  ['place', 'اللطامنة', 'مورك', 'differs'],
  ['place', 'اللطامنة', 'ريف حماة', 'compatible'],
  ['place', 'اللطامنة', 'ريف حمص', 'differs'],
  ['place', 'اللطامنة', 'هناك', 'unknown'],
  ['place', 'اللطامنة', 'بلدة الزيتونية', 'unknown'],
  ['date', 'يوم أمس', 'في 11 آذار', 'same'],
  ['date', 'في 11 آذار 2014', 'on 11 March', 'same'],
  ['date', 'اليوم', 'أمس', 'differs'],
  ['date', 'صباح اليوم', 'مساء اليوم', 'differs'],
  ['date', 'مساء اليوم', 'ليل اليوم', 'compatible'],
  ['date', 'فجر اليوم', 'صباح اليوم', 'compatible'],
  ['date', 'اليوم الساعة 5:00 فجراً', 'اليوم الساعة 9:00 صباحاً', 'differs'],
  ['date', 'الساعة الثامنة صباح اليوم', 'صباح اليوم', 'compatible'],
  ['date', 'اليوم', 'هناك', 'unknown'],
  ['event', 'شنت غارات', 'an air strike', 'same'],
  ['event', 'شنت غارات', 'ألقت برميلا', 'compatible'],
  ['event', 'اشتباكات', 'سيطروا على المعبر', 'differs'],
  ['event', 'اشتباكات', 'مقتل جندي', 'compatible'],
  ['event', 'غارات', 'مظاهرة', 'differs'],
  ['actors', 'قوات النظام', 'government forces', 'same'],
  ['actors', 'قوات النظام والثوار', 'الثوار', 'compatible'],
  ['actors', 'حزب الله', 'التحالف الدولي', 'differs'],
  ['actors', 'المدنيون', 'حزب الله', 'unknown'],
  ['negation', 'لم يصب أحد', 'no injuries', 'same'],
  ['negation', 'سقط جرحى', 'لم يسقط جرحى', 'differs'],
]

describe('compareFacts', () => {
  it.each(tolls)('%s / %s: %s %s', (left, right, kind, expected) => {
    expect(compare(left, right).figures).toHaveProperty(kind, expected)
    expect(compare(right, left).figures).toHaveProperty(kind, expected)
  })

  it.each(fields)('%s: %s / %s %s', (field, left, right, expected) => {
    expect(compare(left, right)[field]).toBe(expected)
    expect(compare(right, left)[field]).toBe(expected)
  })

  it('lists what each side says', () => {
    const { parts } = compare('أكثر من 100 برميل على اللطامنة يوم أمس', '70 barrels on Latamneh')
    expect(parts).toEqual([
      { field: 'place', status: 'same', left: ['اللطامنة'], right: ['Latamneh'] },
      { field: 'date', status: 'unknown', left: ['2014-03-11'], right: [] },
      { field: 'event', status: 'same', left: ['barrel-bomb'], right: ['barrel-bomb'] },
      { field: 'figures', status: 'differs', left: ['≥100'], right: ['70'], kind: 'barrels' },
      { field: 'negation', status: 'same', left: ['false'], right: ['false'] },
    ])
  })
})
