export const claimSummary = {
  'claims.one': 'ادعاء {id}',
  'claims.named': '{id} «{words}»',
  'claims.asOf': 'كما كان في وقت مضى',
  'claims.reportsAndOrigins':
    '{reports, plural, zero {بلا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}، {origins, plural, zero {بلا مصدر مستقل} one {مصدر مستقل واحد} two {مصدران مستقلان} few {# مصادر مستقلة} many {# مصدراً مستقلاً} other {# مصدر مستقل}}',
  'claims.conflicts':
    '{count, plural, zero {لا تعارض} one {تعارض واحد} two {تعارضان} few {# تعارضات} many {# تعارضاً} other {# تعارض}}',
  'claims.updates':
    '{count, plural, zero {لا تحديث} one {تحديث واحد} two {تحديثان} few {# تحديثات} many {# تحديثاً} other {# تحديث}}',
  'claims.noDay': 'بلا تاريخ',
  'claims.state.empty': 'بلا فقرات',
  'claims.emptied.title': 'لم تبق لهذا الادعاء فقرة',
  'verified.open': 'من تحقق منه، ومتى، وعلى أي دليل',
}
