export const compare = {
  'compare.title': 'مقارنة فقرتين',
  'compare.title.section': '{section}: مقارنة فقرتين',
  'compare.byHand': 'مقارنة باختيار المراجع',
  'compare.blind': 'نسبة التشابه مخفية',
  'compare.blind.why': 'اخترت أن تقارن قبل أن ترى نسبة التشابه والأسباب. تظهر بعد حكمك.',
  'compare.why': 'لماذا اقتُرح',
  'compare.why.for': 'يؤيد',
  'compare.why.against': 'يعارض',
  'compare.why.none': 'لم يُقترح هذا الزوج: اخترته أنت. أحكامه كأحكام غيره.',
  'compare.score': 'درجة الاقتراح',
  'compare.fields': 'الحقول',
  'compare.fields.none': 'لم نتعرف في الفقرتين على مكان أو رقم أو زمن.',
  'compare.field.place': 'المكان',
  'compare.field.event': 'الحدث',
  'compare.field.date': 'الزمن',
  'compare.field.actors': 'الأطراف',
  'compare.field.negation': 'النفي',
  'compare.field.negated': 'ينفي',
  'compare.field.stated': 'يثبت',
  'compare.field.agreed': 'متفق عليه',
  'compare.field.adds': 'يضيف: {values}',
  'compare.field.drops': 'لا يذكر: {values}',
  'compare.field.became': 'صار',
  'compare.field.nothing': 'لم يُذكر',
  'compare.claimToday': 'الادعاء اليوم',
  'compare.claimsToday': 'الادعاءان اليوم',
  'compare.claimToday.summary':
    '{passages, plural, zero {بلا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}، {reports, plural, zero {بلا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}، {origins, plural, zero {بلا مصدر مستقل} one {مصدر مستقل واحد} two {مصدران مستقلان} few {# مصادر مستقلة} many {# مصدراً مستقلاً} other {# مصدر مستقل}}.',
  'compare.section': 'قسم {section}',
  'compare.reliability': 'الموثوقية {rating}',
  'compare.progress': 'الاقتراحات التي حُسمت',
  'compare.judge': 'حكم المقارنة',
  'compare.judgement.same': 'نفسه',
  'compare.judgement.update': 'تحديث',
  'compare.judgement.conflict': 'تعارض',
  'compare.judgement.different': 'مختلف',
  'compare.judgement.unsure': 'غير متأكد',
  'compare.undo': 'تراجع عن الحكم',
  'compare.back': 'كل التداخلات',
  'compare.back.reports': 'عودة إلى التقارير',
  'compare.note': 'ملاحظة (اختيارية)',
  'compare.consequence.same':
    'إذا اخترت <b>نفسه</b>: {from, plural, zero {لا يندمج ادعاء} one {يندمج الادعاء {claims}} two {يندمج الادعاءان {claims}} few {تندمج الادعاءات {claims}} many {تندمج الادعاءات {claims}} other {تندمج الادعاءات {claims}}} في الادعاء {into}، ويصير فيه {passages, plural, zero {# فقرة} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}، وتبقى كل قيمة مختلفة محفوظة مع مصدرها.',
  'compare.consequence.same.already':
    'إذا اخترت <b>نفسه</b>: يُسجَّل الحكم، ولا يندمج شيء جديد؛ فالفقرتان في الادعاء {claim} أصلاً.',
  'compare.consequence.update':
    'إذا اخترت <b>تحديث</b>: يبقى الادعاءان منفصلين، ويُربط الادعاء {newer} تحديثاً للادعاء {older}، وتُحفظ قيم كلٍّ منهما مع مصدرها.',
  'compare.consequence.conflict':
    'إذا اخترت <b>تعارض</b>: يبقى الادعاءان {newer} و{older} منفصلين ويُربطان متعارضين، ويظهر التعارض في صفحة كلٍّ منهما.',
  'compare.consequence.different':
    'إذا اخترت <b>مختلف</b>: يبقى الادعاءان منفصلين بلا رابط، ويبقى الرفض سارياً على كل فقراتهما ما لم يتغير تقطيع النص.',
  'compare.consequence.unsure':
    'إذا اخترت <b>غير متأكد</b>: لا يتغير أي ادعاء، ويخرج الزوج من قائمة الانتظار إلى قائمة «غير متأكد» لمراجع آخر.',
  'compare.consequence.rejected':
    'لا يمكن اختيار <b>نفسه</b>: حُكم بأن <link>الفقرة {left} مختلفة عن الفقرة {right}</link>، وهما من هذين الادعاءين.',
  'compare.consequence.oneClaim': 'لا يمكن اختيار <b>{decision}</b>: أحكام أخرى تجمع الفقرتين في الادعاء {claim}.',
  'compare.consequence.split': 'ينفصل الادعاء {claim} من جديد: {parts}.',
  'compare.consequence.split.part':
    '{passages, plural, zero {# فقرة} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}} في الادعاء {claim}',
  'compare.consequence.evidence':
    '{count, plural, zero {لا أدلة تنتقل معه.} one {وينتقل معه دليل واحد.} two {وينتقل معه دليلان.} few {وتنتقل معه # أدلة.} many {وينتقل معه # دليلاً.} other {وينتقل معه # دليل.}}',
  'compare.consequence.stale':
    '{count, plural, zero {لا قرار يتأثر.} one {القرار على الادعاء {claims} سيحتاج إلى مراجعة جديدة.} two {القراران على الادعاءين {claims} سيحتاجان إلى مراجعة جديدة.} few {القرارات على الادعاءات {claims} ستحتاج إلى مراجعة جديدة.} many {القرارات على الادعاءات {claims} ستحتاج إلى مراجعة جديدة.} other {القرارات على الادعاءات {claims} ستحتاج إلى مراجعة جديدة.}}',
  'compare.consequence.ended':
    '{count, plural, zero {لا قرار ينتهي.} one {القرار على الادعاء {claims} يبقى في سجله ولا يسري على الادعاء المدموج.} two {القراران على الادعاءين {claims} يبقيان في سجلهما ولا يسريان على الادعاء المدموج.} few {القرارات على الادعاءات {claims} تبقى في سجلها ولا تسري على الادعاء المدموج.} many {القرارات على الادعاءات {claims} تبقى في سجلها ولا تسري على الادعاء المدموج.} other {القرارات على الادعاءات {claims} تبقى في سجلها ولا تسري على الادعاء المدموج.}}',
  'compare.consequence.closes':
    '{count, plural, zero {لا يُغلق اقتراح آخر.} one {ويُغلق معه اقتراح آخر.} two {ويُغلق معه اقتراحان آخران.} few {وتُغلق معه # اقتراحات أخرى.} many {ويُغلق معه # اقتراحاً آخر.} other {ويُغلق معه # اقتراح آخر.}}',
  'compare.done.same': 'حُكم: الادعاء نفسه.',
  'compare.done.update': 'حُكم: تحديث. رُبط الأحدث بالأقدم.',
  'compare.done.conflict': 'حُكم: تعارض. رُبط الادعاءان متعارضين.',
  'compare.done.different': 'حُكم: مختلف. لن يعود هذا الاقتراح.',
  'compare.done.unsure': 'حُكم: غير متأكد. ينتظر الزوج مراجعاً آخر.',
  'compare.done.already': 'سُجّل هذا الحكم من قبل، ولم يُكرَّر.',
  'compare.done.many':
    '{count, plural, zero {لم يُحكم على زوج} one {حُكم على زوج واحد: نفسه} two {حُكم على زوجين: نفسه} few {حُكم على # أزواج: نفسه} many {حُكم على # زوجاً: نفسه} other {حُكم على # زوج: نفسه}}',
  'compare.undone':
    '{count, plural, zero {لم تتراجع عن أي حكم.} one {تراجعت عن الحكم. عاد الزوج إلى ما كان عليه قبله.} two {تراجعت عن الحكمين. عاد الزوجان إلى ما كانا عليه قبلهما.} few {تراجعت عن # أحكام. عادت الأزواج كلها إلى ما كانت عليه قبلها.} many {تراجعت عن # حكماً. عادت الأزواج كلها إلى ما كانت عليه قبلها.} other {تراجعت عن # حكم. عادت الأزواج كلها إلى ما كانت عليه قبلها.}}',
  'compare.judged': 'حكم {name} على هذا الزوج: <b>{judgement}</b>، {time}.',
  'compare.judged.operator': 'حُكم على هذا الزوج من سطر الأوامر: <b>{judgement}</b>، {time}.',
  'compare.judged.change': 'حكم جديد يحل محله دون أن يمحوه.',
  'compare.judged.note': 'الملاحظة: {note}',
  'compare.keptNote': 'ملاحظتك ما زالت في خانتها.',
  'compare.recut': 'قُطعت الفقرة {passage} من جديد بعد أن اقتُرح هذا الزوج، فلا يُحكم عليه.',
  'compare.recut.next': 'قارن الفقرة التي حلت محلها',
  'compare.readOnly': 'للاطلاع فقط: لا يمكنك الحكم على هذا الزوج. اطلب ذلك من مشرف إن احتجت إليه.',
  'compare.whole': 'قارن التقريرين كاملين',
}
