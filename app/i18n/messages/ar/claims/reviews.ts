export const reviews = {
  'claims.filter.second': 'ينتظر مراجعة ثانية',
  'claims.filter.disagreement': 'اختلف عليه المراجعان',
  'claims.verdict.short': 'معه {count} من {needed} من الأدلة المستقلة التي يطلبها المكتب.',
  'claims.verdict.outside':
    '{needed, plural, zero {ينقصه دليل من خارج مصدره.} one {ينقصه دليل من خارج مصدره: لا تؤكده فقراته وحدها.} two {معه {count} من دليلين مطلوبين من خارج مصدره.} few {معه {count} من # أدلة مطلوبة من خارج مصدره.} many {معه {count} من # دليلاً مطلوباً من خارج مصدره.} other {معه {count} من # دليل مطلوب من خارج مصدره.}} أضف فقرة من مصدر آخر أو رابطاً أو ملاحظة عمّا تحققت منه. المشرف يغيّر هذا في سياسة القرارات.',
  'claims.review.kind.first': 'المراجعة الأولى',
  'claims.review.kind.second': 'المراجعة الثانية',
  'claims.review.kind.settlement': 'قرار المشرف',
  'claims.review.wasBlind': 'دون أن يرى الأولى',
  'claims.review.wasOpen': 'بعد أن رأى الأولى',
  'claims.review.bothAgreed': 'اتفق عليه مراجعان. المصداقية هي الأحوط من تقديريهما.',
  'claims.review.settled': 'اختلف عليه مراجعان، ثم حسمه مشرف.',
  'claims.review.waits.blind': 'أعطى زميل المراجعة الأولى. تبقى مختومة، هي واسم صاحبها، حتى تأتي الثانية.',
  'claims.review.waits.open': 'هذه المراجعة الأولى. لا يثبت القرار حتى يوافقها مراجع ثانٍ.',
  'claims.review.waits.own': 'سجّلت المراجعة الأولى. لا يثبت القرار حتى يوافقك مراجع ثانٍ.',
  'claims.review.disagree': 'اختلف المراجعان، والادعاء ينتظر مشرفاً لم يراجع أياً منهما. لا قرار قبل ذلك.',
  'claims.review.disagree.nobody':
    'لا مشرف كهذا اليوم. اطلب من مدير أن يضيف مشرفاً، أو أن يجعل زميلاً لم يراجع أياً منهما مشرفاً.',
  'claims.review.disagree.yours': 'اختلف المراجعان. اقرأ التعليلين واحسم.',
  'claims.review.lapsed': 'سقطت مراجعة أولى لأن الادعاء تغيّر بعدها. القرار التالي يبدأ من جديد.',
  'claims.review.lapsed.own': 'سقطت مراجعتك الأولى لأن الادعاء تغيّر بعدها. راجع الجديد وسجّل من جديد إن شئت.',
  'claims.review.withdraw': 'اسحب مراجعتك',
  'claims.review.withdrawn': 'سُحبت مراجعتك. لم يقرأها أحد غيرك.',
  'claims.review.given': 'سُجّلت مراجعتك الأولى. يثبت القرار حين يوافقك مراجع ثانٍ.',
  'claims.review.agreed':
    'اتفقت المراجعتان، وثبت القرار: {decision, select, confirmed {مؤكد} disputed {متنازع عليه} other {غير قابل للتحقق}}.',
  'claims.review.disagreement': 'سُجّلت مراجعتك، وهي تخالف الأولى. الأمر الآن لمشرف.',
  'claims.review.giveSecond': 'أعطِ المراجعة الثانية',
  'claims.review.giveAgain': 'غيّر مراجعتك الأولى',
  'claims.review.consequence.first':
    'يطلب المكتب مراجعَين لهذا الادعاء. تبقى مراجعتك مختومة ولا تغيّر حاله حتى يعطي مراجع آخر رأيه دون أن يراها.',
  'claims.review.consequence.firstOpen': 'يطلب المكتب مراجعَين لهذا الادعاء. لا تغيّر مراجعتك حاله حتى يوافقها مراجع ثانٍ.',
  'claims.review.consequence.second':
    'هذه المراجعة الثانية. إن وافقت الأولى المختومة ثبت القرار، وإن خالفتها ذهب الأمر إلى مشرف. لا رجوع عنها بعد أن تنكشف الأولى.',
  'claims.review.consequence.secondOpen':
    'هذه المراجعة الثانية. إن وافقت الأولى ثبت القرار، وإن خالفتها ذهب الأمر إلى مشرف. لا رجوع عنها.',
  'claims.review.consequence.again': 'تحل محل مراجعتك الأولى دون أن تمحوها، وتبقى في انتظار الثانية.',
  'claims.settle.of': 'حسم الخلاف في الادعاء {id}',
  'claims.settle.open': 'احسم الخلاف',
  'claims.settle.both': 'المراجعتان',
  'claims.settle.word': 'قرارك',
  'claims.settle.save': 'احسم',
  'claims.settle.saved':
    'حُسم الخلاف: {decision, select, confirmed {مؤكد} disputed {متنازع عليه} other {غير قابل للتحقق}}.',
  'claims.settle.consequence': 'يثبت القرار باسمك، وتبقى المراجعتان معه بتعليليهما.',
  'claims.settle.none': 'لا خلاف ينتظر هنا.',
  'claims.settle.none.next': 'ربما حسمه زميل. افتح الادعاء لترى حاله.',
}
