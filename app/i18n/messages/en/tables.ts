export const tables = {
  'tables.cause.day': 'this is no day.',
  'tables.cause.day-order': 'this may be day/month or month/day.',
  'tables.cause.address': 'this is no web address.',
  'tables.cause.verdict': 'nobody said what this word means.',
  'tables.cause.formula': 'this is what a formula gave when the file was saved.',
  'tables.cause.error': 'the formula gave an error.',
}
