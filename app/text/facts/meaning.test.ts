import { describe, expect, it } from 'vitest'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'

const gazetteer = buildGazetteer([])

function facts(text: string, start = 0) {
  return readFacts(
    text,
    { start, end: text.length },
    { section: null, publishedAt: '2014-03-12', language: 'ar', gazetteer },
  )
}

const events: [string, string][] = [
  ['شن الطيران غارات على الأحياء', 'air-raid'],
  ['قصفت الطائرات البلدة', 'air-raid'],
  ['تعرضت القرية لقصف مدفعي', 'shelling'],
  ['سقطت قذائف الهاون وراجمات الصواريخ', 'shelling shelling'],
  ['ألقت المروحيات براميلها', 'barrel-bomb'],
  ['انفجر صاروخ أرض أرض', 'bombing ground-missile'],
  ['واشتبكوا ثم انسحبوا', 'clash withdrawal'],
  ['سيطرت الفصائل على التلة', 'capture'],
  ['حاولوا استعادة السيطرة على التلة', 'advance advance'],
  ['تصدى المقاتلون للهجوم', 'repelled advance'],
  ['واعتقلوهم', 'arrest'],
  ['مظاهرات تندد بالحصار', 'demonstration siege'],
  ['نزح السكان', 'displacement'],
  ['دمروا مدرعة', 'destruction'],
  ['التقى الوفدان', 'meeting'],
  ['وأوضح الناطق', 'statement'],
  ['وحققوا إصابات مباشرة', 'targeting'],
  ['وزارة الدفاع', ''],
  ['أثناء النهار بين القريتين', ''],
  ['Warplanes bombed the market', 'air-raid'],
  ['Rebels seized the base after clashes', 'capture clash'],
  ['mortar shells and barrel bombs', 'shelling barrel-bomb'],
  ['The army withdrew', 'withdrawal'],
  ['a surface-to-surface missile', 'ground-missile'],
  ['troops tried to retake and seize the hill', 'advance'],
]

const actors: [string, string][] = [
  ['قوات الأسد وعناصر حزب الله', 'government hezbollah'],
  ['الثوار وجبهة النصرة', 'opposition nusra'],
  ['تنظيم "داعش" ووحدات حماية الشعب', 'islamic-state kurdish'],
  ['طيران التحالف الدولي', 'coalition'],
  ['الجيش اللبناني والجيش السوري الحر', 'state opposition'],
  ['فالنظام السوري', 'government'],
  ['نظام صحي وأسد في الغابة', ''],
  ['مجمع تشخيص مصلحة النظام', ''],
  ['سيطر التنظيم على الحقل', ''],
  ['US-led coalition jets and the Syrian army', 'coalition government'],
  ['Free Syrian Army fighters and the YPG', 'opposition kurdish'],
  ['Islamic State and al-Nusra', 'islamic-state nusra'],
]

const negations: [string, boolean][] = [
  ['ولم تسجل أي إصابة', true],
  ['دون وقوع خسائر', true],
  ['لم يصب أحد', true],
  ['نفى الناطق الخبر', true],
  ['لن تسقط البلدة', true],
  ['لم تخل الأحياء من القذائف', false],
  ['القصف لم يتوقف', false],
  ['لا تزال المعارك مستمرة', false],
  ['ما لا يقل عن سبعة', false],
  ['لم تردنا تفاصيل عن الخسائر', false],
  ['المعبر الذي لا يبعد كثيرا', false],
  ['سقط جرحى', false],
  ['no casualties were reported', true],
  ["they didn't advance", true],
  ['no fewer than ten', false],
  ['the army denied it', true],
]

describe('events', () => {
  it.each(events)('%s', (text, expected) =>
    expect(
      facts(text)
        .events.map((event) => event.kind)
        .join(' '),
    ).toBe(expected),
  )

  it('takes dawn for a time, not for a bombing', () => expect(facts('فجر اليوم').events).toEqual([]))
})

describe('actors', () => {
  it.each(actors)('%s', (text, expected) =>
    expect(
      facts(text)
        .actors.map((actor) => actor.camp)
        .join(' '),
    ).toBe(expected),
  )

  it('knows the organisation by its short name once the report named it', () => {
    const text = 'هاجم تنظيم الدولة الحقل. وسيطر التنظيم عليه'
    expect(facts(text, text.indexOf('.') + 1).actors).toMatchObject([{ camp: 'islamic-state' }])
  })

  // oxfmt-ignore
  it.each([
    ['جيش الاحتلال التركي', 'تركيا'], ['جيش الاحتلال', 'إسرائيل'], ['القصف الجوي الروسي', 'روسيا'], ['مسيرة إيرانية', 'إيران'], ['دورية روسية تركية', 'روسيا تركيا'], ['وزارة الدفاع التركية', 'تركيا'],
    ['حرس الحدود التركي', 'تركيا'], ['القوات العراقية والأميركية', 'العراق الولايات المتحدة'], ['الحدود التركية والعراقية', ''], ['الأمن العام اللبناني', 'لبنان'], ['ميليشيات إيران', 'إيران'], ['قوات النظام وروسيا', 'قوات الأسد روسيا'], ['الحدود التركية', ''], ['في تركيا', ''], ['قطر 107 مم', ''],
    ['Turkish drones hit', 'تركيا'], ['Turkish-backed groups', 'تركيا'], ['a Turkish town', ''], ['هيئة تحرير الشام', 'هيئة تحرير الشام'],
  ])('names the state whose force or fire it is: %s', (text, expected) =>
    expect(facts(text).actors.map(({ name }) => name).join(' ')).toBe(expected),
  )

  it('gives both languages one name', () => {
    expect(facts('Hezbollah').actors[0]?.name).toBe(facts('مقاتلو حزب الله').actors[0]?.name)
  })
})

describe('negation', () => {
  it.each(negations)('%s: %s', (text, expected) => expect(facts(text).negated).toBe(expected))
})
