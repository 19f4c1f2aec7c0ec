import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readPassages } from './read-passages'

const gazetteer = buildGazetteer([])

function reportDaysOf(
  text: string,
  publishedDay: string | null,
  section: string | null = null,
): (string | undefined)[] {
  const lines = text.split('\n')
  let at = 0
  const passages = lines.map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, section }
  })
  return readPassages({ title: '', text, language: 'ar', publishedDay, passages }, gazetteer).passages.map(
    ({ facts }) => facts.reportDay,
  )
}

describe('the day that a report tells elsewhere', () => {
  const article = 'انفجرت سيارة في السوق في 3 تموز 2015\nقتل عشرة مدنيين'

  it('is that of an article’s lead, near its publication', () => {
    expect(reportDaysOf(article, '2015-07-05')).toEqual([undefined, '2015-07-03'])
    expect(reportDaysOf(article, '2015-09-05')).toEqual([undefined, undefined])
    expect(reportDaysOf(article, '2015-07-05', 'حمص')).toEqual([undefined, undefined])
  })

  it('is read from the text of a report without a day', () => {
    expect(reportDaysOf(article, null)).toEqual([undefined, '2015-07-03'])
    expect(reportDaysOf('انفجرت سيارة في السوق\nقتل عشرة مدنيين', null)).toEqual([undefined, undefined])
  })
})
