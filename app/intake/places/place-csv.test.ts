import { describe, expect, it } from 'vitest'
import { mostPlaces, readPlaceCsv, TooManyPlaces } from './place-csv'

const governorates = [
  { key: 'homs', ar: 'محافظة حمص', en: 'Homs' },
  { key: 'hama', ar: 'حماة', en: 'Hama' },
]
const read = (csv: string, known: string[] = []) => readPlaceCsv(csv, governorates, (place) => known.includes(place.ar))
const issues = (csv: string, known?: string[]) =>
  read(csv, known).issues.map(({ line, column, issue, value }) => [line, column, issue, value].join(' ').trim())

describe('readPlaceCsv', () => {
  it('reads names, aliases, a governorate by any of its names and a position', () => {
    const { places, issues: none } = read(
      '\ufeffar,en,aliases,kind,governorate,lat,lon\nالمرج,Al-Marj,المَرج|مرج,village,homs,34.7,36.9\nالسهل,,,region,حماه,,\n',
    )
    expect(none).toEqual([])
    expect(places).toEqual([
      {
        ar: 'المرج',
        en: 'Al-Marj',
        aliases: ['المَرج', 'مرج'],
        kind: 'village',
        governorate: 'homs',
        lat: 34.7,
        lon: 36.9,
      },
      { ar: 'السهل', en: null, aliases: [], kind: 'region', governorate: 'hama', lat: null, lon: null },
    ])
  })

  it('needs only a name and a kind', () => {
    expect(read('kind,ar\ntown,المرج').places).toHaveLength(1)
    expect(issues('ar,en\nالمرج,x')).toEqual(['1 kind missing-column'])
  })

  it('names the line and the column of every issue', () => {
    expect(
      issues(
        'ar,kind,governorate,lat,lon\nالمرج,hamlet,,,\n,town,,,\nالتل,town,Paris,,\nالسهل,town,,91,36\nالعين,town,,34.5,\n',
      ),
    ).toEqual([
      '2 kind kind hamlet',
      '3 ar missing',
      '4 governorate governorate Paris',
      '5 lat degrees 91',
      '6 lon half',
    ])
  })

  it('takes namesakes in two governorates and refuses them in one, however spelt', () => {
    expect(
      issues('ar,kind,governorate\nالمرج,town,homs\nالمرج,town,hama\nالمَرج,town,homs\nالتلّ,town,hama', ['التلّ']),
    ).toEqual(['4 ar twice المَرج', '5 ar known التلّ'])
  })

  it('refuses a list that is too long, and reads one as long as may be', () => {
    const list = (places: number) =>
      `ar,kind\n${Array.from({ length: places }, (_, at) => `مكان ${at},town\n`).join('')}`
    expect(read(list(mostPlaces)).places).toHaveLength(mostPlaces)
    expect(() => read(list(mostPlaces + 1))).toThrow(TooManyPlaces)
  })

  it('takes columns without a head, as spreadsheets leave them', () => {
    expect(read('ar,kind,,\nالمرج,town,,\n')).toMatchObject({ places: [{ ar: 'المرج' }], issues: [] })
    expect(issues('ar,kind\nالمرج,town,x\n')).toEqual(['2  unreadable'])
  })

  it('tells a line whose fields do not fit', () => {
    expect(issues('ar,kind\n"المرج,town\n')[0]).toMatch(/unreadable/)
  })
})
