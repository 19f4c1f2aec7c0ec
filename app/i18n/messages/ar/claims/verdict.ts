export const verdict = {
  'claims.verdict.restsOn': 'ما يستند إليه',
  'claims.verdict': 'القرار',
  'claims.verdict.ownWord': 'بشهادة مصادره وحدها: ليس في ما يؤيده شيء من خارجها.',
  'claims.verdict.none': 'لا قرار بعد.',
  'claims.verdict.give': 'اتخذ قراراً',
  'claims.verdict.again': 'اتخذ قراراً جديداً',
  'claims.verdict.of': 'قرار في الادعاء {id}',
  'claims.verdict.choose': 'ما حال هذا الادعاء؟',
  'claims.verdict.choose.missing': 'اختر حال الادعاء.',
  'claims.verdict.confirmed': 'مؤكد',
  'claims.verdict.disputed': 'متنازع عليه',
  'claims.verdict.unverifiable': 'غير قابل للتحقق',
  'claims.verdict.withdrawn': 'لا قرار',
  'claims.verdict.need.confirmed':
    '{count, plural, zero {ينقصه دليل يؤيده. أضفه أولاً.} one {معه دليل يؤيده.} two {معه دليلان يؤيدانه.} few {معه # أدلة تؤيده.} many {معه # دليلاً يؤيده.} other {معه # دليل يؤيده.}}',
  'claims.verdict.need.disputed':
    '{count, plural, zero {ينقصه دليل ينفيه. أضفه أولاً.} one {معه دليل ينفيه.} two {معه دليلان ينفيانه.} few {معه # أدلة تنفيه.} many {معه # دليلاً ينفيه.} other {معه # دليل ينفيه.}}',
  'claims.verdict.need.sealed': 'يُحتسب هنا الدليل المختوم أيضاً، أياً كان موقفه.',
  'claims.verdict.need.unverifiable':
    '{count, plural, zero {ينقصه دليل نُظر فيه. أضف واحداً أولاً.} one {نُظر في دليل واحد.} two {نُظر في دليلين.} few {نُظر في # أدلة.} many {نُظر في # دليلاً.} other {نُظر في # دليل.}}',
  'claims.credibility': 'المصداقية',
  'claims.credibility.option': '{number}: {words}',
  'claims.credibility.1': 'أكدته مصادر أخرى',
  'claims.credibility.2': 'صحيح على الأرجح',
  'claims.credibility.3': 'ربما كان صحيحاً',
  'claims.credibility.4': 'مشكوك فيه',
  'claims.credibility.5': 'مستبعد',
  'claims.credibility.6': 'لا يمكن الحكم عليه',
  'claims.credibility.choose': 'اختر المصداقية',
  'claims.credibility.missing': 'اختر المصداقية.',
  'claims.rationale': 'التعليل',
  'claims.rationale.hint': 'لماذا هذا القرار، وعلى أي دليل. يقرؤه من يسأل بعد سنين.',
  'claims.rationale.missing': 'اكتب لماذا اتخذت هذا القرار.',
  'claims.verdict.save': 'سجّل القرار',
  'claims.verdict.saved':
    'سُجّل القرار: {decision, select, confirmed {مؤكد} disputed {متنازع عليه} other {غير قابل للتحقق}}.',
  'claims.verdict.undo': 'تراجع عن القرار',
  'claims.verdict.undone': 'تراجعت عن القرار. عاد ما قبله.',
  'claims.verdict.reaffirm': 'أعد تأكيد القرار بعد النظر',
  'claims.verdict.stale': 'قرار يحتاج إلى مراجعة جديدة',
  'claims.verdict.stale.since': 'تغيّر منذ القرار:',
  'claims.verdict.consequence': 'يُسجَّل باسمك على الادعاء كما تراه الآن، ويحل محل القرار السابق دون أن يمحوه.',
  'claims.verdict.changed': 'تغيّر هذا الادعاء بينما كنت تكتب. ما كتبته محفوظ هنا: راجع الجديد ثم سجّل من جديد.',
  'claims.verdict.changed.what': 'ما تغيّر منذ فتحت الصفحة',
  'claims.verdict.history':
    '{count, plural, zero {لا قرار سابقاً} one {قرار سابق واحد} two {قراران سابقان} few {# قرارات سابقة} many {# قراراً سابقاً} other {# قرار سابق}}',
  'claims.verdict.undid': 'تراجعٌ عن قرار',
  'claims.verdict.ofMerged': 'في {claim} قبل دمجه',
  'claims.change.passage-added': 'دخلت فقرة من {source}: {report}',
  'claims.change.passage-gone': 'خرجت فقرة {source}: {report}',
  'claims.change.passage-source': 'صار تقرير إحدى الفقرات منسوباً إلى {source}: {report}',
  'claims.change.evidence-added':
    'أُضيف دليل {stance, select, supports {مؤيد} refutes {نافٍ} sealed {وجهته مختومة} other {للسياق}}',
  'claims.change.evidence-gone':
    'سُحب دليل {stance, select, supports {مؤيد} refutes {نافٍ} sealed {وجهته مختومة} other {للسياق}}',
  'claims.change.evidence-turned':
    '{from, select, sealed {تغيّر موقف دليل، وهو مختوم} other {تغيّر موقف دليل: كان {from, select, supports {مؤيداً} refutes {نافياً} other {للسياق}} فصار {to, select, supports {مؤيداً} refutes {نافياً} other {للسياق}}}}',
  'claims.change.evidence-page':
    '{page, select, gone {لم يعد الكلام المقتبس في الصفحة} back {صار الكلام المقتبس في الصفحة} other {تغيّر نص الصفحة}}: {address}',
  'claims.change.evidence-picture':
    '{same, select, yes {صار دليلان يُحسبان دليلاً واحداً لأن صورتيهما صورة واحدة} other {عاد دليلان يُحسبان كلٌّ على حدة، فلم يعد يُقال إن صورتيهما صورة واحدة}}',
  'claims.change.rating-changed': 'تغيّرت موثوقية {source} من {from} إلى {to}',
}
