import { describe, expect, it } from 'vitest'
import type { Language } from '../facts/types'
import { segment } from './segment'

/** `|` marks where a careful reader cuts; the text itself is the line without it. */
function cutsOf(line: string): { text: string; pieces: string[] } {
  const pieces = line.split('|').map((piece) => piece.trim())
  return { text: line.replace(/\s*\|\s*/g, ' '), pieces }
}

const arabic: [string, string][] = [
  ['حيث, كما', 'تدور معارك في محيط المطار ، | حيث تقدم المقاتلون من جهة الغرب | كما قصفت المدفعية المدرج'],
  [
    'و before a plural verb, attached and apart',
    'سيطر المقاتلون على التلة الشمالية | و دمروا عربتين | واغتنموا ذخائر كثيرة',
  ],
  ['two verbs with one object', 'هاجموا الحاجز ليلا | وقتلوا وجرحوا عددا من العناصر'],
  ['a list after و is no assertion', 'قصفت الطائرات بلدة النخيل و قرية الجسر والمزارع والتلال القريبة'],
  ['a list with commas is no assertion', 'استهدف القصف بلدات النخيل، والجسر، والمزرعة، وتل الحجر'],
  ['a list in brackets', 'شن الطيران غارات على قرى الوادي (النخيل، الجسر، تل الحجر) | وسقط عدد من الجرحى'],
  ['noun-like verbs after و', 'أدى الهجوم إلى دمار واسع وقتل وجرح وتقدم على محورين'],
  ['outcome after a comma', 'انفجرت عبوة قرب الفرن ، | مما أدى لسقوط ثلاثة شهداء'],
  ['a toll told without a conjunction', 'سقطت قذائف على سوق الخضار | أدت لمقتل طفلين'],
  ['damage stays with its cause', 'قصفت الطائرات الحي بصاروخين أديا لدمار كبير في المنازل'],
  ['the while of bulletins', 'هدأت الجبهة الشرقية | في حين استمر القصف على الجبهة الغربية'],
  ['بينما before a verb', 'انسحب الجنود من القرية | بينما بقيت الدبابات عند المدخل'],
  ['other news', 'عاد الهدوء إلى الحي ، | و في خبر منفصل فقد اعتقلت الشرطة أربعة أشخاص ، | ومن جهة أخرى أغلق المعبر'],
  ['negation after و', 'نفذ الطيران غارة على أطراف البلدة | ولم ترد أنباء عن خسائر'],
  ['the verb left out the second time', 'تعرضت بلدة النخيل لقصف مدفعي ، | و أطراف الجسر لقصف بالهاون'],
  ['a subject before its verb', 'هدأ القتال في التلة، | والسكان يعودون إلى منازلهم'],
  ['fronted time waits for its verb', 'وبعد ساعات من القتال، انسحبت القوة من التلة'],
  ['although waits for its answer', 'رغم أن الطريق مفتوح، فإن السكان يخشون العودة'],
  ['relative clauses stay', 'وصل الوفد إلى المدينة، التي تبعد عشرين كيلومترا عن الحدود'],
  ['a place told after a comma', 'سقطت قذيفتان على الحديقة، قرب المدرسة القديمة، مساء اليوم'],
  ['a comparison is no كما', 'انسحبوا من التلة كما فعلوا ليلة أمس كما هو متوقع'],
  ['one statement', 'وقال الوزير إن بلاده سترسل مساعدات طبية إلى المدينة المحاصرة.'],
  [
    'a statement and what was added',
    'قال الوزير إن المعبر مغلق، | مضيفا أن المساعدات عالقة منذ أسبوع، | وأن الحل يحتاج إلى اتفاق',
  ],
  ['commas in quotation marks', 'قال القائد "سنبقى هنا، ولن ننسحب، وسنقاتل" أمام الصحفيين'],
  ['an unpaired quotation mark', 'قال القائد "سنبقى هنا في التلة ، | كما وصلت تعزيزات إلى المكان'],
  ['sentences', 'أغلق المعبر. | عاد الهدوء! | هل يعود السكان؟ | ربما غدا'],
  ['a full stop without space', 'أغلق المعبر مساء.عاد الهدوء'.replace('.', '.| ')],
  ['decimal points and dates', 'سقط صاروخ وزنه 1.5 طن في 04.07.2015 على المزرعة'],
  ['an initial is no sentence', 'زار د. سامي المشفى الميداني في البلدة'],
  ['words that begin with و', 'زار وزير الخارجية وفد الوساطة في وادي النخيل وصرح للصحفيين'],
  ['words that lost their hamza or ة', 'أسفر الانفجار عن ارتقاء وإصابة عشرة واحتواء الحريق لاحقا'],
  ['tashkeel, tatweel and Persian letters', 'سَيطَرَ المقاتلون علـــى التلة | ودمّروا دبابتین في الوادي'],
  ['an attribution parted by commas', 'وقال مدير المشفى، سامي الحسن، إن الجسر مغلق'],
  [
    'a subject parted from its verb',
    'سامي الحسن، مدير المشفى الميداني في البلدة القديمة شرق المدينة، قال إن الجسر مغلق',
  ],
  ['a statement after a comma', 'قالت مصادر محلية في المدينة، بأن الجسر مغلق'],
  ['persons parted from what happened to them', 'قال المصدر إن 31 شخصاً، بينهم نساء، قتلوا في الحريق'],
  ['elsewhere within a sentence', 'فيما استهدف المقاتلون من جهة أخرى مواقع الحرس في التلة'],
  ['elsewhere at the front within a sentence', 'كما تقدم المقاتلون على جبهة أخرى نحو التلة الشرقية'],
  ['elsewhere before a verb', 'سيطر المقاتلون على الحاجز | من جهة أخرى قصف الطيران البلدة'],
  [
    'sentences in a quotation',
    'وقال المتحدث: "أغلقنا الجسر. فتحنا المعبر. وسنعود غدا". | وأضاف أن "العمل مستمر... حتى النهاية".',
  ],
  ['hostile bidi controls', 'أغلق\u202e المعبر صباحا ، | كما عاد السكان\u202c إلى القرية'],
]

