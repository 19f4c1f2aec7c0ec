import { describe, expect, it } from 'vitest'
import { guessLanguage } from './language'

const cases: ['ar' | 'en' | 'other', string, string][] = [
  ['ar', 'plain Arabic', 'أغلقت البلدية الطريق المؤدي إلى السوق صباح اليوم'],
  ['ar', 'Arabic typed on a Persian keyboard', 'قصف على حی الوردة فی مدینة النخیل'],
  ['ar', 'Arabic with Latin names', 'نشر موقع Example News تقريرا عن إغلاق الجسر'],
  ['ar', 'one name', 'حلب'],
  ['en', 'English', 'The road to the market was closed by the city this morning'],
  ['en', 'an English headline of few words', 'Bridge closed again'],
  ['en', 'English with an Arabic word', 'The word جسر means bridge and was used in the report'],
  ['other', 'Persian', 'گزارش‌ها از بسته شدن پل و چند مسیر دیگر در شهر خبر می‌دهند'],
  ['other', 'French', 'La route du marché a été fermée ce matin par la municipalité'],
  ['other', 'Turkish', 'Belediye bu sabah çarşıya giden yolu kapattı ve köprüyü açtı'],
  ['other', 'Russian', 'Дорога к рынку закрыта'],
  ['other', 'digits and marks only', '12:30 — 45%'],
  ['other', 'nothing', ''],
]

describe('guessLanguage', () => {
  it.each(cases)('%s: %s', (language, _, text) => expect(guessLanguage(text)).toBe(language))
})
