import { addDays } from './calendar'
import { buildLexicon } from '../lexicon'

/** Months of the Islamic calendar in the spellings of reports, Arabic and English. */
export const hijriMonths = buildLexicon<number>([
  ['محرم, المحرم, محرم الحرام, muharram', 1],
  ['صفر, صفر الخير, safar', 2],
  ['ربيع الأول, ربيع أول, ربيع الأنور, ربيع المولد, rabi al-awwal, rabi al awal', 3],
  ['ربيع الثاني, ربيع الآخر, ربيع ثاني, ربيع آخر, rabi al-thani, rabi al-akhir', 4],
  ['جمادى الأولى, جمادى الأول, جمادي الأول, جماد الأول, جماد أول, جمادى أولى, jumada al-awwal, jumada al-ula', 5],
  [
    'جمادى الآخرة, جمادى الثانية, جمادى الثاني, جمادى الآخر, جماد الثاني, جماد ثاني, جمادى ثانية, jumada al-thani, jumada al-akhira',
    6,
  ],
  ['رجب, رجب الفرد, rajab', 7],
  ['شعبان, shaaban, shaban', 8],
  ['رمضان, رمضان المبارك, رمضان الكريم, ramadan', 9],
  ['شوال, شوّال, shawwal', 10],
  ['ذو القعدة, ذي القعدة, ذوالقعدة, ذيالقعدة, ذو قعدة, dhu al-qidah, dhul qidah, dhu al-qadah', 11],
  ['ذو الحجة, ذي الحجة, ذوالحجة, ذيالحجة, ذو حجة, dhu al-hijjah, dhul hijjah, dhu al-hijja', 12],
])

/**
 * The months begin with the sighting of the moon, and countries differ: what was meant may be one day before or after the
 * day of the Umm al-Qura calendar, which the runtime knows.
 */
export const hijriTolerance = 1

/** 1 Muharram of the year 1, as days of the Gregorian calendar count back to it. */
const epoch = '0622-07-18'
const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** The Gregorian day of a Hijri day; null for a day that no month has. */
export function hijriDay(year: number, month: number, day: number): string | null {
  if (year < 1200 || year > 1599 || month < 1 || month > 12 || day < 1 || day > 30) return null
  const days = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1
  const reckoned = addDays(epoch, days)
  const near = [0, 1, -1, 2, -2].map((off) => addDays(reckoned, off))
  return near.find((candidate) => isUmmAlQura(candidate, year, month, day)) ?? reckoned
}

function isUmmAlQura(candidate: string, year: number, month: number, day: number): boolean {
  const parts = ummAlQura.formatToParts(Date.parse(`${candidate}T00:00:00Z`))
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return value('year') === year && value('month') === month && value('day') === day
}

/** A Hijri year that reports write, as digits or read from words. */
export function isHijriYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1300 && value <= 1500
}

/** The Hijri year of a Gregorian day, for dates without one. */
export function hijriYearOf(day: string): number {
  const elapsed = (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${epoch}T00:00:00Z`)) / 86_400_000
  return Math.floor((30 * elapsed + 10_646) / 10_631)
}
