export const tables = {
  'tables.cause.day': 'ليس يوماً.',
  'tables.cause.day-order': 'قد يكون يوماً/شهراً أو شهراً/يوماً.',
  'tables.cause.address': 'ليس رابطاً.',
  'tables.cause.verdict': 'لم يُحدَّد معنى هذه الكلمة.',
  'tables.cause.formula': 'هذا ما أعطته معادلة حين حُفظ الملف.',
  'tables.cause.error': 'أعطت المعادلة خطأ.',
}