const english: [string, string][] = [
  ['outcome', 'A shell hit the bakery on Friday, | killing two workers and wounding six others.'],
  [
    'while, but, and',
    'Guards closed the bridge, | while families waited outside, | but no one was hurt, | and the crossing reopened later.',
  ],
  ['lists', 'The raids hit mills, bakeries, and two bridges near the river.'],
  ['a second verb', 'Fighters captured the hill | and destroyed two trucks.'],
  ['abbreviations', 'Gen. Samir of the U.S. team met Dr. Lee at 5 p.m. on the bridge. | Talks continued.'],
  ['numbers', 'About 3.5 million people need help.'],
  ['quotations', '"We left, and we lost everything," said Mona. | "Nobody came."'],
  ['semicolon', 'Two bridges were closed; | a third remained open.'],
  ['a relative clause', 'The mill, which was damaged in May, reopened.'],
]

const heads: [string, string, string | null, string | null][] = [
  ['double colon', 'ريف حماة::', 'heading', 'ريف حماة'],
  ['double colon with text', 'حلب:: قصفت المدفعية الحي', 'heading', 'حلب'],
  ['single colon', 'القنيطرة :', 'heading', 'القنيطرة'],
  ['bullet and hash', '• #ريف_درعا:', 'heading', 'ريف درعا'],
  ['a region alone', 'دير الزور', 'heading', 'دير الزور'],
  ['an English region', 'Rural Damascus:', 'heading', 'Rural Damascus'],
  ['speech is no heading', 'وأضاف: الطريق مغلق منذ الصباح', null, null],
  ['greeting', 'السلام عليكم ورحمة الله وبركاته', 'greeting', null],
  ['bulletin title', 'النشرة الميدانية ليوم الأحد 5 تموز 2015', 'title', null],
  ['date alone', 'الأحد ٥ تموز ٢٠١٥', 'dateline', null],
  ['dateline', 'LONDON (Reuters) - The bridge was closed.', 'dateline', null],
  ['Arabic dateline', 'عمان (رويترز) - أغلق الجسر.', 'dateline', null],
  ['byline', 'إعداد: فريق التحرير', 'byline', null],
  ['sign-off', 'تابعونا على القناة', 'sign-off', null],
  ['link', 'https://example.org/a', 'link', null],
  ['link without its scheme', 't.me/some_channel', 'link', null],
  ['English bulletin title', 'DAILY FIELD REPORT - 12 March', 'title', null],
  ['a call for attention', '*عاجل*', 'title', null],
  ['a tag alone', '#الزبداني', 'heading', 'الزبداني'],
  ['several tags', '#كفرنبودة #ريف_حماة', 'link', null],
  ['a region in stars', '**ريف حماة الشمالي**', 'heading', 'ريف حماة الشمالي'],
  ['a row of a toll table', 'دمشق: 14', null, null],
  ['rule', '-----', 'separator', null],
  ['emoji', '🔴🔴', 'separator', null],
  ['a short claim', 'قصف مدفعي على بلدة النخيل', null, null],
]

