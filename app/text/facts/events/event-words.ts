import { fold } from '../../characters/normalise'
import { buildLexicon, type Lexicon } from '../lexicon'
import type { EventKind } from '../types'
import { bare, type Word } from '../words'
import { verbForms } from './verbs'

/** Nouns and fixed phrases, broken plurals listed; apart by commas. */
// oxfmt-ignore
const arabicNouns: Record<EventKind, string> = {
  'air-raid': 'عدوان جوي, عدوانا جويا, غارة, غارات, غارتين, غارتان, غاراته, غاراتها, غارة جوية, غارات جوية, ضربة جوية, ضربات جوية, ضربتين جويتين, ضربة, ضربات, ضرباته, ضرباتها, قصف جوي, طلعة, طلعات, طلعة جوية, طلعات جوية, قصف الطيران, قصف طيران, قصف طائرات, قصف المقاتلات',
  'barrel-bomb': 'برميل, براميل, برميلا, برميلين, برميلان, براميله, براميلها, برميل متفجر, براميل متفجرة, براميله المتفجرة, براميلها المتفجرة, البراميل المتفجرة, حاويات متفجرة',
  shelling: 'قصف, قصفا, قصفه, قصفها, قصف مدفعي, قذيفة, قذائف, قذيفتين, قذيفتان, قذائفه, هاون, قذائف هاون, قذائف الهاون, صواريخ غراد, صواريخ الغراد, صاروخ غراد, صواريخ كاتيوشا, صواريخ محلية الصنع, صواريخ راجمة, مدفعية, مدفعيته, راجمات, راجمة, راجمات الصواريخ, رمايات, عدوان صاروخي, عدوانا صاروخيا, ضربة صاروخية, ضربات صاروخية, ضربة مدفعية, ضربات مدفعية',
  'ground-missile': 'صاروخ أرض أرض, صواريخ أرض أرض, صاروخ ارض ارض, صاروخي أرض أرض, صواريخ الأرض أرض, صاروخ سكود, صواريخ سكود, صاروخ فيل, صواريخ فيل, صاروخ باليستي, صواريخ بالستية, أرض أرض, صاروخ زلزال',
  gunfire: 'إطلاق نار, إطلاق النار, إطلاق نيران, إطلاق رصاص, إطلاق الرصاص, إطلاق أعيرة نارية, أعيرة نارية, عيارات نارية, عيار ناري, طلق ناري, طلقات نارية, رصاص, رصاصة, رصاصات, رصاصتين, رشاشات, رشاشات ثقيلة, رشاشات متوسطة, رشاش ثقيل, قنص, قنصا, قنصه, نيران القناصة, نيران قناصة, نيران قناص',
  clash: 'اشتباك, اشتباكات, اشتباكا, اشتباكان, اشتباكين, معركتان, معركتين, معركة, معارك, معاركهم, مواجهات, قتال, قتالا, احتدام, مناوشات',
  capture: 'سيطرة, سيطرتها, سيطرته, سيطرتهم, تحرير, تحريرها, تحريره, استعادة, استعادتها, بسط السيطرة',
  advance: 'مهاجمة, تقدم, تقدما, تقدمه, تقدمها, تقدمهم, اقتحام, اقتحامها, هجوم, هجوما, هجومان, هجومين, هجمات, هجومه, هجومهم, تسلل, تسللهم, زحف, توغل',
  repelled: 'تصدي, تصديهم, ردوا الهجوم, ردو الهجوم, رد الهجوم, صد, صدهم, إحباط, باءت بالفشل, باء بالفشل, إفشال',
  withdrawal: 'انسحاب, انسحابات, انسحابه, انسحابها, انسحابهم, تراجع, تراجعهم, إخلاء, فرار, هروب',
  arrest: 'اعتقال, اعتقالات, اعتقاله, اعتقالهم, القبض على, القبض عليه, القبض عليهم, القبض عليها, القاء القبض, توقيف, توقيفهم, موقوفين, موقوفون, احتجاز, احتجازه, احتجازها, احتجازهم, احتجازهما, توقيفه, توقيفها, اعتقالها, اعتقالهما, اختطافه, اختطافها, اختطافهم, خطفه, خطفها, خطفهم, أسر, مداهمة, مداهمات, اختطاف, خطف',
  released: 'إفراج, إفراجا, الإفراج عن, الإفراج عنه, الإفراج عنها, الإفراج عنهم, إخلاء سبيل, إخلاء سبيله, إخلاء سبيلها, إخلاء سبيلهم, أخلي سبيله, أخلي سبيلها, أخلي سبيلهم, أخلت سبيل, أخلى سبيل, سراح, سراحه, سراحها, سراحهم, أطلق سراح, أطلق سراحه, أطلق سراحها, أطلق سراحهم, أطلقت سراح, أطلقت سراحه, أطلقت سراحهم, أطلقوا سراح, إطلاق سراح, إطلاق سراحه, إطلاق سراحها, إطلاق سراحهم, صفقة تبادل, تبادل أسرى, تبادل معتقلين, مفرج عنهم, مفرج عنه',
  bombing: 'تفجير, تفجيرات, تفجيرا, تفجيران, تفجيرين, تفجيره, تفجيرها, انفجار, انفجارات, انفجاران, انفجارين, عبوة ناسفة, عبوات ناسفة, عبوة, مفخخة, مفخخات, مفخختين, سيارة مفخخة, سيارتين مفخختين, سيارات مفخخة, عربة مفخخة, انتحاري, انتحارية, انتحاريين, عملية انتحارية, حزام ناسف, قنبلة, قنبلتين, قنبلتان, قنابل يدوية, قنابل صوتية, عبوتين, عبوتان, لغم, لغما, لغمين, ألغام',
  targeting: 'استهداف, استهدافه, استهدافها, استهدافهم, إصابات مباشرة, إصابات مباشر, إصابة مباشرة, إصابات محققة, إصابة محققة',
  casualties: 'مستشهد, مستشهدين, تصفية, شهيد, شهيدا, شهيدة, شهداء, شهيدين, شهيدان, قتيل, قتيلا, قتلى, قتيلين, قتيلان, مقتل, مصرع, استشهاد, ارتقاء, جريح, جريحا, جرحى, جريحين, جريحان, مصاب, مصابين, مصابون, إصابة, إصابات, وفاة, ضحية, ضحايا, مجزرة, مجزرتان, مجزرتين, مجازر, جثث, جثة, قتل, جرح, إعدام, إعدامات, اغتيال, قتلاه, قتلاهم, خسائر بشرية, لقوا حتفهم, لقوا مصرعهم, لقيا حتفهما, لقيا مصرعهما, فارقوا الحياة, فارق الحياة, قضوا في, قضوا تحت, قضوا جراء, قضوا نتيجة, قضوا بقصف, قضوا غرقا, أودت بحياة, أودى بحياة, تودي بحياة, يودي بحياة, جثامين, جثمان',
  destruction: 'حرق, احتراق, إحراق, دمار, دمارا, تدمير, تدميرها, تدميره, أضرار, أضرارا, خراب, إعطاب, عطب, حريق, حرائق, خسائر مادية',
  demonstration: 'وقفة احتجاجية, وقفات احتجاجية, وقفة تضامنية, وقفات تضامنية, مظاهرة, مظاهرتان, مظاهرتين, مظاهرات, تظاهرة, تظاهرات, متظاهرون, متظاهرين, احتجاج, احتجاجات, اعتصام, مسيرة سلمية, مسيرة حاشدة, مسيرة احتجاجية, مسيرة شعبية, مسيرة تضامنية, مسيرة جماهيرية, مسيرة مؤيدة, خرجت مسيرة, خروج مسيرة, مسيرات احتجاجية, مسيرات سلمية, إضراب',
  displacement: 'نزوح, تهجير, تهجيرهم, نازحين, نازحون, نازح, نازحي, نازحو, مهجرين, مهجرون, مهجري, مهجرو, لاجئ, لاجئين, لاجئون, اللاّجئين, لجوء, تشريد, طرد',
  siege: 'حصار, حصارا, حصاره, حصارها, محاصرة, فك الحصار, محاصرين, محاصرون, محاصرتين, محاصرتان, محاصر',
  meeting: 'اجتماع, اجتماعا, اجتماعات, لقاء, لقاءات, مؤتمر, مؤتمرا, مباحثات, محادثات, مفاوضات, قمة ثنائية, زيارة, جلسة',
  statement: 'نقل موقع, نقلت وكالة, نقلت قناة, نقلت شبكة, نقلت صحيفة, نقلت إذاعة, نقل تلفزيون, نقل عن, نقلت عن, تصريح, تصريحات, بيان, بيانا, مقابلة, خطاب',
}

