import type { Locale } from '../i18n/locale'

/** Words of the document that belong to no operation alone. */
export interface DocumentWords {
  about: string
  token: string
  needs: (scope: string) => string
  ifMatch: string
  idempotencyKey: string
  made: string
  done: string
  problem: string
}

export const documentWords: Record<Locale, DocumentWords> = {
  en: {
    about:
      'What the screens of a desk can do with reports, overlaps, claims, evidence, verdicts, sources, the trail and web hooks.',
    token: 'An access token, made on the page “Access tokens”.',
    needs: (scope) => `Needs the scope \`${scope}\`.`,
    ifMatch: 'The ETag of what you have read.',
    idempotencyKey: 'Names this request: sent again within a day, it is answered as the first time.',
    made: 'Made',
    done: 'Done',
    problem: 'A problem',
  },
  ar: {
    about: 'ما تفعله صفحات المكتب بالتقارير والتداخلات والادعاءات والأدلة والقرارات والمصادر وسجل التدقيق وخطافات الويب.',
    token: 'رمز وصول يُنشأ في صفحة «رموز الوصول».',
    needs: (scope) => `تحتاج إلى الصلاحية \`${scope}\`.`,
    ifMatch: 'قيمة ETag لما قرأته.',
    idempotencyKey: 'اسم لهذا الطلب: إن أُعيد إرساله خلال يوم فجوابه جواب المرة الأولى.',
    made: 'أُنشئ',
    done: 'تمّ',
    problem: 'مشكلة',
  },
}

/** What each operation does, in Arabic; in English it stands with the operation. */
export const arabicSummaries: Readonly<Record<string, string>> = {
  listReports: 'يسرد التقارير، وآخرها وروداً أولها.',
  getReport: 'يقرأ تقريراً بنصه ومواضع فقراته فيه.',
  importReport: 'يستورد نصاً تقريراً واحداً مقطّعاً إلى فقرات لكل منها ادعاؤها، ويبحث عن تداخلاته.',
  listPassages: 'يسرد فقرات التقرير القائمة مرتبة بأرقامها.',
  getPassage: 'يقرأ فقرة واحدة.',
  listOverlaps: 'يسرد اقتراحات بأن فقرتين تتحدثان عن الشيء نفسه، وأرجحها أولها.',
  getOverlap: 'يقرأ فقرتين مع الاقتراح بينهما والحكم فيهما.',
  judgeOverlap: 'يحكم في فقرتين: الشيء نفسه، أو تحديث، أو تعارض، أو مختلفتان، أو غير متأكد.',
  undoJudgement: 'يتراجع عن حكم، فيعود الحكم الذي قبله أو لا يبقى حكم. تسمّي If-Match الفقرتين.',
  listClaims: 'يسرد الادعاءات القائمة، وأحدثها أولها.',
  getClaim: 'يقرأ ادعاءً بفقراته والقرار فيه؛ وجواب الادعاء المدموج هو الادعاء الذي دُمج فيه.',
  createClaim: 'يصنع من جزء من تقرير لا ادعاء فيه فقرة لها ادعاؤها. تسمّي If-Match التقرير.',
  wordClaim: 'يضع صياغة المكتب للادعاء؛ وnull تحذفها.',
  triageClaim: 'يقول هل يستحق الادعاء التحقق منه.',
  listEvidence: 'يسرد أدلة الادعاء، ومنها ما سُحب، وأقدمها أولها.',
  addEvidence: 'يربط الادعاء بفقرة أو عنوان على الويب أو ملاحظة تؤيده أو تنفيه أو تعطي سياقاً.',
  withdrawEvidence: 'يسحب دليلاً مع السبب. تسمّي If-Match ادعاءه.',
  listVerdicts: 'يسرد القرارات في الادعاء: القرار الساري وما قبله.',
  giveVerdict: 'يقرر في ادعاء. وهو بحسب سياسة المكتب قرار، أو مراجعة أولى أو ثانية.',
  undoVerdict: 'يتراجع عن القرار الساري، فيعود القرار الذي قبله أو لا يبقى قرار. تسمّي If-Match ادعاءه.',
  listSources: 'يسرد المصادر مرتبة بأسمائها.',
  getSource: 'يقرأ مصدراً واحداً.',
  addSource: 'يضيف مصدراً.',
  changeSource: 'يغيّر اسم المصدر ونوعه والملاحظة عليه.',
  rateSource: 'يقيّم المصدر من جديد، فتحتاج القرارات التي تستند إليه إلى مراجعة جديدة.',
  listActions: 'يسرد إجراءات سجل التدقيق، وأحدثها أولها؛ والمراجعة الأولى محجوبة حتى تصل الثانية.',
  getAction: 'يقرأ إجراءً بالصفوف التي غيّرها وبصماته. وما حفظه الحذف القانوني يُقرأ في الصفحات وحدها.',
  getReceipt: 'يقرأ إيصال إجراء يثبت به صاحبه لاحقاً أنه سُجّل.',
  listWebHooks: 'يسرد خطافات الويب، وأقدمها أولها.',
  getWebHook: 'يقرأ خطاف ويب واحداً.',
  addWebHook: 'يضيف خطاف ويب يتلقى الأحداث من الآن.',
  changeWebHook: 'يغيّر أحداث خطاف الويب وعنوانه، ويشغّله أو يوقفه.',
  rotateWebHookSecret: 'يصنع سراً جديداً؛ وتُوقَّع الرسائل بالسابق أيضاً 24 ساعة.',
  testWebHook: 'يرسل رسالة من نوع test، ولو كان خطاف الويب متوقفاً.',
  listDeliveries: 'يسرد آخر مئة رسالة إلى خطاف ويب، وأحدثها أولها.',
  resendDelivery: 'يرسل رسالة مرة أخرى باسمها نفسه.',
  removeWebHook: 'يزيل خطاف ويب: لا يُرسل إليه شيء بعد ذلك، ويُنسى سرّه.',
}

/** What an operation does, in the language that is asked for. */
export function summaryOf({ id, summary }: { id: string; summary: string }, locale: Locale): string {
  return locale === 'ar' ? (arabicSummaries[id] ?? summary) : summary
}
