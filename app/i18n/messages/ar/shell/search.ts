export const search = {
  'search.title': 'البحث',
  'search.words': 'الكلمات',
  'search.words.hint':
    'تُطلب كل الكلمات معاً، أياً كان رسم الهمزة والتاء المربوطة وأل التعريف. ويمكن ذكر المكان أو الحدث أو السلاح باللغة الأخرى.',
  'search.run': 'ابحث',
  'search.reports': 'التقارير',
  'search.claims': 'الادعاءات',
  'search.passages': 'الفقرات',
  'search.sources': 'المصادر',
  'search.all.reports':
    '{count, plural, zero {كل التقارير} one {التقرير الواحد في قائمته} two {التقريران في قائمتهما} few {التقارير الـ# كلها} many {التقارير الـ# كلها} other {التقارير الـ# كلها}}',
  'search.all.claims':
    '{count, plural, zero {كل الادعاءات} one {الادعاء الواحد في قائمته} two {الادعاءان في قائمتهما} few {الادعاءات الـ# كلها} many {الادعاءات الـ# كلها} other {الادعاءات الـ# كلها}}',
  'search.all.sources':
    '{count, plural, zero {كل المصادر} one {المصدر الواحد في قائمته} two {المصدران في قائمتهما} few {المصادر الـ# كلها} many {المصادر الـ# كلها} other {المصادر الـ# كلها}}',
  'search.morePassages': 'هناك فقرات أخرى. أضف كلمة لتضييق البحث.',
  'search.claim': 'ادعاؤها {id}',
  'search.byFacts': 'وُجد بما يرويه لا بهذه الكلمات: {facts}',
  'search.none.title': 'لا نتائج لما كتبت',
  'search.none.next': 'جرّب كلمات أقل، أو صيغة أخرى للكلمة.',
  'search.empty.title': 'اكتب ما تبحث عنه',
  'search.empty.next': 'يبحث في التقارير والفقرات والادعاءات والمصادر.',
}
