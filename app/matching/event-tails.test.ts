import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readGazetteerFile } from '../intake/places/gazetteer-file'
import { buildGazetteer } from '../text/facts/places/gazetteer'
import { matchSet, readSet, type SetReport } from './evaluate/match-reports'
import { isEventTail } from './scoring/event-tails'

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

const report = (name: string, text: string, more: Partial<SetReport> = {}): SetReport => ({
  file: `${name}.txt`,
  title: name,
  source: name,
  text,
  publishedDay: '2014-03-12',
  ...more,
})

/** Of the suggestions those of counts that differ, with the counts; "beside" where it stands by the pairs around it alone. */
function differing(reports: SetReport[]): string[] {
  return matchSet(readSet(reports, gazetteer)).flatMap(({ match }) => {
    const other = match.reasons.find(({ code }) => code === 'other-figure')
    const counts = [other?.values?.leftLow, other?.values?.rightLow].sort().join('/')
    return other ? [`${isEventTail(match.reasons) ? 'beside ' : ''}${match.kind} ${counts}`] : []
  })
}

const market = (toll: string) =>
  `ألقت مروحيات النظام برميلا متفجرا على سوق الخضار في بلدة اللطامنة بريف حماة صباحا. ${toll}`

it('meets tolls of one event that the cut parted from its place and day', () => {
  expect(
    differing([
      report('one', market('ما أسفر عن مقتل عشرة أشخاص.')),
      report('two', market('وقال مسعف إن الحصيلة ارتفعت إلى 25 قتيلا بعد انتشال جثث جديدة.')),
    ]),
  ).toEqual(['other-figures 10/25'])
})

it('leaves a toll of another place, of another day and of no day alone', () => {
  const first = report('one', market('ما أسفر عن مقتل عشرة أشخاص.'))
  const told = 'وقال مسعف إن الحصيلة ارتفعت إلى 25 قتيلا بعد انتشال جثث جديدة.'
  expect(differing([first, report('two', market(`وفي دوما بريف دمشق قتل 25 شخصا بغارة.`))])).toEqual([])
  expect(differing([first, report('two', market(told), { publishedDay: '2014-03-15' })])).toEqual([])
  expect(differing([first, report('two', market(told), { publishedDay: null })])).toEqual([])
})

it('meets tolls of one day of the week where one report gives no more of its day, and of no other', () => {
  const told = (day: string) =>
    `ألقت مروحيات النظام أمس ${day} برميلا متفجرا على سوق الخضار المكتظ في بلدة اللطامنة بريف حماة وهرع المسعفون إلى محال اللحوم.`
  const second = report('two', `${told('الأحد')} وبلغت الحصيلة 25 قتيلا بعد انتشال جثث.`, { publishedDay: null })
  const first = (day: string) => `${told(day)} ما أسفر عن مقتل عشرة أشخاص.`
  expect(differing([report('one', first('الأحد'), { publishedDay: '2014-03-10' }), second])).toEqual([
    'beside other-figures 10/25',
  ])
  expect(differing([report('one', first('السبت'), { publishedDay: '2014-03-09' }), second])).toEqual([])
})

it('meets an article of weeks after that counts them from the attack', () => {
  const later = 'عاد الباعة إلى سوق بلدة اللطامنة بريف حماة بعد أسبوعين على قصفه ببرميل متفجر قتل 31 شخصا.'
  const first = report('one', market('ما أسفر عن مقتل عشرة أشخاص.'))
  expect(differing([first, report('two', later, { publishedDay: '2014-03-27' })])).toEqual(['other-figures 10/31'])
  expect(differing([first, report('two', later, { publishedDay: '2014-04-05' })])).toEqual([])
})

