import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readFacts } from '../../text/facts/read-facts'
import { readGazetteerFile } from './gazetteer-file'

const entries = readGazetteerFile(readFileSync(new URL('../../../db/gazetteer/syria.tsv', import.meta.url), 'utf8'))
const gazetteer = buildGazetteer(entries)

/** The places of a text, unresolved ones as `?name`. */
function places(text: string, section: string | null = null): string {
  const facts = readFacts(
    text,
    { start: 0, end: text.length },
    { section, publishedAt: null, language: 'ar', gazetteer },
  )
  return facts.places.map((place) => place.place ?? `?${place.name}`).join(' ')
}

const bySection: [string, string | null, string][] = [
  ['معارك في منطقة المناشر', 'دمشق', 'damascus/manashir'],
  ['معارك في منطقة المناشر', 'حلب', 'aleppo/manashir-aleppo'],
  ['معارك في منطقة المناشر', null, '?المناشر'],
  ['قصف على بلدة الشريعة', 'حماة', 'hama/sharia-hama'],
  ['قصف على حي الشريعة', 'الحسكة', 'hasakah/sharia-hasakah'],
  ['هدوء في حي الأشرفية', 'حلب', 'aleppo/ashrafiya-aleppo'],
  ['هدوء في حي الأشرفية', 'حمص', 'homs/ashrafiya-homs'],
  ['هدوء في حي الأشرفية', 'درعا', '?الأشرفية'],
  ['حي الزهراء', 'حلب', 'aleppo/zahraa-association'],
  ['بلدة الزهراء', 'حلب', 'aleppo/zahraa-town'],
  ['حي الزهراء', 'حمص', 'homs/zahraa-homs'],
  ['قرية القاهرة', 'حماة', 'hama/qahira-hama'],
  ['مدينة الحجر الأسود', 'دمشق', 'rif-dimashq/hajar-al-aswad'],
  ['نحو بلدة الأشرفية في ريف إدلب', 'حماة', '?الأشرفية idlib'],
  ['طريق حلب', 'حماة', 'aleppo/aleppo'],
  ['أحياء جوبر والتضامن', 'ريف دمشق:: ', 'damascus/jobar damascus/tadamon'],
]

const byPassage: [string, string][] = [
  ['حي جوبر شرق دمشق', 'damascus/jobar damascus'],
  ['حي جوبر في مدينة حمص', 'homs/jobar-homs homs/homs'],
  ['حي جوبر', '?جوبر'],
  ['بمدينة إدلب وبسراقب وببنش', 'idlib/idlib idlib/saraqib idlib/binnish'],
  ['للقامشلي', 'hasakah/qamishli'],
  ['بريف حماة الشرقي', 'hama'],
  ['في ريف دمشق', 'rif-dimashq'],
  ['محافظتي درعا والقنيطرة', 'daraa/daraa quneitra/quneitra'],
  ['#ريف_دمشق #دوما', 'rif-dimashq rif-dimashq/douma'],
  ['مدينتي الباب ومنبج', 'aleppo/al-bab aleppo/manbij'],
  ['فتح الباب ثم ذهب إلى التل', ''],
  ['الثورة مستمرة والكرامة مصانة', ''],
  ['دمر المقاتلون آلية', ''],
  ['في سورية قوات سورية', 'syria'],
  ['قوات سوريا الديمقراطية', ''],
  ['بلدة أم العواميد وقرية الزيتونية', '?أم العواميد ?الزيتونية'],
  ['بلدة الغارية الشرقية', 'daraa/eastern-ghariyah'],
  ['بلدة مضايا الغربية', '?مضايا الغربية'],
  ['قرية التريمسة بريف حمص', '?التريمسة homs'],
  ['حاجز البرادات', '?حاجز البرادات'],
  ['مدينة كبيرة ومنطقة عازلة وأحياء سكنية', ''],
  ['أحياء قصفت ليلا', ''],
  ['المدينة والحي والبلدة', ''],
  ['مِنْ دَرْعَا', 'daraa/daraa'],
  ['clashes in Jisr ash-Shughur and al-Zabadani', 'idlib/jisr-al-shughur rif-dimashq/zabadani'],
  ['the Jobar district of Damascus', 'damascus/jobar damascus'],
  ['the Zahraa neighbourhood of Aleppo', 'aleppo/zahraa-association aleppo/aleppo'],
  ["in Aleppo's Zahraa quarter", 'aleppo/aleppo aleppo/zahraa-association'],
  ['the town of Zahraa in Aleppo', 'aleppo/zahraa-town aleppo/aleppo'],
  ['in the Damascus district of Jobar', 'damascus damascus/jobar'],
  ['مسجد أريحا في إدلب', 'idlib/ariha idlib/idlib'],
  ['مدرسة سراقب', 'idlib/saraqib'],
  ['مسجد الفردوس وشارع حلب', '?مسجد الفردوس ?شارع حلب'],
  ['في سوق خان بني سعد', 'khan-bani-saad'],
  ['the Khan brothers in the town of Khan Bani Saad', 'khan-bani-saad'],
  ['Idlib province', 'idlib'],
  ['the village of Umm Tuma', '?Umm Tuma'],
  ["Hassakeh's airport and Deir Ezzor", 'hasakah/hasakah deir-ez-zor/deir-ez-zor'],
  ['the tall man at the bab', ''],
]

