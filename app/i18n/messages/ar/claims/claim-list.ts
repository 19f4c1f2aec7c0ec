export const claimList = {
  'claims.title': 'الادعاءات',
  'claims.count':
    '{count, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}',
  'claims.sort.newest': 'أحدث الادعاءات أولاً',
  'claims.filter.text': 'كلمات في الادعاء أو رقمه',
  'claims.filter.state': 'الحالة',
  'claims.filter.source': 'المصدر',
  'claims.filter.report': 'التقرير',
  'claims.filter.from': 'من يوم',
  'claims.filter.to': 'إلى يوم',
  'claims.filter.stale': 'قراره يحتاج إلى مراجعة جديدة',
  'claims.filter.conflict': 'له تعارض',
  'claims.empty.title': 'لا ادعاءات بعد',
  'claims.empty.next': 'كل فقرة في تقرير تصنع ادعاءً. أدخل تقريراً لتبدأ.',
  'claims.empty.import': 'أدخل تقريراً',
  'claims.filtered.none': 'لا ادعاءات بهذه الشروط.',
  'claims.filtered.next': 'خفف الشروط، أو ابحث بكلمات أقل.',
  'claims.emptied.what':
    'استُبعدت فقرته لأنها لا تحمل ادعاءً، أو أُعيد تقطيع تقريرها. يبقى الادعاء وما ارتبط به في السجل.',
  'claims.one': 'ادعاء {id}',
  'claims.named': '{id} «{words}»',
  'claims.list': 'قائمة الادعاءات',
  'claims.reportsAndOrigins':
    '{reports, plural, zero {بلا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}، {origins, plural, zero {بلا مصدر مستقل} one {مصدر مستقل واحد} two {مصدران مستقلان} few {# مصادر مستقلة} many {# مصدراً مستقلاً} other {# مصدر مستقل}}',
  'claims.conflicts':
    '{count, plural, zero {لا تعارض} one {تعارض واحد} two {تعارضان} few {# تعارضات} many {# تعارضاً} other {# تعارض}}',
  'claims.updates':
    '{count, plural, zero {لا تحديث} one {تحديث واحد} two {تحديثان} few {# تحديثات} many {# تحديثاً} other {# تحديث}}',
  'claims.noDay': 'بلا تاريخ',
  'claims.state.empty': 'بلا فقرات',
  'claims.emptied.title': 'لم تبق لهذا الادعاء فقرة',
}
