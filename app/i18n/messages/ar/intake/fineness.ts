export const fineness = {
  'fineness.clauses':
    'تقطيع دقيق، فقرة لكل عبارة؛ {count, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}',
  'fineness.sentences':
    'تقطيع واسع، فقرة لكل جملة؛ {count, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}',
  'fineness.cut.clauses': 'تقطيع أدق: بالعبارات',
  'fineness.cut.sentences': 'تقطيع أوسع: بالجمل',
  'fineness.hint': 'يبقى اختيارك لما يُدخل لاحقاً من المصدر نفسه.',
}
