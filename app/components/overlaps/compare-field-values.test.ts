import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { createText, type Text } from '../../i18n/text'
import type { FactPart } from '../../text/facts/facts.compare'
import { fieldDifference, fieldName } from './compare-field-values'

let text: Text

beforeAll(async () => {
  text = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en') })
})

function part(given: Partial<FactPart> & Pick<FactPart, 'field'>): FactPart {
  return { status: 'differs', left: [], right: [], ...given }
}

describe('fieldDifference', () => {
  it('tells what the second adds and what it leaves out', () => {
    const places = part({ field: 'place', status: 'compatible', left: ['الكسوة'], right: ['الكسوه', 'المزة'] })
    expect(fieldDifference(text, places)).toEqual({ kind: 'adds', values: ['المزة'] })
    expect(fieldDifference(text, { ...places, left: places.right, right: places.left })).toEqual({
      kind: 'drops',
      values: ['المزة'],
    })
  })

  it('tells what became of a value, and of nothing', () => {
    const toll = part({ field: 'figures', kind: 'killed', left: ['70'], right: ['≥100'] })
    expect(fieldDifference(text, toll)).toEqual({ kind: 'became', from: ['70'], to: ['at least 100'] })
    expect(fieldDifference(text, part({ field: 'figures', kind: 'wounded', status: 'unknown', right: ['+'] }))).toEqual(
      { kind: 'became', from: [], to: ['no count given'] },
    )
  })

  it('reads every form of count', () => {
    const counts = part({
      field: 'figures',
      kind: 'killed',
      status: 'same',
      left: ['7', '~70', '≥100', '≤300', '10–15', '10s', '1000s', '+'],
    })
    expect(fieldDifference(text, counts)).toEqual({
      kind: 'agreed',
      values: ['7', 'about 70', 'at least 100', 'up to 300', '10 to 15', 'dozens', 'thousands', 'no count given'],
    })
  })

  it('writes days and times for a reader', () => {
    const dates = part({
      field: 'date',
      status: 'same',
      left: ['2015-07-04', '2015-07-03/2015-07-04 night', '2015-07-04 9:05'],
    })
    expect(fieldDifference(text, dates)).toEqual({
      kind: 'agreed',
      values: ['4 July', '3 July – 4 July at night', '4 July 09:05'],
    })
  })

  it('agrees where the values read the same, whatever the status says', () => {
    expect(
      fieldDifference(text, part({ field: 'event', status: 'compatible', left: ['clash'], right: ['clash'] })).kind,
    ).toBe('agreed')
  })
})

describe('fieldName', () => {
  it('names a figure by what is counted', () => {
    expect(fieldName(text, part({ field: 'figures', kind: 'raids' }))).toBe('raids')
    expect(fieldName(text, part({ field: 'date' }))).toBe('Time')
  })
})
