export const many = {
  'many.title': 'الحكم على أزواج معاً',
  'many.copies': 'قبول النسخ المتطابقة',
  'many.none': 'لا أزواج هنا تنتظر حكماً. ارجع واختر من قائمة الانتظار.',
  'many.does': 'ماذا سيحدث',
  'many.pairs':
    '{count, plural, zero {لن يُحكم على زوج} one {سيُحكم على زوج واحد} two {سيُحكم على زوجين} few {سيُحكم على # أزواج} many {سيُحكم على # زوجاً} other {سيُحكم على # زوج}}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} other {غير متأكد}}.',
  'many.claims.same': 'لا يتغير عدد الادعاءات.',
  'many.confirm':
    '{count, plural, zero {لا تحكم} one {احكم على الزوج} two {احكم على الزوجين} few {احكم على # أزواج} many {احكم على # زوجاً} other {احكم على # زوج}}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} other {غير متأكد}}',
  'many.refused':
    '{count, plural, zero {لا شيء يبقى خارجاً} one {يبقى خارجاً زوج واحد} two {يبقى خارجاً زوجان} few {تبقى خارجاً # أزواج} many {يبقى خارجاً # زوجاً} other {يبقى خارجاً # زوج}}',
  'many.refused.judged': 'حُكم عليه من قبل.',
  'many.refused.rejected': 'بين ادعاءيه حكم بالاختلاف.',
  'many.refused.other': 'أحكام أخرى تمنع هذا الحكم. افتح الزوج لترى السبب.',
  'many.list': 'الأزواج',
  'many.done':
    '{count, plural, zero {لم يُحكم على زوج} one {حُكم على زوج واحد} two {حُكم على زوجين} few {حُكم على # أزواج} many {حُكم على # زوجاً} other {حُكم على # زوج}}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} other {غير متأكد}}.',
}