/** Verbs as stems: see `verbForms`. */
// oxfmt-ignore
const arabicVerbs: Partial<Record<EventKind, string>> = {
  'air-raid': 'اغار/غير اغارت/غير',
  shelling: 'قصف/قصف انقصف/نقصف قصت/',
  clash: 'اشتبك/شتبك قاتل/قاتل',
  capture: 'سيطر/سيطر حرر/حرر استعاد/ستعيد استول/ستولي استولي/ستولي انتزع/نتزع استرد/سترد',
  advance: 'تقدم/تقدم اقتحم/قتحم هاجم/هاجم تسلل/تسلل توغل/توغل زحف/زحف',
  repelled: 'تصدي/تصدي تصد/تصد صد/صد احبط/حبط افشل/فشل',
  withdrawal: 'انسحب/نسحب تراجع/تراجع فر/فر اخلي/خلي هرب/هرب',
  arrest: 'اعتقل/عتقل اوقف/وقف احتجز/حتجز اسر/اسر خطف/خطف انخطف/نخطف اختطف/ختطف داهم/داهم',
  released: 'افرج/فرج',
  bombing: 'فجر/فجر انفجر/نفجر',
  targeting: 'استهدف/ستهدف ضرب/ضرب',
  casualties: 'قتل/قتل جرح/جرح استشهد/ستشهد اصيب/صاب اصاب/صيب ارتقي/رتقي ارتق/رتقي قضي/قضي قضت/ قضوا/ لقي/ اعدم/عدم اغتال/غتال اغتيل/ انجرح/نجرح انصاب/نصاب انقتل/نقتل توفي/توفي مات/موت ذبح/ذبح نحر/نحر شنق/شنق',
  destruction: 'دمر/دمر تدمر/تدمر تضرر/تضرر تهدم/تهدم هدم/هدم اعطب/عطب احترق/حترق',
  demonstration: 'تظاهر/تظاهر هتف/هتف احتج/حتج',
  displacement: 'نزح/نزح هجر/هجر شرد/شرد طرد/طرد',
  siege: 'حاصر/حاصر',
  meeting: 'اجتمع/جتمع التقي/لتقي التق/لتق زار/زور استضاف/ستضيف',
  statement: 'قال/قول اكد/وكد اعلن/علن اضاف/ضيف اوضح/وضح اشار/شير كشف/كشف صرح/صرح افاد/فيد ذكر/ذكر توقع/توقع',
}

