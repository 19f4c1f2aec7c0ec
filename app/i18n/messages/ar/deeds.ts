export const deeds = {
  'record.action': 'إجراء {id}',
  'record.did.set-up': 'أنشأ حساب المدير الأول، {person}',
  'record.did.log-in': 'سجّل الدخول',
  'record.did.log-in-failed':
    '{known, select, yes {حاول الدخول إلى حساب {person} ولم ينجح} other {حاول الدخول ولم ينجح}}{attempts, plural, zero {} one {} two { (محاولتان)} few { (# محاولات)} many { (# محاولة)} other { (# محاولة)}}',
  'record.did.log-out': 'سجّل الخروج',
  'record.did.add-person': 'أضاف {person} بصلاحية {role}',
  'record.did.change-role': 'غيّر صلاحية {person} من {roleBefore} إلى {role}',
  'record.did.change-password': '{own, select, yes {غيّر كلمة مروره} other {وضع كلمة مرور جديدة لحساب {person}}}',
  'record.did.disable-person': 'أوقف حساب {person}',
  'record.did.enable-person': 'أعاد حساب {person} إلى العمل',
  'record.did.add-source': 'أضاف المصدر {source}',
  'record.did.merge-sources': 'دمج مصدرين هما واحد',
  'record.did.undo-merge': 'تراجع عن دمج مصدرين',
  'record.did.change-source':
    '{rated, select, yes {غيّر موثوقية المصدر {source} من {ratingBefore} إلى {rating}} other {غيّر بيانات المصدر {source}: {fields}}}',
  'record.did.import-report':
    'أدخل {report}: {passages, plural, zero {بلا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}',
  'record.did.change-report': 'غيّر بيانات {report}: {fields}',
  'record.did.split-passage': 'قسم {retired} من {report} إلى {made}',
  'record.did.join-passages': 'ضمّ {retired} من {report} في {made}',
  'record.did.mark-no-claim': 'استبعد {retired} من {report}: لا ادعاء فيها',
  'record.did.mark-claim': 'جعل نصاً من {report} فقرةً: {made}',
  'record.did.cut-report': 'قطّع {report} إلى {parts}',
  'record.did.undo-cut': 'تراجع عن تقطيع في {report}',
  'record.did.judge':
    '{decision, select, same {حكم بأن {left} و{right} شيء واحد} update {حكم بأن {newer} تحديث لما في {older}} conflict {حكم بأن {left} و{right} متعارضتان} different {حكم بأن {left} و{right} مختلفتان} other {لم يحسم أمر {left} و{right}}}',
  'record.did.undo-judgement':
    'تراجع عن الحكم على {left} و{right}: {decision, select, withdrawn {لا حكم الآن} same {عاد الحكم بأنهما شيء واحد} update {عاد الحكم بالتحديث} conflict {عاد الحكم بالتعارض} different {عاد الحكم بالاختلاف} other {عاد الأمر غير محسوم}}',
  'record.did.word-claim': '{worded, select, yes {صاغ {claim}} other {أزال صياغة {claim}}}',
  'record.did.add-evidence':
    '{restored, select, yes {أعاد دليلاً على {claim}} other {أضاف إلى {claim} دليلاً {stance, select, supports {يؤيده} refutes {ينفيه} other {للسياق}}}}',
  'record.did.withdraw-evidence':
    '{restored, select, yes {أعاد دليلاً على {claim}} other {سحب من {claim} دليلاً {stance, select, supports {كان يؤيده} refutes {كان ينفيه} other {للسياق}}}}',
  'record.did.undo-evidence': '{restored, select, yes {أعاد دليلاً على {claim}} other {تراجع عن دليل على {claim}}}',
  'record.did.decide':
    '{review, select, sealed {راجع {claim} مراجعة أولى، مختومة حتى تأتي الثانية} first {راجع أولاً و{decision, select, confirmed {أكّد {claim}، المصداقية {credibility}} disputed {عدّ {claim} متنازعاً عليه، المصداقية {credibility}} other {عدّ {claim} غير قابل للتحقق، المصداقية {credibility}}}} second {راجع ثانياً و{decision, select, confirmed {أكّد {claim}، المصداقية {credibility}} disputed {عدّ {claim} متنازعاً عليه، المصداقية {credibility}} other {عدّ {claim} غير قابل للتحقق، المصداقية {credibility}}}} other {{decision, select, confirmed {أكّد {claim}، المصداقية {credibility}} disputed {عدّ {claim} متنازعاً عليه، المصداقية {credibility}} other {عدّ {claim} غير قابل للتحقق، المصداقية {credibility}}}}}',
  'record.did.settle-disagreement':
    'حسم الخلاف و{decision, select, confirmed {أكّد {claim}، المصداقية {credibility}} disputed {عدّ {claim} متنازعاً عليه، المصداقية {credibility}} other {عدّ {claim} غير قابل للتحقق، المصداقية {credibility}}}',
  'record.did.withdraw-review':
    '{review, select, sealed {سحب مراجعة مختومة لـ{claim}} other {سحب مراجعته الأولى لـ{claim}}}',
  'record.did.set-policy': 'غيّر سياسة القرارات',
  'record.did.settle-field': 'حسم حقل «{field}» في {claim}',
  'record.did.undo-field': 'تراجع عن حسم حقل «{field}» في {claim}',
  'record.did.undo-hour': 'تراجع عن ساعته الأخيرة: أحكام وقرارات وأدلة',
  'record.did.undo-verdict':
    'تراجع عن القرار في {claim}: {decision, select, withdrawn {لا قرار الآن} confirmed {عاد مؤكداً} disputed {عاد متنازعاً عليه} other {عاد غير قابل للتحقق}}',
  'record.did.add-place': 'أضاف المكان {place}',
  'record.did.load-gazetteer': 'حمّل قائمة الأماكن',
  'record.did.migrate': 'نقل قاعدة البيانات إلى صيغة أحدث',
  'record.did.export-log': 'صدّر سجل التدقيق للتحقق منه',
  'record.did.redact': 'حجب نصوصاً لسبب قانوني',
  'record.did.read-redacted': 'قرأ ما بقي من قيود حُجبت',
  'record.did.replace-key': 'بدّل المفتاح الذي تُوقَّع به نقاط التحقق',
  'record.thing.claim': 'الادعاء {id}',
  'record.thing.report': 'التقرير {id}',
  'record.thing.passage': 'الفقرة {id}',
  'record.move.more':
    'و{count, plural, zero {لا غير} one {واحد آخر} two {اثنان آخران} few {# غيرها} many {# غيرها} other {# غيرها}}',
  'record.actor.visitor': 'زائر لم يسجّل الدخول',
  'record.actor.set-up': 'الإعداد الأول',
  'record.actor.sealed': 'مراجع اسمه مختوم',
  'record.actor.operator': '{name} من سطر الأوامر',
  'record.did.import-reports':
    'أدخل {reports, plural, zero {لا تقارير} one {تقريراً واحداً} two {تقريرين} few {# تقارير} many {# تقريراً} other {# تقرير}}{passages, plural, zero {} one {، فقرة واحدة} two {، فقرتان} few {، # فقرات} many {، # فقرة} other {، # فقرة}}',
  'record.did.load-sample':
    'حمّل بيانات التجربة: {reports, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريراً} other {# تقرير}}{passages, plural, zero {} one {، فقرة واحدة} two {، فقرتان} few {، # فقرات} many {، # فقرة} other {، # فقرة}}',
  'record.utc': '{time} بالتوقيت العالمي',
  'record.move.into': 'دخل {claim} في {into}',
  'record.move.out': 'عاد {claim} قائماً بنفسه',
  'record.sealed':
    'مراجعة أولى تنتظر الثانية، أو ما فعله صاحبها على الادعاء نفسه. صاحب الإجراء وما كتبه وما غيّره مختوم حتى تأتي الثانية؛ والإجراء وبصمته ثابتان منذ الآن.',
  'record.did.sealed': 'فعل على {claim} ما هو مختوم حتى تأتي المراجعة الثانية: {what}',
}
