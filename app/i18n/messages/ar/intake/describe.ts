export const describe = {
  'describe.title': 'صف التقارير',
  'describe.open': 'صفها كلها في جدول واحد',
  'describe.hint':
    'عنوان كل تقرير ومصدره ويومه. ما وُجد في النص مكتوب هنا مع موضعه: انظر فيه. الوقت والعنوان على الشبكة واللغة بجانب نص كل تقرير.',
  'describe.cuts': 'العودة إلى النص',
  'describe.rows': 'التقارير {from} إلى {to} من {count}',
  'describe.report': 'التقرير',
  'describe.look': 'انظر إلى نص التقرير {number}',
  'describe.titleOf': 'عنوان التقرير {number}',
  'describe.sourceOf': 'مصدر التقرير {number}',
  'describe.dayOf': 'يوم التقرير {number}',
  'describe.source.guessed': 'اسمه مذكور في النص.',
  'describe.source.use': 'استعمل «{similar}»',
  'describe.fill': 'مصدر واحد لكل تقرير بلا مصدر',
  'describe.fill.do': 'املأها به',
  'describe.next': 'التقارير التالية',
  'describe.previous': 'التقارير السابقة',
  'describe.missing':
    '{count, plural, zero {} one {تقرير واحد ينقصه عنوان أو مصدر.} two {تقريران ينقصهما عنوان أو مصدر.} few {# تقارير ينقصها عنوان أو مصدر.} many {# تقريراً ينقصها عنوان أو مصدر.} other {# تقرير ينقصها عنوان أو مصدر.}}',
}
