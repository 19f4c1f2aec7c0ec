import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readGazetteerFile } from '../../../intake/places/gazetteer-file'
import { readPassages } from '../../../matching/store/read-passages'
import { buildGazetteer } from '../places/gazetteer'
import { wantedWords } from './wanted-words'

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

/** Whether a query finds the last of these passages of one report under a heading. */
function finds(query: string, quotes: string[], section: string | null = null, language: 'ar' | 'en' = 'ar'): boolean {
  const text = quotes.join('\n')
  let start = 0
  const passages = quotes.map((quote) => {
    const passage = { start, end: start + quote.length, section }
    start += quote.length + 1
    return passage
  })
  const read = readPassages({ title: '', text, language, publishedDay: '2015-07-04', passages }, gazetteer)
  const last = read.passages.at(-1)
  const has = new Set([...(last?.terms ?? []), ...(last?.codes ?? [])])
  const wanted = wantedWords(query, gazetteer)
  return wanted.length > 0 && wanted.every(({ term, codes }) => has.has(term) || codes.some((code) => has.has(code)))
}

const barrels = 'ألقى الطيران المروحي عشرة براميل متفجرة على مدينة الزبداني'

it.each([
  ['barrel', [barrels]],
  ['Barrels Zabadani', [barrels]],
  ['barrel bomb on al-Zabadani', [barrels]],
  ['zabadani', [barrels]],
  ['airstrike', ['شن الطيران الحربي غارتين على حي جوبر']],
  ['air strikes in Jobar', ['شن الطيران الحربي غارتين على حي جوبر']],
  ['killed', ['استشهد رجل في مدينة دوما']],
  ['killed', ['قتلت غارة على البلدة عشرة مدنيين']],
  ['wounded', ['سقط ثلاثة جرحى في القصف']],
  ['casualties', ['سقط ثلاثة جرحى في القصف']],
  ['clashes', ['دارت اشتباكات عنيفة على أطراف البلدة']],
  ['tanks', ['دمر المقاتلون ثلاث دبابات']],
  ['Deir ez-Zor', ['قصف مدفعي على أحياء مدينة دير الزور']],
  ['Jisr al-Shughur', ['غارة على مدينة جسر الشغور']],
])('%s finds an Arabic passage by what it tells', (query, quotes) => {
  expect(finds(query, quotes)).toBe(true)
})

it.each([
  ['barrel', ['شن الطيران الحربي غارتين على حي جوبر']],
  ['Jobar', [barrels]],
  ['killed', ['سقط ثلاثة جرحى في القصف']],
  ['Damascus', ['غارة على ريف دمشق']],
  ['barrel Jobar', [barrels]],
  ['al', [barrels]],
  ['قصف', [barrels]],
])('%s does not find what tells something else', (query, quotes) => {
  expect(finds(query, quotes)).toBe(false)
})

it('finds a passage by the place of the passages around it and of its heading, in either language', () => {
  const town = 'شن الطيران الحربي غارتين على مدينة دوما'
  const after = 'مما أدى إلى سقوط ثلاثة جرحى'
  for (const query of ['Douma', 'دوما', 'wounded Douma']) expect(finds(query, [town, after]), query).toBe(true)
  expect(finds('Douma', [after])).toBe(false)
  for (const query of ['Hama', 'حماة']) expect(finds(query, [after], 'حماة::'), query).toBe(true)
  expect(finds('جوبر', ['Two air strikes hit Jobar'], null, 'en')).toBe(true)
  expect(finds('غارات', ['Two air strikes hit Jobar'], null, 'en')).toBe(true)
})
