export const sideBySide = {
  'sideBySide.title': 'تقارير جنباً إلى جنب',
  'sideBySide.intro': 'الأقدم أولاً، وتُقارن كل فقرة بأقرب ما سبقها إليها.',
  'sideBySide.intro.chosen': 'بالترتيب الذي اخترته، وتُقارن كل فقرة بأقرب ما سبقها إليها.',
  'sideBySide.order.unknown': 'الترتيب مجهول.',
  'sideBySide.order.chosen': 'بالترتيب الذي اخترته.',
  'sideBySide.earlier': 'صدر قبل {number}',
  'sideBySide.earlier.one': 'صدر {title} قبل التقرير {number}',
  'sideBySide.report': 'التقرير {number}',
  'sideBySide.report.source': 'التقرير {number}: {source}',
  'sideBySide.copied':
    'نقل عن {count, plural, zero {التقارير {reports}} one {التقرير {reports}} two {التقريرين {reports}} few {التقارير {reports}} many {التقارير {reports}} other {التقارير {reports}}}',
  'sideBySide.own':
    '{count, plural, zero {لا جديد فيه} one {فقرة جديدة} two {فقرتان جديدتان} few {# فقرات جديدة} many {# فقرة جديدة} other {# فقرة جديدة}}',
  'sideBySide.identical':
    '{count, plural, zero {لا فقرة كما سبق} one {فقرة كما سبقت} two {فقرتان كما سبقتا} few {# فقرات كما سبقت} many {# فقرة كما سبقت} other {# فقرة كما سبقت}}',
  'sideBySide.changed':
    '{count, plural, zero {لا فقرة متغيرة} one {فقرة متغيرة} two {فقرتان متغيرتان} few {# فقرات متغيرة} many {# فقرة متغيرة} other {# فقرة متغيرة}}',
  'sideBySide.lacking':
    '{count, plural, zero {لا ينقصه شيء} one {تنقصه فقرة} two {تنقصه فقرتان} few {تنقصه # فقرات} many {تنقصه # فقرة} other {تنقصه # فقرة}}',
  'sideBySide.allIdentical':
    '{count, plural, zero {لا فقرة متطابقة} one {فقرة واحدة متطابقة حيثما وردت} two {فقرتان متطابقتان حيثما وردتا} few {# فقرات متطابقة حيثما وردت} many {# فقرة متطابقة حيثما وردت} other {# فقرة متطابقة حيثما وردت}}',
  'sideBySide.ownRun':
    '{count, plural, zero {لا فقرة في التقرير {number} وحده} one {فقرة واحدة في التقرير {number} وحده} two {فقرتان في التقرير {number} وحده} few {# فقرات في التقرير {number} وحده} many {# فقرة في التقرير {number} وحده} other {# فقرة في التقرير {number} وحده}} ({source})',
  'sideBySide.missingIn': 'غير موجود في {reports}',
  'sideBySide.absent': 'غير موجود',
  'sideBySide.alone': 'في هذا التقرير وحده',
  'sideBySide.over': 'مقارنةً بـ {number}: {what}',
  'sideBySide.over.identical': 'كما هي',
  'sideBySide.over.spelling': 'الكلمات نفسها برسم آخر',
  'sideBySide.over.added':
    '{count, plural, zero {لم تزد كلمة} one {زادت كلمة} two {زادت كلمتين} few {زادت # كلمات} many {زادت # كلمة} other {زادت # كلمة}}',
  'sideBySide.over.removed':
    '{count, plural, zero {لم تُسقط كلمة} one {أسقطت كلمة} two {أسقطت كلمتين} few {أسقطت # كلمات} many {أسقطت # كلمة} other {أسقطت # كلمة}}',
  'sideBySide.over.changed':
    '{count, plural, zero {لم تغيّر كلمة} one {غيّرت كلمة} two {غيّرت كلمتين} few {غيّرت # كلمات} many {غيّرت # كلمة} other {غيّرت # كلمة}}',
  'sideBySide.beside': 'مقارنةً بـ {number} والترتيب مجهول: {what}',
  'sideBySide.beside.added':
    '{count, plural, zero {لا كلمة هنا وحدها} one {كلمة هنا وحدها} two {كلمتان هنا وحدهما} few {# كلمات هنا وحدها} many {# كلمة هنا وحدها} other {# كلمة هنا وحدها}}',
  'sideBySide.beside.removed':
    '{count, plural, zero {لا كلمة هناك وحدها} one {كلمة هناك وحدها} two {كلمتان هناك وحدهما} few {# كلمات هناك وحدها} many {# كلمة هناك وحدها} other {# كلمة هناك وحدها}}',
  'sideBySide.beside.changed':
    '{count, plural, zero {لا كلمة مختلفة} one {كلمة مختلفة} two {كلمتان مختلفتان} few {# كلمات مختلفة} many {# كلمة مختلفة} other {# كلمة مختلفة}}',
  'sideBySide.add': 'تقرير آخر بجانبها',
  'sideBySide.add.do': 'أضفه',
  'sideBySide.further':
    '{title}، {source} ({count, plural, zero {لا تداخل} one {تداخل واحد} two {تداخلان} few {# تداخلات} many {# تداخلاً} other {# تداخل}})',
  'sideBySide.leave': 'أخرجه',
  'sideBySide.leave.one': 'أخرج {title} من المقارنة',
  'sideBySide.most': 'لا يتسع المكان إلا لستة تقارير: هذه أول ما طلبته.',
  'sideBySide.empty': 'لا فقرات في هذه التقارير.',
  'sideBySide.all': 'قارنها كلها معاً',
  'sideBySide.whole': 'قارن التقارير كاملة',
}
