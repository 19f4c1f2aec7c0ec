import { describe, expect, it } from 'vitest'
import { checkDetails, typedDetails, type TypedDetails } from './details'
import { firstLine } from '../cutting/first-line'

const typed: TypedDetails = {
  title: 'نشرة',
  source: '4',
  sourceName: '',
  sourceKind: '',
  day: '2015-07-04',
  time: '22:00',
  address: '',
  language: 'ar',
}

function issuesOf(change: Partial<TypedDetails>) {
  const checked = checkDetails({ ...typed, ...change }, 'Asia/Damascus', '')
  return checked.ok ? {} : checked.issues
}

describe('details', () => {
  it('become a report’s, with the hour on the desk’s clocks', () => {
    expect(checkDetails(typed, 'Asia/Damascus', '')).toEqual({
      ok: true,
      value: {
        title: 'نشرة',
        source: { id: 4 },
        language: 'ar',
        address: null,
        publishedDay: '2015-07-04',
        publishedAt: new Date('2015-07-04T19:00:00Z'),
      },
    })
  })

  it('may leave out when it was published', () => {
    expect(checkDetails({ ...typed, day: '', time: '' }, 'UTC', '')).toMatchObject({
      ok: true,
      value: { publishedDay: null, publishedAt: null },
    })
    expect(checkDetails({ ...typed, time: '' }, 'UTC', '')).toMatchObject({
      ok: true,
      value: { publishedDay: '2015-07-04', publishedAt: null },
    })
  })

  it('name a source that is not there yet', () => {
    expect(
      checkDetails({ ...typed, source: 'new', sourceName: 'Radio Mill', sourceKind: 'broadcaster' }, 'UTC', ''),
    ).toMatchObject({ ok: true, value: { source: { name: 'Radio Mill', kind: 'broadcaster' } } })
    expect(checkDetails({ ...typed, source: '', sourceName: 'Radio Mill' }, 'UTC', '')).toMatchObject({
      ok: true,
      value: { source: { name: 'Radio Mill', kind: 'other' } },
    })
  })

  it.each<[Partial<TypedDetails>, object]>([
    [{ title: '' }, { title: 'required' }],
    [{ source: '' }, { source: 'required' }],
    [{ source: 'new' }, { sourceName: 'required' }],
    [{ day: '2015-02-30' }, { day: 'date' }],
    [{ day: '' }, { day: 'required' }],
    [{ time: '25:00' }, { time: 'time' }],
    [{ address: 'javascript:alert(1)' }, { address: 'address' }],
    [{ address: 'http://javascript:alert(1)@agency.example/' }, { address: 'address' }],
    [{ address: 'https://agency.example@elsewhere.example' }, { address: 'address' }],
    [{ address: 'example.org' }, { address: 'address' }],
    [
      { title: '', source: '', day: 'soon' },
      { title: 'required', source: 'required', day: 'date' },
    ],
  ])('%j is refused', (change, issues) => {
    expect(issuesOf(change)).toEqual(issues)
  })

  it('refuse U+FFFD in a title but where the text has lost a character, and in the name of a source always', () => {
    const lost = { ...typed, title: 'مواج\ufffdهة', source: 'new', sourceName: 'وكالة' }
    expect(checkDetails(lost, 'UTC', 'مواجهة')).toEqual({ ok: false, issues: { title: 'lost' } })
    expect(checkDetails(lost, 'UTC', 'مواج\ufffdهة في الحي')).toMatchObject({ ok: true })
    expect(checkDetails({ ...lost, sourceName: '\ufffd' }, 'UTC', '\ufffd')).toEqual({
      ok: false,
      issues: { sourceName: 'lost' },
    })
  })

  it('are one line each, whatever ends a line', () => {
    const read = typedDetails.parse({ title: 'a\u2028b\u000bc', sourceName: 'Radio\r\nMill' })
    expect([read.title, read.sourceName]).toEqual(['a b c', 'Radio Mill'])
  })

  it('are read from any form without failing', () => {
    expect(typedDetails.parse({ title: ' a ', language: 'xx' })).toEqual({
      title: 'a',
      source: '',
      sourceName: '',
      sourceKind: '',
      day: '',
      time: '',
      address: '',
      language: 'ar',
    })
  })

  it('begin with a title from the text', () => {
    expect(firstLine('\n  حمص:: \nنص')).toBe('حمص')
    expect(firstLine('word '.repeat(60)).length).toBeLessThanOrEqual(122)
  })
})
