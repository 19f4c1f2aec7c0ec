export const versions = {
  'versions.open': 'النسخ: ماذا زادت كل نسخة، ومن نقل عمن',
  'versions.of': 'نسخ الادعاء {id}',
  'versions.version': 'النسخة {number}',
  'versions.over': 'مقارنةً بـ{version} التي قبلها:',
  'versions.over.copied': 'مقارنةً بـ{version} التي نقلت عنها {share} من نصها:',
  'versions.beside': 'مقارنةً بـ{version}، ولا يُعرف أيهما صدر أولاً:',
  'versions.beside.counts':
    '{added, plural, zero {لا كلمة هنا وحدها} one {كلمة هنا وحدها} two {كلمتان هنا وحدهما} few {# كلمات هنا وحدها} many {# كلمة هنا وحدها} other {# كلمة هنا وحدها}}، {removed, plural, zero {لا كلمة هناك وحدها} one {كلمة هناك وحدها} two {كلمتان هناك وحدهما} few {# كلمات هناك وحدها} many {# كلمة هناك وحدها} other {# كلمة هناك وحدها}}، {changed, plural, zero {لا كلمة مختلفة} one {كلمة مختلفة} two {كلمتان مختلفتان} few {# كلمات مختلفة} many {# كلمة مختلفة} other {# كلمة مختلفة}}.',
  'versions.order.unknown': 'الترتيب مجهول: لا تدل أوقات النشر على أيهما صدر أولاً.',
  'versions.order.chosen': 'بالترتيب الذي اخترته.',
  'versions.earlier': 'صدرت قبل النسخة {number}',
  'versions.field.here': 'هنا {values}',
  'versions.field.there': 'هناك {values}',
  'versions.untouched': 'لم تغيّر شيئاً.',
  'versions.counts':
    '{added, plural, zero {لم تزد كلمة} one {زادت كلمة} two {زادت كلمتين} few {زادت # كلمات} many {زادت # كلمة} other {زادت # كلمة}}، {removed, plural, zero {ولم تُسقط كلمة} one {وأسقطت كلمة} two {وأسقطت كلمتين} few {وأسقطت # كلمات} many {وأسقطت # كلمة} other {وأسقطت # كلمة}}، {changed, plural, zero {ولم تغيّر كلمة} one {وغيّرت كلمة} two {وغيّرت كلمتين} few {وغيّرت # كلمات} many {وغيّرت # كلمة} other {وغيّرت # كلمة}}.',
  'versions.lineage': 'من نقل عمن',
  'versions.lineage.label':
    'رسم النقل: {reports, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}} من أعلى إلى أسفل بحسب وقت النشر، {origins, plural, zero {بلا مصدر مستقل} one {في مصدر مستقل واحد} two {في مصدرين مستقلين} few {في # مصادر مستقلة} many {في # مصدراً مستقلاً} other {في # مصدر مستقل}}. القائمة بجانبه تقول ما فيه.',
  'versions.corroboration':
    '{reports, plural, =3 {ثلاثة تقارير} =4 {أربعة تقارير} =5 {خمسة تقارير} =6 {ستة تقارير} =7 {سبعة تقارير} =8 {ثمانية تقارير} =9 {تسعة تقارير} =10 {عشرة تقارير} zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}، {origins, plural, =3 {ثلاثة مصادر مستقلة} =4 {أربعة مصادر مستقلة} =5 {خمسة مصادر مستقلة} =6 {ستة مصادر مستقلة} =7 {سبعة مصادر مستقلة} =8 {ثمانية مصادر مستقلة} =9 {تسعة مصادر مستقلة} =10 {عشرة مصادر مستقلة} zero {بلا مصدر مستقل} one {مصدر مستقل واحد} two {مصدران مستقلان} few {# مصادر مستقلة} many {# مصدراً مستقلاً} other {# مصدر مستقل}}',
  'versions.corroboration.alone': 'لا يشهد له غيره بعد.',
  'versions.corroboration.one': 'كلها عن مصدر مستقل واحد: لا يشهد بعضها لبعض.',
  'versions.corroboration.many': 'لا تشهد لبعضها إلا المصادر المستقلة، لا التقارير المنقولة.',
  'versions.drawn.own': 'نص مستقل',
  'versions.drawn.copied': 'نقل عن النسخة {version} ({share})',
  'versions.drawn.source': 'مصدر النسخة {version} نفسه',
  'versions.drawn.forwarded': 'محوّل من قناة النسخة {version}',
  'versions.more': 'النسخ أكثر من أن تُعرض كلها: هذه من أول ادعاءاتها.',
  'versions.empty.next': 'لا نسخ تُقارن. افتح الادعاء لترى ما بقي منه.',
}
