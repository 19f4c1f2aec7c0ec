export const queueNavigation = {
  'queue.title': 'قائمة الانتظار',
  'queue.back': 'قائمة الانتظار كلها',
  'queue.move.next': 'التالي',
  'queue.move.previous': 'السابق',
}
