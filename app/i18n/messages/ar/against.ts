export const against = {
  'against.title': 'تقرير بإزاء تقرير',
  'against.first': 'الأول',
  'against.second': 'الثاني',
  'against.turn': 'بدّل الجانبين',
  'against.identical':
    '{count, plural, zero {لا فقرات متطابقة} one {فقرة واحدة متطابقة} two {فقرتان متطابقتان} few {# فقرات متطابقة} many {# فقرة متطابقة} other {# فقرة متطابقة}}',
  'against.changed':
    '{count, plural, zero {لا فقرات متغيرة} one {فقرة واحدة متغيرة} two {فقرتان متغيرتان} few {# فقرات متغيرة} many {# فقرة متغيرة} other {# فقرة متغيرة}}',
  'against.only-left':
    '{count, plural, zero {لا شيء في الأول وحده} one {فقرة واحدة في الأول وحده} two {فقرتان في الأول وحده} few {# فقرات في الأول وحده} many {# فقرة في الأول وحده} other {# فقرة في الأول وحده}}',
  'against.only-right':
    '{count, plural, zero {لا شيء في الثاني وحده} one {فقرة واحدة في الثاني وحده} two {فقرتان في الثاني وحده} few {# فقرات في الثاني وحده} many {# فقرة في الثاني وحده} other {# فقرة في الثاني وحده}}',
  'against.row.identical': 'متطابقة',
  'against.row.changed': 'متغيرة',
  'against.row.only-left': 'في الأول وحده',
  'against.row.only-right': 'في الثاني وحده',
  'against.moved': 'انتقلت من موضعها',
  'against.noSection': 'بلا قسم',
  'against.accept': 'احكم على المتطابق كله: نفسه',
  'against.accept.title': 'قبل أن تحكم على المتطابق كله',
  'against.accept.pairs':
    '{pairs, plural, zero {لا أزواج متطابقة تنتظر حكماً.} one {يُحكم على زوج واحد متطابق بأنه نفسه، بإجراء واحد.} two {يُحكم على زوجين متطابقين بأنهما نفسهما، بإجراء واحد.} few {يُحكم على # أزواج متطابقة بأنها نفسها، بإجراء واحد.} many {يُحكم على # زوجاً متطابقاً بأنها نفسها، بإجراء واحد.} other {يُحكم على # زوج متطابق بأنها نفسها، بإجراء واحد.}}',
  'against.accept.claims':
    'ادعاءاتها اليوم {now}، وتصير {then}. تبقى كل قيمة مع مصدرها، ويمكنك التراجع عن ذلك كله دفعة واحدة.',
  'against.accept.first':
    'في التقريرين {waiting, plural, zero {لا أزواج متطابقة} one {زوج متطابق واحد} two {زوجان متطابقان} few {# أزواج متطابقة} many {# زوجاً متطابقاً} other {# زوج متطابق}} تنتظر حكماً، وهذه أولها. احكم عليها، ثم على ما بقي.',
  'against.accept.confirm': 'احكم عليها',
  'against.empty': 'لا فقرات في التقريرين.',
}