const pieces = (text: string, language: Language) =>
  segment(text, language)
    .stretches.filter((stretch) => stretch.kind === 'passage')
    .map((stretch) => text.slice(stretch.start, stretch.end))

describe('segment', () => {
  it.each([
    ['passages', 'raid\n', 11],
    ['sections', 'حلب::\n', 11],
    ['lines that assert nothing', '😀\n', 31],
  ])('ends at a limit of %s, and says so', (_, line, stretches) => {
    const { whole, stretches: found } = segment(line.repeat(100), 'ar', 'clauses', 10)
    expect([whole, found.length]).toEqual([false, stretches])
    expect(segment(line.repeat(10), 'ar', 'clauses', 10).whole).toBe(true)
  })

  it.each(arabic)('Arabic: %s', (_, line) => {
    const { text, pieces: wanted } = cutsOf(line)
    expect(pieces(text, 'ar')).toEqual(wanted)
  })

  it.each(english)('English: %s', (_, line) => {
    const { text, pieces: wanted } = cutsOf(line)
    expect(pieces(text, 'en')).toEqual(wanted)
  })

  it.each(heads)('line: %s', (_, line, reason, title) => {
    const { sections, stretches } = segment(line, 'ar')
    expect(stretches[0]?.reason ?? null).toBe(reason)
    expect(sections[0]?.title ?? null).toBe(title)
  })

  it('gives each passage its section, with any line ends', () => {
    for (const end of ['\n', '\r\n', '\r', '\n\n', '\u2028']) {
      const text = ['عاد الهدوء إلى المدينة.', 'حلب::', 'أغلق المعبر.', 'حمص::', 'فتح الجسر ، كما عاد السكان'].join(end)
      const { sections, stretches } = segment(text, 'ar')
      expect(sections.map((section) => text.slice(section.start, section.end))).toEqual(['حلب::', 'حمص::'])
      expect(stretches.map((stretch) => stretch.section)).toEqual([null, 0, 0, 1, 1, 1])
      expect(stretches.map((stretch) => stretch.kind)).toEqual([
        'passage',
        'none',
        'passage',
        'none',
        'passage',
        'passage',
      ])
    }
  })

  it('takes a subheading between long paragraphs for a heading, a short line elsewhere for a claim', () => {
    const long = `${'جرى نقاش طويل في قاعة البلدية حول مستقبل السوق القديم وطرق ترميمه '.repeat(2).trim()}.`
    expect(segment(`${long}\nموقف التجار\n${long}`, 'ar').sections.map((section) => section.title)).toEqual([
      'موقف التجار',
    ])
    expect(segment(`قصف مدفعي\nموقف التجار\nسقوط قذيفة`, 'ar').sections).toEqual([])
  })

  it('opens a section at a region within the line', () => {
    const text = 'حلب: غارة على حي الجسر، شهيدان. إدلب: قصف على النخيل. وأضاف: الطريق مغلق منذ الصباح'
    const { sections, stretches } = segment(text, 'ar')
    expect(sections.map((section) => section.title)).toEqual(['حلب', 'إدلب'])
    expect(stretches.at(-1)?.section).toBe(1)
  })

  it('cuts posts, lists and lines without marks alike', () => {
    expect(
      pieces(
        '🔴 غارتان على سوق الخضار وسقوط جرحى #النخيل\n📌 فرقنا انتشلت 3 جثامين وما تزال تبحث\n٤) خروج المشفى عن الخدمة',
        'ar',
      ),
    ).toEqual([
      'غارتان على سوق الخضار وسقوط جرحى #النخيل',
      'فرقنا انتشلت 3 جثامين وما تزال تبحث',
      'خروج المشفى عن الخدمة',
    ])
    expect(
      pieces(
        'قصف الطيران صباح اليوم بلدة النخيل واقتصرت الأضرار على الماديات كما سقطت قذائف على أطراف القرية بينما نزح الأهالي إلى البساتين',
        'ar',
      ),
    ).toHaveLength(4)
  })

  it('leaves bullets and numbering out of passages', () => {
    expect(pieces('• أغلق المعبر\n- فتح الجسر\n3) عاد السكان', 'ar')).toEqual([
      'أغلق المعبر',
      'فتح الجسر',
      'عاد السكان',
    ])
  })

  it('leaves out what only sets a line: thread numbers, tags of direction', () => {
    expect(
      pieces('1/ أغلق المعبر #حلب\n2/3 فتح الجسر\n[rtl]\u200fعاد السكان\u202c [/rtl]', 'ar').map((piece) =>
        piece.replace(/\u202c$/, ''),
      ),
    ).toEqual(['أغلق المعبر #حلب', 'فتح الجسر', 'عاد السكان'])
  })

  it('ends a line where a program wrote out its end, and not within a path', () => {
    expect(pieces('قصف على حلب\\nغارة على إدلب\\r\\n\\nهدوء في حمص', 'ar')).toEqual([
      'قصف على حلب',
      'غارة على إدلب',
      'هدوء في حمص',
    ])
    expect(pieces('وجد الملف في C:\\new\\name', 'ar')).toHaveLength(1)
  })

  it('reads words broken up against filters as words, with their true offsets', () => {
    expect(pieces('مقـ ـتل 3 مدنيين في حلب\nإصـ.ـابة طفل في حمص', 'ar')).toEqual([
      'مقـ ـتل 3 مدنيين في حلب',
      'إصـ.ـابة طفل في حمص',
    ])
  })

  it('puts lines together that were broken at a fixed width, or after a word that ends nothing', () => {
    const wrapped =
      'أعلنت البلدية صباح اليوم إغلاق الجسر الكبير فوق\nالنهر بعد ظهور شقوق واسعة في دعامته الشرقية التي\nرممت قبل عامين كما طلبت من السكان سلوك الطريق\nالشمالي'
    expect(pieces(wrapped, 'ar').map((piece) => piece.replace(/\n/g, ' '))).toEqual([
      'أعلنت البلدية صباح اليوم إغلاق الجسر الكبير فوق النهر بعد ظهور شقوق واسعة في دعامته الشرقية التي رممت قبل عامين',
      'كما طلبت من السكان سلوك الطريق الشمالي',
    ])
    expect(pieces('سقطت قذيفة على أطراف مدينة\nالنخيل مساء', 'ar')).toEqual(['سقطت قذيفة على أطراف مدينة\nالنخيل مساء'])
    expect(pieces('قصف مدفعي على بلدة النخيل\nغارة على الجسر\nهدوء في التلة', 'ar')).toHaveLength(3)
  })

  it('has nothing to say of nothing', () => {
    for (const text of ['', ' ', '\n\r\n', '\u200b']) expect(segment(text, 'ar').stretches).toEqual([])
  })
})