describe('places with the gazetteer of Syria', () => {
  it.each(bySection)('%s under %s is %s', (text, section, expected) => expect(places(text, section)).toBe(expected))
  it.each(byPassage)('%s is %s', (text, expected) => expect(places(text)).toBe(expected))

  it('tells a quarter by a governorate the report named before', () => {
    const text = 'وصل الوفد إلى حمص. ثم قصف حي جوبر'
    const facts = readFacts(
      text,
      { start: text.indexOf('ثم'), end: text.length },
      { section: null, publishedAt: null, language: 'ar', gazetteer },
    )
    expect(facts.places).toMatchObject([{ name: 'جوبر', place: 'homs/jobar-homs', governorate: 'homs' }])
  })

  it('reads names of a list in parentheses cut from its head', () => {
    const text = 'قصف على قرى السهل (كفر تينة، الزيتونية)'
    const facts = readFacts(
      text,
      { start: text.indexOf('الزيتونية'), end: text.length },
      { section: 'حماة', publishedAt: null, language: 'ar', gazetteer },
    )
    expect(facts.places).toMatchObject([{ name: 'الزيتونية', place: null, governorate: 'hama' }])
  })
})

describe('the file', () => {
  it('has the fourteen governorates, each its own governorate', () => {
    const governorates = entries.filter((entry) => entry.kind === 'governorate')
    expect(governorates).toHaveLength(14)
    expect(governorates.every((entry) => entry.governorate === entry.key)).toBe(true)
  })

  it('names each place of a governorate once', () => {
    const names = entries.map(({ ar, governorate }) => `${governorate} ${ar}`)
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([])
  })

  it('places every coordinate in or beside Syria', () => {
    const located = entries.filter((entry) => entry.governorate !== null && entry.lat !== null && entry.lon !== null)
    expect(located.length).toBeGreaterThan(250)
    expect(
      located.filter(
        (entry) =>
          Number(entry.lat) < 32 || Number(entry.lat) > 37.5 || Number(entry.lon) < 35.5 || Number(entry.lon) > 42.5,
      ),
    ).toEqual([])
  })

  it('places towns abroad in the countries around it', () => {
    const abroad = entries.filter((entry) => entry.governorate === null && entry.lat !== null)
    expect(abroad.length).toBeGreaterThan(40)
    expect(
      abroad.filter(({ lat, lon }) => Number(lat) < 30 || Number(lat) > 41.1 || Number(lon) < 27 || Number(lon) > 48),
    ).toEqual([])
  })
})
