export const reliability = {
  'sources.rating.A': 'موثوق تماماً',
  'sources.rating.B': 'موثوق عادةً',
  'sources.rating.C': 'موثوق إلى حد ما',
  'sources.rating.D': 'غير موثوق عادةً',
  'sources.rating.E': 'غير موثوق',
  'sources.rating.F': 'لا يمكن تقديره',
  'sources.rating.words': '{letter}: {words}',
}
