import { describe, expect, it } from 'vitest'
import { numberKey } from '../../words/number-shape'
import { readDigits, readNumber } from './number-words'
import { readWords } from '../words'

const numbers: [string, number, number][] = [
  ['ثلاثة', 3, 1],
  ['واربع', 4, 1],
  ['بخمس', 5, 1],
  ['عشرة', 10, 1],
  ['أحد عشر', 11, 2],
  ['اثنا عشر', 12, 2],
  ['اثنتي عشرة', 12, 2],
  ['ثماني عشرة', 18, 2],
  ['خمسة وعشرون', 25, 2],
  ['خمسة و عشرين', 25, 3],
  ['سبعين', 70, 1],
  ['مئة', 100, 1],
  ['مائتي', 200, 1],
  ['ثلاثمئة', 300, 1],
  ['خمسمائة وستة وثلاثين', 536, 3],
  ['ثلاث مئة', 300, 2],
  ['ألف', 1000, 1],
  ['ألفين', 2000, 1],
  ['ثلاثة آلاف', 3000, 2],
  ['مئة وسبعون ألفا', 170_000, 3],
  ['ألف ومئتان وخمسون', 1250, 3],
  ['خمسة عشر ألف', 15_000, 3],
  ['مليوني', 2_000_000, 1],
  ['مليون ونصف', 1_500_000, 2],
  ['ألف وثلاثمئة وخمسة وأربعين', 1345, 4],
  ['12 ألفا', 12_000, 2],
  ['2.5 مليون', 2_500_000, 2],
  ['٤٥', 45, 1],
  ['۱۲', 12, 1],
  ['twelve', 12, 1],
  ['twenty-five', 25, 3],
  ['two hundred', 200, 2],
  ['one hundred and ten', 110, 4],
  ['three thousand five hundred', 3500, 4],
  ['3,500', 3500, 1],
]

describe('readNumber', () => {
  it.each(numbers)('%s is %d', (text, value, length) => {
    expect(readNumber(readWords(text), 0)).toMatchObject({ value, length })
  })

  it.each([
    ['ثلاثة قتلى وخمسة جرحى', 3],
    ['خمسة ثم عشرون', 5],
    ['عشرون وثلاثة', 20],
    ['ثلاثة وخمسة', 3],
  ])('does not run on in %s', (text, value) => {
    expect(readNumber(readWords(text), 0)).toMatchObject({ value, length: 1 })
  })

  it.each(['أثناء الهجوم', 'المدينة', 'الثاني', 'second', 'onetime'])('reads no number in %s', (text) => {
    expect(readNumber(readWords(text), 0)).toBeNull()
  })
})

describe('readDigits', () => {
  it.each([
    ['70', 70],
    ['1.500', 1500],
    ['12,5', 12.5],
    ['1,250,000', 1_250_000],
    ['04.07.2015', null],
    ['14:30', null],
    ['4/7', null],
  ])('%s is %s', (key, value) => {
    expect(readDigits(numberKey(key))).toBe(value)
  })
})
