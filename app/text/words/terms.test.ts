import { describe, expect, it } from 'vitest'
import { fold } from '../characters/normalise'
import { stem } from './stem'
import { isStopWord } from './stop-words'
import { terms, termTokens } from './terms'

const meeting: [string, string][] = [
  ['الثوار', 'والثوار'],
  ['بالزبداني', 'الزبداني'],
  ['للثوار', 'الثوار'],
  ['استهدفوا', 'استهدفت'],
  ['استهدفت', 'استهدف'],
  ['غارات', 'غارة'],
  ['برميلا', 'برميل'],
  ['اشتباكات', 'الاشتباكات'],
  ['المدفعية', 'مدفعيه'],
  ['وقصفوا', 'قصفت'],
  ['raids', 'raided'],
  ['killing', 'killed'],
  ['bodies', 'body'],
  ["Assad's", 'Assad'],
  ['U.S.', 'US'],
  ['stopped', 'stop'],
]

const apart: [string, string][] = [
  ['حماة', 'حمص'],
  ['شرق', 'غرب'],
  ['جوبر', 'جسر'],
  ['2015', '2014'],
  ['killed', 'wounded'],
]

describe('stem', () => {
  it.each(meeting)('%s meets %s', (left, right) => expect(stem(fold(left))).toBe(stem(fold(right))))
  it.each(apart)('%s stays apart from %s', (left, right) => expect(stem(fold(left))).not.toBe(stem(fold(right))))

  it('never empties a word', () => {
    for (const word of ['ال', 'لل', 'وال', 'ها', 'ات', 'ون', 'وا', 's', 'ed', 'ing', "'s", 'ية'])
      expect(stem(fold(word))).not.toBe('')
  })
})

describe('isStopWord', () => {
  it('knows function words in any spelling, with and without a conjunction', () => {
    for (const word of ['إلى', 'الى', 'على', 'فى', 'التي', 'والتي', 'فإن', 'وهذا', 'The', 'which'])
      expect(isStopWord(fold(word)), word).toBe(true)
  })

  it('keeps content words, also short ones', () => {
    for (const word of ['حلب', 'شن', 'مياه', 'قتل', 'raid', 'وفد']) expect(isStopWord(fold(word)), word).toBe(false)
  })
})

describe('terms', () => {
  it('gives stems and numbers in order', () => {
    expect(terms('و قصفت الطائرات بلدة النخيل بـ ١٢ برميلا')).toEqual(['قصف', 'طاير', 'بلد', 'نخيل', '12', 'برميل'])
  })

  it('gives one term to a number however its thousands are set off', () => {
    for (const written of ['1,200', '١٢٠٠', '1 200', '1٬200', "1'200"])
      expect(terms(`نزح ${written} شخص`), written).toEqual(terms('نزح 1200 شخص'))
  })

  it('splits hashtags and keeps their token', () => {
    const found = termTokens('عاجل #ريف_النخيل')
    expect(found.map(({ term }) => term)).toEqual(['عاجل', 'ريف', 'نخيل'])
    expect(found[2]?.token).toMatchObject({ start: 5, end: 16 })
  })
})
