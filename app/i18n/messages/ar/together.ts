export const together = {
  'together.title': 'تقارير جنباً إلى جنب',
  'together.intro': 'الأقدم أولاً، وكل فقرة مكتوبة فوق أقرب ما سبقها إليها.',
  'together.report': 'التقرير {number}',
  'together.report.source': 'التقرير {number}: {source}',
  'together.copied':
    'نقل عن {count, plural, zero {التقارير {reports}} one {التقرير {reports}} two {التقريرين {reports}} few {التقارير {reports}} many {التقارير {reports}} other {التقارير {reports}}}',
  'together.own':
    '{count, plural, zero {لا جديد فيه} one {فقرة جديدة} two {فقرتان جديدتان} few {# فقرات جديدة} many {# فقرة جديدة} other {# فقرة جديدة}}',
  'together.identical':
    '{count, plural, zero {لا فقرة كما سبق} one {فقرة كما سبقت} two {فقرتان كما سبقتا} few {# فقرات كما سبقت} many {# فقرة كما سبقت} other {# فقرة كما سبقت}}',
  'together.changed':
    '{count, plural, zero {لا فقرة متغيرة} one {فقرة متغيرة} two {فقرتان متغيرتان} few {# فقرات متغيرة} many {# فقرة متغيرة} other {# فقرة متغيرة}}',
  'together.lacking':
    '{count, plural, zero {لا ينقصه شيء} one {تنقصه فقرة} two {تنقصه فقرتان} few {تنقصه # فقرات} many {تنقصه # فقرة} other {تنقصه # فقرة}}',
  'together.allIdentical':
    '{count, plural, zero {لا فقرة متطابقة فيها كلها} one {فقرة واحدة متطابقة فيها كلها} two {فقرتان متطابقتان فيها كلها} few {# فقرات متطابقة فيها كلها} many {# فقرة متطابقة فيها كلها} other {# فقرة متطابقة فيها كلها}}',
  'together.ownRun':
    '{count, plural, zero {لا فقرة في التقرير {number} وحده} one {فقرة واحدة في التقرير {number} وحده} two {فقرتان في التقرير {number} وحده} few {# فقرات في التقرير {number} وحده} many {# فقرة في التقرير {number} وحده} other {# فقرة في التقرير {number} وحده}} ({source})',
  'together.absent': 'ليس فيه',
  'together.alone': 'فيه وحده',
  'together.over': 'فوق {number}: {what}',
  'together.over.identical': 'كما هي',
  'together.over.spelling': 'الكلمات نفسها برسم آخر',
  'together.over.added':
    '{count, plural, zero {لم تزد كلمة} one {زادت كلمة} two {زادت كلمتين} few {زادت # كلمات} many {زادت # كلمة} other {زادت # كلمة}}',
  'together.over.removed':
    '{count, plural, zero {لم تُسقط كلمة} one {أسقطت كلمة} two {أسقطت كلمتين} few {أسقطت # كلمات} many {أسقطت # كلمة} other {أسقطت # كلمة}}',
  'together.over.changed':
    '{count, plural, zero {لم تغيّر كلمة} one {غيّرت كلمة} two {غيّرت كلمتين} few {غيّرت # كلمات} many {غيّرت # كلمة} other {غيّرت # كلمة}}',
  'together.add': 'تقرير آخر بجانبها',
  'together.add.do': 'أضفه',
  'together.further':
    '{title}، {source} ({count, plural, zero {لا تداخل} one {تداخل واحد} two {تداخلان} few {# تداخلات} many {# تداخلاً} other {# تداخل}})',
  'together.leave': 'أخرجه',
  'together.leave.one': 'أخرج {title} من المقارنة',
  'together.most': 'لا يتسع المكان إلا لستة تقارير: هذه أول ما طلبته.',
  'together.empty': 'لا فقرات في هذه التقارير.',
  'together.all': 'قابلها كلها معاً',
  'together.story': 'قابل التقارير كاملة',
}
