import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'

/** Denials, hours and days as bulletins, agencies and posts write them, each kind in several variants. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

/** Published on a Saturday. */
const read = (text: string) =>
  readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2015-07-04', language: 'ar', gazetteer },
  )

// oxfmt-ignore
const denied: [string, boolean][] = [
    ['لا صحة للأنباء التي تتحدث عن سقوط قتلى في صفوفنا', true], ['لم يسقط أي شهيد والحمد لله والأضرار مادية فقط', true], ['دون وقوع إصابات بشرية', true],
    ['نفى مصدر في وزارة الدفاع استهداف المشفى الميداني', true], ['No casualties were reported in the shelling', true], ['Russia denied that its warplanes had struck the hospital', true],
    ['The ministry said there were no injuries among its staff', true], ['The rebels deny having used the tunnel', true], ['There were no immediate reports of casualties', true],
    ['It was not immediately clear how many people had died', false], ['وكذّب الناطق العسكري ما نشرته الصفحات الموالية عن أسر عشرة مقاتلين', true],
    ['لم يعرف بعد مصير السائق ومرافقيه', false], ['لم تقتصر الغارات على المدينة بل طالت القرى المجاورة', false], ['The hospital was not evacuated before the raid', true],
    ['إصابة سيدة وطفلها، وتأكدنا من عدم وجود إصابات أخرى', false], ['No further casualties were reported', false],
    ['ما في إصابات والحمد لله', true], ['ما صار شي، بس خوف بين الأهالي', true], ['مافي شهداء لحد الآن', true], ['لم يبقَ في الحي سوى عشر عائلات', false],
    ['لم يكد الأهالي يشيعون شهداءهم حتى عاد القصف', false], ['ليس فقط دوما بل كل الغوطة تحت القصف', false], ['سقطت القذيفة في أرض زراعية دون أضرار', true],
    ['لم يتسن التأكد من صحة الخبر', false], ['لم ينج أحد من أفراد العائلة', false], ['لم ينفِ المتحدث وقوع الغارة', false], ['لا أحد نجا من المجزرة', false],
    ['غير صحيح أن الثوار انسحبوا من القرية', true], ['خبر عار عن الصحة حول دخول قوات النظام', true], ['There was no confirmation of the report', false],
    ['The ministry rejected claims that its jets hit a school', true], ['No one claimed responsibility for the attack', false], ['The shelling has not stopped', false],
    ['no sooner had the rescuers arrived than a second strike hit', false], ['من غير إصابات', true], ['لم يسبق أن شهدت المدينة مثل هذا القصف', false],
    ['لم يمنع القصف الأهالي من صلاة العيد', false], ['ليس من الواضح عدد القتلى', false], ['القصف لم يوقع سوى أضرار مادية', false], ['غير صحيح ما أشيع عن سقوط الحاجز', true],
    ['ما حدا انصاب والحمدلله', true], ['الحمدلله ما في ضحايا', true], ['He did not deny the strike', false], ['There are no survivors', false],
    ['The claim could not be independently verified', false], ['never before has the city seen such shelling', false], ['لم يُسجَّل سقوط أي ضحايا', true],
    ['لم تسفر الغارات عن أي إصابات', true], ['وقالت المصادر إن القصف لم يخلّف خسائر', true], ['لم تؤد الغارة إلى ضحايا', true], ['اقتصرت الأضرار على الماديات', false],
    ['دون أن يكشف النظام حجم الخسائر', false], ['عن مصدر عسكري، لم تسمه', false], ['دون ورود معلومات عن وجود خسائر', false], ['هل ستلتقي اللجنة أم لا؟', false],
    ['لن نسمح بفرض أمر واقع', false], ['ليس هذا أول هجوم من نوعه', false], ['It was not the first attack on the hospital', false], ['لا نعرف كم عدد الشهداء', false],
    ['Nobody has claimed the attack', false], ['none of the passengers survived', false], ['الخبر كاذب جملة وتفصيلا', true], ['the report is false', true],
    ['ينفون سقوط البلدة', true], ['ما انصاب حدا', true], ['لن نستسلم', false], ['الأرقام لا تعكس حجم الدمار', false], ['دون مواجهات', false], ['لم تمر ساعات على الهدنة حتى عاد القصف', false], ['ما ضل حدا بالضيعة', false], ['القصف ع السوق الله لا يوفقهم', false], ['لم ينقطع أزيز الطائرات', false], ['هذا لا يعني انتهاء القصف', false], ['لم يكتفوا بالقصف', false], ['من دون أن ترد تفاصيل', false], ['we have no information on casualties', false],
    ['it has not been possible to verify the claim', false],
    ['المتحدث لم يؤكد ولم ينفِ مقتل القائد', false], ['Residents dismissed as false reports of a truce', true], ['ما صحيح خبر الانسحاب', true], ['خبر سقوط الحاجز مو صحيح', true], ['مو بس حارتنا انقصفت', false], ['ما ضل ولا بيت بالحارة', false], ['بلا كهرباء منذ أسبوعين', false], ['بلا أي ضحايا', true], ['no later than Monday', false], ['Never had so many shells fallen here', false], ['ليس هناك ما يؤكد مقتل القائد', false], ['The ministry dismissed the accusations', true], ['He neither confirmed nor denied it', false], ['Not a single house was left standing', false], ['fighting has not subsided', false], ['دون ورود أنباء عن إصابات', true], ['لم يعد السكان يخشون القصف وحده', false], ['No group has said it carried out the bombing', false],
    ['نفى الناطق باسم جيش الفتح سيطرة النظام على البلدة', true], ['تنفي مصادر ميدانية صحة الأنباء عن انسحاب الثوار', true], ['لا صحة لما يتم تداوله عن سقوط المدينة', true],
]