/** توقف is to stop, of what goes on; only أوقف is to arrest. */
export function isStopping(form: string): boolean {
  return /^[يتن]?توقف/.test(form)
}

/** Words that belong to an everyday sense more often than to the event, though a stem above produces them. */
// oxfmt-ignore
const excluded = new Set(['داهما', 'زاره', 'فجرا', 'صده', 'صدها', 'فرن', 'فرنا', 'ذكرا', 'ذكرن', 'قولا', 'قول', 'وقف', 'نقول', 'تقول', 'قضيه', 'قضيا', 'سقط', 'تحرر', 'ضربن', 'تقدمن', 'غير', 'تغير', 'يغيرون', 'نغير', 'تغيرا', 'تغيرات', 'تغيرت', 'يفيد', 'تفيد', 'صدا', 'فره', 'فرها', 'اسره', 'اسرها', 'اسرهم', 'اسرا', 'هجره', 'يفر', 'تفر', 'لقيها', 'زوره', 'زورا', 'اكدها', 'خليه', 'هربا', 'فرا', 'قضيته', 'قضيتها', 'قضيتهم', 'قضيتنا', 'نصيب', 'ياسر'])

// oxfmt-ignore
const english: Record<EventKind, string> = {
  'air-raid': 'airstrike, airstrikes, air strike, air strikes, air raid, air raids, air attack, air attacks, strike, strikes, raid, raids, airstriked, sorties, aerial bombardment, bombed, bombing raid, bombing raids, warplanes bombed, warplanes struck',
  'barrel-bomb': 'barrel bomb, barrel bombs, barrels, barrel, barrel bombed, barrel bombing',
  shelling: 'shelling, shelled, shells, shell, mortar, mortars, mortar rounds, mortar shells, artillery, bombardment, bombarded, bombard, rocket fire, artillery fire, pounded, pounding, rocket attack, rocket attacks, rockets landed, rocket landed, rockets fell, rocket fell, rockets hit, rocket hit, rockets slammed, rockets were fired, fired rockets, fired a rocket, missiles landed, missile landed, missiles hit, missile hit, missiles were fired, fired missiles, missile strike, missile strikes, rocket strike, rocket strikes, artillery strike, artillery strikes',
  'ground-missile': 'surface to surface missile, surface to surface missiles, surface to surface missile strike, surface to surface missile strikes, ballistic missile strike, ballistic missile strikes, surface to surface rocket, surface to surface rockets, ground to ground missile, ground to ground missiles, scud, scuds, ballistic missile, ballistic missiles, elephant rocket, elephant rockets',
  gunfire: 'gunfire, opened fire, opens fire, open fire, opening fire, returned fire, shot dead, shot and killed, shot at, shooting at, gunshot, gunshots, sniper, snipers, sniper fire, machine gun fire, small arms fire, shooting, shootings',
  clash: 'clash, clashes, clashed, fighting, fought, battle, battles, battled, firefight, skirmishes',
  capture: 'captured, capture, captures, seized, seize, seizes, took control, taken control, take control, takes control, recaptured, recapture, retook, retaken, liberated, liberate, overran, overrun, gained control, regained control, fell to, fallen to, town fell, city fell, village fell, base fell, has fallen',
  advance: 'advance, advances, advanced, advancing, stormed, storm, assault, offensive, attack, attacks, attacked, pushed into, push into, pushing into, pushed toward, pushed towards, pushing toward, pushing towards, infiltrated, infiltrate, infiltration',
  repelled: 'repelled, repel, repulsed, foiled, thwarted, fought off, pushed back, repelling',
  withdrawal: 'withdrew, withdrawal, withdraw, withdrawn, retreat, retreated, pulled out, pulled back, fled their positions',
  arrest: 'arrest, arrests, arrested, detained, detain, detention, rounded up, abducted, kidnapped',
  released: 'released from, were released, was released, been released, freed, set free, prisoner exchange, prisoner swap, release of, release from, releases, released, releasing',
  bombing: 'explosion, explosions, exploded, blast, blasts, car bomb, car bombs, suicide bomber, suicide bombers, suicide bombing, suicide attack, ied, ieds, roadside bomb, bomb, bombs, bombing, bombings, detonated, blew up, blew himself up, booby trapped',
  targeting: 'target, targeted, targets, targeting, hit, hitting, struck, fired at',
  casualties: 'killed, kill, kills, killing, dead, died, deaths, death, wounded, wounding, injured, injuring, injuries, casualties, casualty, martyred, martyrs, executed, execution, executions, assassinated, assassination, massacre, bodies, fatalities, beheaded, beheading, beheadings, hanged, lynched, murdered, murder, murders, slain, perished, drowned, stabbed, beaten to death, burned to death, burnt to death, starved to death, tortured to death, crushed to death',
  destruction: 'destroyed, destroy, destroying, destruction, damage, damaged, damaging, demolished, in ruins, to rubble, levelled, leveled, flattened',
  demonstration: 'demonstration, demonstrations, demonstrated, demonstrators, protest, protests, protesters, protested, rally, sit in',
  displacement: 'displaced, displacement, fled, flee, fleeing, exodus, refugees, evicted, expelled',
  siege: 'siege, besieged, besieging, blockade, blockaded',
  meeting: 'meeting, meetings, met, conference, talks, negotiations, summit, visited, visit, visits',
  statement: 'said, says, saying, stated, statement, announced, announcement, added, told, declared, confirmed, claimed, reported, according to, stressed',
}

