export const named = {
  'claims.one': 'ادعاء {id}',
  'claims.list': 'قائمة الادعاءات',
  'claims.told': '{reports, plural, zero {بلا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}، {origins, plural, zero {بلا أصل} one {أصل واحد} two {أصلان} few {# أصول} many {# أصلاً} other {# أصل}}',
  'claims.conflicts': '{count, plural, zero {لا تعارض} one {تعارض واحد} two {تعارضان} few {# تعارضات} many {# تعارضاً} other {# تعارض}}',
  'claims.updates': '{count, plural, zero {لا تحديث} one {تحديث واحد} two {تحديثان} few {# تحديثات} many {# تحديثاً} other {# تحديث}}',
  'claims.noDay': 'بلا تاريخ',
  'claims.state.empty': 'بلا فقرات',
  'claims.emptied.title': 'لم تبق لهذا الادعاء فقرة',
}