// oxfmt-ignore
const times: Record<string, [string, string][]> = {
  'clocks': [
    ['half past five in the evening', '2015-07-04 17:30'], ['at a quarter to six in the morning', '2015-07-04 05:45'], ['ten minutes past nine at night', '2015-07-04 21:10'], ['at about ten to five in the afternoon', '2015-07-04 16:50'], ['ten to five people', ''], ['عند الـ9 مساء', '2015-07-04 21:00'], ['قتل 9 مساء', '2015-07-04 evening'], ['at 12 noon', '2015-07-04 12:00'], ['around 12 midnight', '2015-07-04 00:00'],
    ['at 5 in the morning', '2015-07-04 05:00'], ['killed 5 in the morning', '2015-07-04 morning'], ['في تمام الساعة الـ 10.30', '2015-07-04 10:30'], ['#وسم_بيضاء1:05 PM', '2015-07-04 13:05'], ['مجزرة بالمدينة ليلة أمس', '2015-07-03 night'],
    ['الساعة 7 المغرب', '2015-07-04 19:00'], ['عالساعة 9 الصبح', '2015-07-04 09:00'], ['السابعة إلا عشر دقائق مساء', '2015-07-04 18:50'],
    ['في الثامنة والربع من صباح السبت', '2015-07-04 08:15'], ['الساعة 6.30 صباحا', '2015-07-04 06:30'], ['at 0530 local time', '2015-07-04 05:30'],
    ['shortly after midnight', '2015-07-04 night'], ['قصف عنيف مع آذان الفجر', '2015-07-04 dawn'], ['حوالي الساعة 9.15 مساء أمس الجمعة', '2015-07-03 21:15'],
    ['الساعة 8 ونص مسا', '2015-07-04 20:30'], ['الساعة الثامنة إلا خمس دقائق صباحا', '2015-07-04 07:55'], ['عند الساعة الثانية ظهراً سقط صاروخ', '2015-07-04 14:00'],
    ['at 0730 GMT a shell fell', '2015-07-04 10:30'], ['الساعة 22:30 بتوقيت غرينتش', '2015-07-05 01:30'], ['at 2300 UTC on July 2, 2015', '2015-07-03 02:00'],
    ['في تمام الخامسة والنصف فجرا', '2015-07-04 05:30'], ['قرابة الساعة 11:45 ليلاً', '2015-07-04 23:45'], ['الساعة ١٢ ظهرا', '2015-07-04 12:00'],
    ['عند الثانية عشرة ليلا', '2015-07-04 00:00'], ['الساعة الواحدة بعد منتصف الليل', '2015-07-04 01:00'],
  ],
  'parts of an hour, late and early': [
    ['من نص ساعة نزلت قذيفة', '2015-07-04'], ['قبل نصف ساعة من الآن', '2015-07-04'], ['منذ ربع ساعة غارة', '2015-07-04'], ['half an hour ago', '2015-07-04'], ['استمر أكثر من نصف ساعة', ''], ['هدنة من 3 أيام', ''],
    ['Clashes broke out late Tuesday', '2015-06-30 evening'], ['in the early hours of Friday', '2015-07-03 dawn'], ['في وقت متأخر من يوم الثلاثاء', '2015-06-30 evening'], ['early Friday morning', '2015-07-03 morning'],
  ],
  'days of the week together': [
    ['الأحد والاثنين القادمين', '2015-07-05, 2015-07-06'], ['on the night of July 2-3', '2015-07-02/2015-07-03 night'], ['عند الرابعة والنصف عصر الجمعة', '2015-07-03 16:30'],
    ['أصيب 19 مدنيا السبت في قصف', '2015-07-04'], ['أعلن المتحدث الجمعة أن القوات انسحبت', '2015-07-03'], ['بعد صلاة الجمعة في الجامع', ''], ['قال الرجلين الاثنين في البلدة', ''],
    ['في ساعة متأخرة من مساء أمس الثلاثاء', '2015-07-03 evening'], ['في آذار من عام 2014', '2014-03-01/2014-03-31'], ['في 20 يناير:كانون الثاني من عام 2014', '2014-01-20'],
    ['on 4 July at about half past nine in the evening', '2015-07-04 21:30'], ['في ساعات الصباح الأولى من يوم أمس', '2015-07-03 morning'], ['قبل ثلاثة أيام من العيد', ''],
    ['عند الساعة الخامسة من صباح أمس', '2015-07-03 05:00'], ['في الساعة الواحدة من ظهر 2 تموز', '2015-07-02 13:00'], ['عند التاسعة ليل 2 تموز', '2015-07-02 21:00'], ['قصفت المدفعية البلدة الثلاثاء', '2015-06-30'],
    ['at 7pm last Sunday', '2015-06-28 19:00'], ['at 14:30 on the 2nd of July', '2015-07-02 14:30'], ['on Tuesday shortly before dawn', '2015-06-30 dawn'],
    ['قصفت يومي الأربعاء والخميس', '2015-07-01, 2015-07-02'], ['between Monday and Wednesday', '2015-06-29/2015-07-01'], ['بين الاثنين والخميس', '2015-06-29/2015-07-02'], ['من السبت إلى الثلاثاء', '2015-06-27/2015-06-30'],
    ['under siege since March', '2015-03-01/2015-03-31'], ['محاصرة منذ آذار', '2015-03-01/2015-03-31'], ['من مبارح ما وقف القصف', '2015-07-03/2015-07-04'], ['خلال الأسبوعين الماضيين', '2015-06-20/2015-07-04'],
  ],
  'dates': [
    ['وقع الانفجار يوم 2 الجاري', '2015-07-02'], ['في تشرين الأول من العام الماضي', '2014-10-01/2014-10-31'], ['بين عامي 2012 و2014', '2012-01-01/2014-12-31'], ['from 2012 to 2014', '2012-01-01/2014-12-31'], ['بين 15 و20 قتيلا', ''],
    ['قبل أسبوع من الآن', '2015-06-27'], ['في 15 آذار 2011 بدأ الحراك، وفي 22 من الشهر نفسه قتل سبعة', '2011-03-15, 2011-03-22'],
    ['بين الثالث والسادس من حزيران', '2015-06-03/2015-06-06'], ['على مدى يومين متتاليين', '2015-07-02/2015-07-04'], ['مبارح عشية', '2015-07-03 evening'], ['سكرو المعبر اليوم من الضهر', '2015-07-04 noon'],
    ['before dawn', '2015-07-04 dawn'], ['قبيل الفجر', '2015-07-04 dawn'], ['مبارح بعد العصر', '2015-07-03 afternoon'], ['خلال حزيران', '2015-06-01/2015-06-30'],
    ['مبارح الضهر', '2015-07-03 noon'], ['اول مبارح نزل برميل عالحارة', '2015-07-02'], ['اليوم الصبح', '2015-07-04 morning'], ['مطلع تموز', '2015-07-01/2015-07-31'],
    ['الشهر الماضي', '2015-06-01/2015-06-30'], ['العام الماضي', '2014-01-01/2014-12-31'], ['خلال الساعات الـ24 الماضية', '2015-07-03/2015-07-04'], ['in late June', '2015-06-01/2015-06-30'],
    ['last month', '2015-06-01/2015-06-30'], ['Thursday, July 2, at 6 p.m.', '2015-07-02 18:00'], ['مساء الجمعة 3 تموز 2015 عند الساعة 8', '2015-07-03 20:00'],
    ['اليوم الرابع من المعركة', ''], ['مع ساعات الفجر الأولى', '2015-07-04 dawn'], ['فجر الجمعة الثالث من تموز', '2015-07-03 dawn'], ['الثالث من الشهر الجاري', '2015-07-03'],
    ['في 2 من الشهر الحالي', '2015-07-02'], ['خلال الأيام الثلاثة الماضية', '2015-07-01/2015-07-04'], ['فجر اليوم استشهد ثلاثة', '2015-07-04 dawn'],
    ['مساء أمس قصفت الطائرات البلدة', '2015-07-03 evening'], ['ليلة أمس', '2015-07-03 night'], ['قبل يومين قتل شابان', '2015-07-02'],
    ['منذ ثلاثة أيام والمدينة بلا ماء', '2015-07-01/2015-07-04'], ['أول أمس الخميس سقط جريحان', '2015-07-02'],
  ],
}

describe('denials as they are written', () =>
  it.each(denied)('%s: %s', (text, expected) => expect(read(text).negated).toBe(expected)))

describe('days and hours as they are written', () => {
  for (const [kind, list] of Object.entries(times))
    it.each(list)(`${kind}: %s`, (text, expected) =>
      expect(
        read(text)
          .dates.map(
            ({ from, to, time }) => `${from === to ? from : `${from}/${to}`}${time === null ? '' : ` ${time}`}`,
          )
          .join(', '),
      ).toBe(expected),
    )
})