/** A noun with the ending of the accusative: انفجارا, هجوما. */
function accusatives(list: string): string[] {
  return list
    .split(', ')
    .filter((noun) => /^\S{3,}[^\sاةهىيتون]$/.test(noun) && !/^(?:طرد|أسر)$/.test(noun))
    .map((noun) => `${noun}ا`)
}

function verbsOf(kind: EventKind, verbs: string): string[] {
  return verbForms(verbs, kind !== 'statement').filter(
    (form) => !excluded.has(form) && !(kind === 'arrest' && isStopping(form)),
  )
}

const verbs = Object.entries(arabicVerbs).map(
  ([kind, list]) => [verbsOf(kind as EventKind, list), kind as EventKind] as const,
)
const nouns = new Set(
  Object.values(arabicNouns).flatMap((list) =>
    [...list.split(', '), ...accusatives(list)].map((noun) => bare(fold(noun))),
  ),
)
/** Forms of verbs that are no noun of an event: they bear neither an article nor a preposition, but for ل. */
const verbsAlone = new Set(verbs.flatMap(([forms]) => forms.filter((form) => !nouns.has(form))))

/** Whether a word says an event only where the letters before a verb are taken for its article or preposition: كفر نبل, آنف الذكر. */
export function isNoVerb(word: Word): boolean {
  if (word.latin) return false
  return word.names.every(({ key, cut }) => {
    const before = word.key.slice(0, cut).replace(/^[وف]/, '')
    const isVerb = verbsAlone.has(key) && (before === '' || (before === 'ل' && /^[يتن]/.test(key)))
    const isNoun = [bare(key), bare(bare(key))].some((noun) => !verbsAlone.has(noun) && eventLexicon.has(noun))
    return !isVerb && !isNoun
  })
}

export const eventLexicon: Lexicon<EventKind> = buildLexicon([
  ...Object.entries(english).map(([kind, phrases]) => [phrases, kind as EventKind] as const),
  ...Object.entries(arabicNouns).map(
    ([kind, phrases]) => [[...phrases.split(', '), ...accusatives(phrases)], kind as EventKind] as const,
  ),
  ...verbs,
])
