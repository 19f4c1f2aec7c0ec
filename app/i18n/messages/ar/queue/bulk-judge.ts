export const bulkJudge = {
  'bulkJudge.title': 'الحكم على أزواج معاً',
  'bulkJudge.copies': 'قبول النسخ المتطابقة',
  'bulkJudge.none': 'لا أزواج هنا تنتظر حكماً. ارجع واختر من قائمة الانتظار.',
  'bulkJudge.does': 'ماذا سيحدث',
  'bulkJudge.pairs':
    '{count, plural, zero {لن يُحكم على زوج} one {سيُحكم على زوج واحد} two {سيُحكم على زوجين} few {سيُحكم على # أزواج} many {سيُحكم على # زوجاً} other {سيُحكم على # زوج}}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} other {غير متأكد}}.',
  'bulkJudge.claims.same': 'لا يتغير عدد الادعاءات.',
  'bulkJudge.confirm':
    '{count, plural, zero {لا تحكم} one {احكم على الزوج} two {احكم على الزوجين} few {احكم على # أزواج} many {احكم على # زوجاً} other {احكم على # زوج}}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} other {غير متأكد}}',
  'bulkJudge.refused':
    '{count, plural, zero {لا شيء يبقى خارجاً} one {يبقى خارجاً زوج واحد} two {يبقى خارجاً زوجان} few {تبقى خارجاً # أزواج} many {يبقى خارجاً # زوجاً} other {يبقى خارجاً # زوج}}',
  'bulkJudge.refused.judged': 'حُكم عليه من قبل.',
  'bulkJudge.refused.rejected': 'بين ادعاءيه حكم بالاختلاف.',
  'bulkJudge.refused.other': 'أحكام أخرى تمنع هذا الحكم. افتح الزوج لترى السبب.',
  'bulkJudge.list': 'الأزواج',
  'bulkJudge.done':
    '{count, plural, zero {لم يُحكم على زوج} one {حُكم على زوج واحد} two {حُكم على زوجين} few {حُكم على # أزواج} many {حُكم على # زوجاً} other {حُكم على # زوج}}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} other {غير متأكد}}.',
}
