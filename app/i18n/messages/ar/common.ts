export const common = {
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
  'trail.receipt': 'الإيصال',
  'trail.receipt.what': 'نزّله واحتفظ به خارج هذا الجهاز. به يثبت أن قرارك سُجّل كما هو، أو يُكشف من حذفه أو غيّره.',
  'trail.receipt.download': 'نزّل الإيصال',
  'trail.asOf': 'كما كان في وقت مضى',
  'versions.open': 'النسخ: ماذا زادت كل نسخة، ومن نقل عمن',
  'queue.title': 'قائمة الانتظار',
  'queue.back': 'قائمة الانتظار كلها',
  'compare.next': 'التالي',
  'compare.previous': 'السابق',
}
