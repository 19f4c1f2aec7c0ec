import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { readCheckability } from '../checkability/read-checkability'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'

/** Words of places, events and pages that say something else: names of bodies, things that stop, storms, buttons. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))
const read = (text: string) =>
  readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2015-07-04', language: 'ar', gazetteer },
  )

// oxfmt-ignore
const places: Record<string, [string, string][]> = {
  'bodies as places': [
    ['جبهة تحرير سوريا', ''], ['لواء فرسان حلب هاجم قرية باشكوي', 'باشكوي'], ['جامعة حلب تعرضت لقذيفة', 'حلب'], ['Aleppo Media Center said', ''], ['the Damascus-based newspaper', ''],
    ['Homs Revolution Union', ''], ['Douma Coordinating Committee', ''], ['لواء أبطال القلمون قصف دمشق', 'دمشق'], ['جبهة تحرير سوريا الإسلامية', ''],
    ['Idlib Media Network reported raids on Saraqib', 'Saraqib'], ['Aleppo Today TV said', ''], ['أفادت وكالة سانا في دمشق', 'دمشق'], ['قال المكتب الإعلامي لمدينة دوما', 'دوما'],
    ['نقلت صحيفة الوطن السورية عن مصدر', ''], ['ذكر موقع زمان الوصل أن القصف طال بنش', 'بنش'], ['شبكة شام الإخبارية', ''], ['قال مركز حلب الإعلامي', ''],
    ['تنسيقية الثورة في الزبداني', 'الزبداني'], ['لواء درع الفرات', ''], ['كتائب ثوار الشام', ''], ['المجلس المحلي لمدينة داريا', 'داريا'], ['نادي الكرامة الحمصي', ''], ['صحيفة تشرين', ''],
    ['تجمع أحرار حوران', ''], ['جيش سوريا الجديد', ''],
  ],
  'bodies that bear the name of a place': [
    ['قال مركز إعلام الرقة إن القصف استمر', ''], ['أبلغ مرصد الفرات عن مقتل رجلين', ''], ['نقلت شبكة "السويداء 24" عن شهود', ''], ['عناصر من قوات حكومة دمشق', ''], ['صرح محافظ حلب أمس', ''], ['قالت شبكة رصد إدلب', ''], ['لواء أحفاد حلب', ''], ['فريق الرقة تذبح بصمت', ''], ['لواء اقتحم حلب', 'حلب'], ['أعلن مجلس منبج العسكري', ''], ['في مركز حلب', 'حلب'],
    ['مجلس سوريا الديمقراطية', ''], ['منطقة "درع الفرات"', ''], ['سيطر الثوار على مرصد غزالة', 'مرصد غزالة'], ['Idlib TV reported', ''], ['This Post Has 0 Comments', ''], ['a raid near Has', 'Has'],
  ],
  'villages, and words that only look like one': [
    ['غارات على قسطون وترمانين', 'قسطون, ترمانين'], ['قصف مدفعي على زردنا ومعارة النعسان', 'زردنا, معارة النعسان'], ['قصف على نبل وماير', 'نبل, ماير'], ['قالت ماريسا ماير إنها ستستقيل', ''],
    ['خبزت الفطيرة في الصباح', ''], ['عادت لاهثة من الطريق', ''], ['مصدر فيروزة مجهول', ''], ['Shelling on Zardana and Qastoun', 'Zardana, Qastoun'], ['اشتباكات في محيط حوارين', 'حوارين'], ['أجرى حوارين مع الصحيفة', ''],
  ],
  'councils and offices named by the town that they serve, where another place is named': [
    ['قال رئيس المجلس المحلي لبلدة زملكا إن خمس غارات استهدفت عين ترما', 'عين ترما'], ['مجلس محافظة ريف دمشق يعلن الغوطة منطقة منكوبة', 'الغوطة'], ['نفت بلدية تل أبيض انقطاع الماء عن قرية سلوك', 'سلوك'],
    ['المجلس المحلي لمدينة دوما: سقوط ثلاثة شهداء', 'دوما'], ['مجلس مدينة دوما: غارة على حي القصارنة', 'دوما, القصارنة'], ['غارة على مبنى مجلس مدينة سراقب ومدرسة في جرجناز', 'سراقب, جرجناز'],
    ['قال المكتب الإعلامي لمدينة دوما إن القصف طال حرستا', 'حرستا'], ['مكتب دمشق للتوثيق أحصى 12 غارة على جوبر', 'جوبر'], ['مجلس أعيان السويداء يدعو إلى التهدئة في شهبا', 'شهبا'],
    ['تنسيقية مدينة الباب وضواحيها: غارات على تادف', 'تادف'], ['أعلن لواء صقور جبل الزاوية قصف مواقع في جورين', 'جورين'], ["The Raqqa Civil Council's head survived a bomb in Tabqa", 'Tabqa'],
    ['قائد شرطة حلب الحرة ينجو من محاولة في الأتارب', 'الأتارب'], ['قال مدير الدفاع المدني في حماة إن غارة طالت قلعة المضيق', 'قلعة المضيق'], ['نفت الوزارة استهداف قرية قرب عفرين', 'عفرين'], ['دبابة عجبهة عطشان', 'عطشان'],
    ['Saraqib Local Council: two raids hit Sarmin', 'Sarmin'], ['The local council of Saraqib said two raids hit Sarmin.', 'Sarmin'], ['Idlib City Council repaired the water pump', 'Idlib'], ['The Idlib Health Directorate said a hospital in Harim was hit', 'Harim'],
    ['The Homs city council said bakeries had closed', 'Homs'], ['Manbij Military Council fighters entered Arima', 'Arima'], ['Raqqa is Being Slaughtered Silently said raids hit Tabqa', 'Tabqa'],
  ],
  'states as parties': [
    ['قوات النظام وروسيا تقصف سرمين', 'سرمين'], ['الميليشيات المدعومة من إيران قرب البوكمال', 'البوكمال'], ['تركيا تعلن بدء العملية', ''], ['فصائل موالية لتركيا', ''],
    ['وصلوا إلى تركيا والعراق', 'تركيا, العراق'], ['حدود العراق', 'العراق'], ['قادمة من لبنان', 'لبنان'], ['زيارة بتركيا', 'تركيا'], ['العراق: مقتل خمسة', 'العراق'], ['شهد العراق هجمات', 'العراق'],
  ],
  'squares, mosques, lists and villages by their first letters': [
    ['مظاهرة في ساحة الكرامة', 'ساحة الكرامة'], ['قرب جامع عمر بن الخطاب', 'جامع عمر بن الخطاب'], ['ساحة سعد الله الجابري بحلب', 'ساحة سعد الله الجابري, حلب'], ['في شارع رئيسي', ''], ['ساحة المدينة', ''],
    ['غارتان على كل من معردبسة وخان السبل ومعصران', 'معردبسة, خان السبل, معصران'], ['اعتقال كل من سامي وباسل', ''], ['محاور كفرتعال وكفرعمة', 'كفرتعال, كفرعمة'], ['قتال الكفرة', ''], ['قصف جسرالشغور', 'جسرالشغور'], ['قرية جزرة البوحميد', 'جزرة البوحميد'], ['مزرعة لتربية الأغنام', ''], ['قرى حوض اليرموك', 'حوض اليرموك'], ['شركة الفرات للمياه', ''], ['حاجز الأمن العسكري', ''], ['حاجز لقوات النظام', ''], ['The Deir Ezzor Military Council', ''],
  ],
  'names behind a cue': [
    ['على طريق قرية بيلونية', 'بيلونية'], ['في قرية حدودية', ''], ['قرى، كالوتية وخربة شمسة', 'كالوتية, خربة شمسة'], ['محيط قرى عقيبة وأبين والعلقمية وكشتعار بريف عفرين', 'عقيبة, أبين, العلقمية, كشتعار, عفرين'],
    ['بلدة معارة النعسان', 'معارة النعسان'], ['محيط المقرات الأمنية', ''], ['لقرية بريف إدلب', 'ريف إدلب'], ['سيطروا على 32 بلدة وكييف تنفي', ''], ['قرية موالية للنظام', ''], ['مناطق الشمال السوري', ''],
    ['غارة شرق الباب', 'الباب'], ['ريف القصير', 'القصير'], ['وقف عند الباب', ''], ['قصف السوق في الباب يوم الأحد', 'الباب'], ['غارات على مخبز في الباب.', 'الباب'], ['وقف في الباب يوم الأحد', ''], ['الفصائل تدمر دبابة', ''], ['هجوم في تدمر', 'تدمر'], ['مركزا للإنشاءات في تل تمر', 'تل تمر'], ['مساء الثلاثاء الماضي', ''],
  ],
  'an attacked quarter, and names of persons': [
    ['انفجار الشيخ مقصود', 'الشيخ مقصود'], ['محيط سري كانيه', 'سري كانيه'], ['خالد الزبداني', ''], ['نزح محمد من الزبداني', 'الزبداني'],
  ],
  'everyday words': [['في الذكرى الرابعة للثورة', ''], ['مدينة \u200fالزبداني\u200f', 'الزبداني']],
  'roads': [
    ['جسر M5 جنوب معرة النعمان', 'M5, معرة النعمان'], ['سيطروا على عقدة M5', 'M5'], ['قطع طريق M4 بين أريحا وجسر الشغور', 'M4, أريحا, جسر الشغور'],
    ['على أوتوستراد M5 قرب سراقب', 'M5, سراقب'], ['طريق دمشق حلب الدولي', 'دمشق, حلب'], ['الطريق الدولي إم 4', 'إم 4'], ['أوتوستراد دمشق - درعا', 'دمشق, درعا'], ['طريق خناصر', 'خناصر'],
    ['on the M5 highway near Khan Sheikhoun', 'M5, Khan Sheikhoun'], ['the M4 motorway', 'M4'], ['طريق الـ M5', 'M5'], ['رشاش M16 وبندقية M4', ''], ['طريق حلب–اللاذقية', 'حلب, اللاذقية'],
    ['الاوتستراد الدولي (M4) عند النيرب', 'M4, النيرب'], ['أخبرنا عن طريق الهاتف', ''], ['عن طريق وسيط من لبنان', 'لبنان'],
  ],
}

// oxfmt-ignore
const events: [string, string][] = [
    ['أفرج الأمن عن 14 موقوفا', 'released'], ['أطلقت الفصائل سراح الأسرى', 'released'], ['إخلاء سبيل ثلاثة شبان', 'released'], ['Gunmen freed six aid workers', 'released'], ['He was released from prison', 'released'], ['The ministry released a report', ''], ['فرج عن أهلنا', ''], ['Rebels released 11 prisoners', 'released'], ['The footage was released on Tuesday', ''], ['أخلي سبيله بعد احتجازه يومين', 'released arrest'],
    ['Police arrested 33 people during dawn raids', 'arrest'], ['warplanes dropped cluster bombs', 'air-raid'], ['the town fell', 'capture'], ['طردت الوحدات التنظيم من 6 قرى', ''], ['أوقف المشفى عملياته الجراحية', ''], ['أوقفت المنظمة توزيع المساعدات', ''], ['تراجع الفريق عن قراره', ''], ['توقيف العمل بالهدنة', ''], ['تقدم الوفد بطلب', ''],
    ['تحرير محضر بالحادثة', ''], ['سيطر رجال الإطفاء على الحريق', 'destruction'], ['the currency retreated against the dollar', ''], ['oil prices retreated', ''],
    ['ضرب الزلزال المدينة', ''], ['تعرض شاب للضرب على الحاجز', ''], ['ضرب مبرح تعرض له ناشط', ''], ['ضرب الطيران الحربي المدينة', 'air-raid'], ['14 إصابة جديدة بمرض اللشمانيا', ''], ['ضربات صاروخية على البلدة', 'shelling'],
    ['surface-to-surface missile strikes', 'ground-missile'], ['Militants beheaded a man', 'casualties'], ['عم تنقصف البلدة', 'shelling'], ['صاروخا أطلق من الأراضي السورية سقط في الحقل', 'shelling'], ['ونزل صاروخين عالبلد', 'shelling'], ['توفي شاب تحت التعذيب', 'casualties'], ['اغتيل قياديان', 'casualties'], ['غارة تودي بحياة قيادي', 'air-raid casualties'], ['وصول جثامين 4 عناصر', 'casualties'], ['القصف ما عم يوقف', 'shelling'], ['تصفية حسابات', ''], ['تصفية خمسة أسرى', 'casualties'], ['انخطف الدكتور', 'arrest'], ['ألقى مجهولون قنبلتين', 'bombing'], ['مسنة قضت بقذيفة', 'casualties shelling'], ['قضت المحكمة بسجنه', ''], ['قصف البلدة بصواريخ غراد', 'shelling shelling'], ['شارك 300 شخص في وقفة احتجاجية', 'demonstration'], ['إصابة اللاعب بتمزق عضلي', ''], ['The Turkish lira fell to 3.2 against the dollar', ''], ['left the town in ruins', 'destruction'], ['عاد 1500 لاجئ إلى القرى', 'displacement'], ['عادت الحياة دون حوادث تذكر', ''], ['وانجرح الإمام', 'casualties'], ['حافلات تقل مهجري الحي', 'displacement'], ['ضربت عاصفة ثلجية المنطقة', ''], ['قال رئيس تحرير الصحيفة', 'statement'], ['أوقفت شركة الكهرباء ضخ التيار', ''], ['أوقفت الأمم المتحدة توزيع السلال', ''],
    ['تراجع الوزير عن تصريحاته', ''], ['تقدم المحامي بشكوى', ''], ['السيطرة على حريق في سوق الهال', 'destruction'], ['هيئة تحرير الشام', ''], ['A storm hit the camp', ''],
    ['توقف القصف على الحي', 'shelling'], ['توقفت الغارات مع حلول الليل', 'air-raid'], ['توقفت الخدمة في المشفى الميداني', ''], ['تراجع منسوب مياه نهر الفرات', ''], ['تراجع سعر الصرف', ''],
    ['تراجعت وتيرة القصف', 'shelling'], ['تراجعت القوات إلى خطوطها الخلفية', 'withdrawal'], ['توقيف ثلاثة مطلوبين', 'arrest'], ['أوقفت الشرطة سائق الحافلة', 'arrest'],
    ['هجوم بطائرة مسيرة على الرتل', 'air-raid'], ['هجمات جوية على المدينة', 'air-raid'], ['هجوم صاروخي على القاعدة', 'shelling'], ['هجوم على حاجز', 'advance'], ['إن انفجارا وقع', 'bombing'], ['حرق محاصيل', 'destruction'], ['لقيت المبادرة ترحيبا', ''], ['لقي شاب مصرعه', 'casualties'], ['قضت المحكمة بسجنه', ''], ['قضوا تحت الأنقاض', 'casualties'], ['قضوا نحبهم', 'casualties'], ['قضوا ليلتهم في العراء', ''], ['قضت قوات الجيش على مسلحين', 'casualties'], ['الفنان ياسر', ''], ['A drone attack hit', 'air-raid air-raid'], ['استهدفت مسيرة سيارة', 'air-raid'],
    ['استهدف مسيرة سلمية', 'targeting demonstration'], ['في مناطق سيطرة الفصائل', ''], ['الخاضعة لسيطرة النظام', ''], ['بسط سيطرته على القرية', 'capture'], ['سيطرت على القرية', 'capture'],
    ['نقطة المراقبة المقابلة لبلدة حارم', ''], ['آنفة الذكر', ''], ['في كفر نبل', ''], ['قرى القاهرة والزيارة', ''], ['تقدم 30 مليون دولار', ''], ['قدم شكواه في قضيتها', ''], ['في بلدة نصيب', ''], ['شن عدوانا جويا', 'air-raid'],
    ['تراجع أعداد المصابين بالكوليرا', 'casualties'], ['توقف معمل الإسمنت عن العمل', ''], ['إيقاف ضخ المياه', ''],
]

/** Lines of a page, and lines that begin like one. */
// oxfmt-ignore
const pageLines: [string, string | null][] = [
    ['Recommended for you', 'boilerplate'], ['الوسوم: إدلب، قصف', 'boilerplate'], ['Stay connected', 'boilerplate'], ['وقت القراءة: 3 دقائق', 'boilerplate'], ['كل الحقوق محفوظة', 'boilerplate'], ['تعليق الدوام في المدارس', null], ['View original post', 'boilerplate'], ['Click to enlarge', 'boilerplate'], ['كن أول من يعلق', 'boilerplate'], ['8 ساعات · 🌍', 'boilerplate'], ['أخبار محلية', 'boilerplate'], ['رفض العرض', null], ['Skip to main content', 'boilerplate'], ['Comments are closed', 'boilerplate'], ['مشاركة عبر واتساب', 'boilerplate'], ['نشر قبل ساعتين', 'boilerplate'], ['The road to the mill is closed', null], ['Related stories', 'boilerplate'], ['مواضيع ذات صلة:', 'boilerplate'], ['آخر الأخبار', 'boilerplate'], ['دقيقة واحدة للقراءة', 'boilerplate'], ['اضغط هنا للاشتراك', 'boilerplate'], ['أخبار أخرى عن المشفى الميداني', null],
    ['Post', 'boilerplate'], ['شارك هذا الموضوع:', 'boilerplate'], ['تم نسخ الرابط', 'boilerplate'], ['نورث برس', 'boilerplate'], ['وكالة كذا للأنباء', 'boilerplate'], ['اليوم 10:41', 'boilerplate'], ['146 زيارة', 'boilerplate'], ['زيارة الوفد إلى حلب', null], ['شارك هذا المقال على تويتر', 'boilerplate'], ['Share this story', 'boilerplate'], ['Posted by admin', 'boilerplate'], ['التصنيفات: أخبار', 'boilerplate'], ['للانضمام إلى قناتنا على تلغرام', 'boilerplate'], ['By Monday Sarmin was quiet', null], ['تعليقات حول الموضوع', 'boilerplate'], ['Twitter', 'boilerplate'], ['فيس بوك', 'boilerplate'], ['الحطب', 'boilerplate'],
    ['This Post Has 0 Comments', 'boilerplate'], ['انفجار', null], ['مقتل', null], ['12K views · 3 days ago', 'boilerplate'], ['بيروت (أ ف ب)', 'boilerplate'], ['تحرير: سامر', 'boilerplate'], ['شارك المقال', 'boilerplate'], ['آخر تحديث: 4 تموز 2015', 'boilerplate'],
    ['عدد القراءات: 350', 'boilerplate'], ['للاشتراك في قناتنا على التلغرام', 'boilerplate'], ['حقوق الصورة: رويترز', 'boilerplate'], ['3 دقائق للقراءة', 'boilerplate'],
    ['5 min read', 'boilerplate'], ['متابعات - وكالات', 'boilerplate'], ['خاص - شبكة شام', 'boilerplate'], ['Reporting by Tom Perry; Editing by Louise Ireland', 'boilerplate'],
    ['See more', 'boilerplate'], ['عرض المزيد من التعليقات', 'boilerplate'], ['حفظ', 'boilerplate'], ['إعادة تغريد', 'boilerplate'], ['نسخ الرابط', 'boilerplate'],
    ['أرسل إلى صديق', 'boilerplate'], ['كلمات مفتاحية: سوريا، حلب', 'boilerplate'], ['آخر تحديث 12:30 بتوقيت دمشق', 'boilerplate'], ['عدد المشاهدات: 1,240', 'boilerplate'],
    ['قراءة 4 دقائق', 'boilerplate'], ['Published: July 4, 2015', 'boilerplate'], ['Tags: Syria, Aleppo', 'boilerplate'], ['نشر بتاريخ 04/07/2015', 'boilerplate'],
    ['تسجيل الدخول', 'boilerplate'], ['أعجبني · رد · مشاركة', 'boilerplate'], ['١٢ تعليقاً ٣٤ مشاركة', 'boilerplate'], ['Like · Comment · Share', 'boilerplate'],
    ['شارك على فيسبوك', 'boilerplate'], ['رويترز', 'boilerplate'], ['دمشق - سانا', 'boilerplate'], ['كتب: أحمد العلي', 'boilerplate'], ['المصدر: وكالات', 'boilerplate'],
]

describe('words that say something else', () => {
  for (const [kind, list] of Object.entries(places))
    it.each(list)(`${kind}: %s`, (text, expected) =>
      expect(
        read(text)
          .places.map(({ name }) => name)
          .join(', '),
      ).toBe(expected),
    )

  it.each(events)('%s: %s', (text, expected) =>
    expect(
      read(text)
        .events.map(({ kind }) => kind)
        .join(' '),
    ).toBe(expected),
  )

  it.each(pageLines)('%s: %s', (text, expected) =>
    expect(readCheckability(text, { start: 0, end: text.length }, read(text)).ground).toBe(expected),
  )
})