it('meets damage that the cut parted from its place, and no toll of a whole year', () => {
  const damage = [
    report('one', market('كما تهدم عدد من المنازل.')),
    report('two', market('ما أسفر عن دمار كبير لحق بالمحال.')),
  ]
  expect(matchSet(readSet(damage, gazetteer)).map(({ one, two }) => [one.side.text, two.side.text])).toContainEqual([
    'كما تهدم عدد من المنازل.',
    'ما أسفر عن دمار كبير لحق بالمحال.',
  ])
  expect(
    differing([
      report('one', market('ما أسفر عن مقتل عشرة أشخاص.')),
      report('two', market('وبذلك يرتفع إلى 400 عدد القتلى منذ مطلع العام 2014.')),
    ]),
  ).toEqual([])
})

it('takes the nearest toll under the same heading of a bulletin', () => {
  const bulletin = (toll: string, next: string) => `حماة:\n${market(toll)}\nدرعا:\n${next}`
  expect(
    differing([
      report('one', bulletin('ما أسفر عن مقتل عشرة أشخاص.', 'قتل 40 عنصرا في كمين قرب بصر الحرير.')),
      report('two', bulletin('وارتفعت الحصيلة إلى 25 قتيلا بعد انتشال جثث.', 'قتل 33 عنصرا باشتباكات في نوى.')),
    ]),
  ).toEqual(['beside other-figures 10/25'])
})

it('keeps tolls of two quarters of one city apart', () => {
  expect(
    differing([
      report('one', 'شنت طائرة حربية غارة على حي السكري بمدينة حلب. وقضى خمسة مدنيين.'),
      report('two', 'ألقت مروحية برميلا على حي الفردوس بمدينة حلب. ما أدى إلى مقتل 20 مدنيا.'),
    ]),
  ).toEqual([])
})

it('meets an article of the week after that names the day, and its toll in the next sentence', () => {
  const weekly = 'فجر مجهول سيارة مفخخة يوم الأحد الماضي في مدينة سلقين بريف إدلب. مما أدى إلى مقتل سبعة وعشرين شخصا.'
  const first = 'انفجرت سيارة مفخخة في مدينة سلقين مساء اليوم. وقتل عشرة أشخاص جراء التفجير.'
  expect(
    differing([
      report('one', first, { publishedDay: '2015-07-12' }),
      report('two', weekly, { publishedDay: '2015-07-17' }),
    ]),
  ).toEqual(['beside other-figures 10/27'])
  expect(
    differing([
      report('one', first, { publishedDay: '2015-07-08' }),
      report('two', weekly, { publishedDay: '2015-07-17' }),
    ]),
  ).toEqual([])
})

it('takes no headline of another report that the page links to for a toll', () => {
  const first = report('one', market('ما أسفر عن مقتل عشرة أشخاص.'))
  for (const links of ['\nاقرأ أيضاً: الحصيلة ترتفع إلى 25 قتيلا', '\nالأكثر قراءة\nارتفاع الحصيلة إلى 25 قتيلا'])
    expect(differing([first, report('two', market(links))])).toEqual([])
})

it('takes the number of a later sentence where the passage itself only says "dozens"', () => {
  const first = report('one', 'قتل 35 شخصا ببرميل متفجر على سوق مدينة الباب بريف حلب صباح اليوم.')
  const dozens = 'Barrel bombs killed dozens of people in the town of al-Bab, east of Aleppo, today.'
  const second = report('two', `${dozens} Activists put the toll at 40.`, { language: 'en' })
  expect(differing([first, second])).toEqual(['beside other-figures 35/40'])
})

it('meets the tolls of an assault and of a battle, whichever word a report chooses', () => {
  const assault = 'أحبط الجيش هجوما على بلدة اللطامنة بريف حماة صباح اليوم. وأوقع 40 قتيلا في صفوف المهاجمين.'
  const battle = 'اشتباكات عنيفة بين الجيش والفصائل في بلدة اللطامنة بريف حماة صباح اليوم. وقتل فيها 12 مسلحا.'
  expect(differing([report('one', assault), report('two', battle)]).join()).toContain('12/40')
})
