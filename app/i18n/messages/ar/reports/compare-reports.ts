export const compareReports = {
  'compareReports.title': 'مقارنة تقريرين',
  'compareReports.first': 'الأول',
  'compareReports.second': 'الثاني',
  'compareReports.order.unknown': 'الترتيب مجهول: لا تدل أوقات النشر على أيهما صدر أولاً، فلا تُعدّ أي كلمة زيادة أو حذفاً.',
  'compareReports.order.first': 'صدر الأول أولاً',
  'compareReports.order.second': 'صدر الثاني أولاً',
  'compareReports.judge': 'احكم هنا',
  'compareReports.judge.one': 'احكم هنا على الفقرتين {left} و{right}',
  'compareReports.judge.first': 'احكم هنا على الفقرات المتغيرة',
  'compareReports.judged': 'الفقرات المتغيرة التي حُكم عليها',
  'compareReports.overlaps': 'التداخلات بين التقريرين',
  'compareReports.identical':
    '{count, plural, zero {لا فقرات متطابقة} one {فقرة واحدة متطابقة} two {فقرتان متطابقتان} few {# فقرات متطابقة} many {# فقرة متطابقة} other {# فقرة متطابقة}}',
  'compareReports.changed':
    '{count, plural, zero {لا فقرات متغيرة} one {فقرة واحدة متغيرة} two {فقرتان متغيرتان} few {# فقرات متغيرة} many {# فقرة متغيرة} other {# فقرة متغيرة}}',
  'compareReports.only-left':
    '{count, plural, zero {لا شيء في الأول وحده} one {فقرة واحدة في الأول وحده} two {فقرتان في الأول وحده} few {# فقرات في الأول وحده} many {# فقرة في الأول وحده} other {# فقرة في الأول وحده}}',
  'compareReports.only-right':
    '{count, plural, zero {لا شيء في الثاني وحده} one {فقرة واحدة في الثاني وحده} two {فقرتان في الثاني وحده} few {# فقرات في الثاني وحده} many {# فقرة في الثاني وحده} other {# فقرة في الثاني وحده}}',
  'compareReports.row.identical': 'متطابقة',
  'compareReports.row.changed': 'متغيرة',
  'compareReports.row.only-left': 'في الأول وحده',
  'compareReports.row.only-right': 'في الثاني وحده',
  'compareReports.moved': 'انتقلت من موضعها',
  'compareReports.noSection': 'بلا قسم',
  'compareReports.accept': 'احكم على المتطابق كله: نفسه',
  'compareReports.accept.title': 'قبل أن تحكم على المتطابق كله',
  'compareReports.accept.pairs':
    '{pairs, plural, zero {لا أزواج متطابقة تنتظر حكماً.} one {يُحكم على زوج واحد متطابق بأنه نفسه، بإجراء واحد.} two {يُحكم على زوجين متطابقين بأنهما نفسهما، بإجراء واحد.} few {يُحكم على # أزواج متطابقة بأنها نفسها، بإجراء واحد.} many {يُحكم على # زوجاً متطابقاً بأنها نفسها، بإجراء واحد.} other {يُحكم على # زوج متطابق بأنها نفسها، بإجراء واحد.}}',
  'compareReports.accept.claims':
    'ادعاءاتها اليوم {now}، وتصير {then}. تبقى كل قيمة مع مصدرها، ويمكنك التراجع عن ذلك كله دفعة واحدة.',
  'compareReports.accept.first':
    'في التقريرين {waiting, plural, zero {لا أزواج متطابقة} one {زوج متطابق واحد} two {زوجان متطابقان} few {# أزواج متطابقة} many {# زوجاً متطابقاً} other {# زوج متطابق}} تنتظر حكماً، وهذه أولها. احكم عليها، ثم على ما بقي.',
  'compareReports.accept.confirm': 'احكم عليها',
  'compareReports.empty': 'لا فقرات في التقريرين.',
}
