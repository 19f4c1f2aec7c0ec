export const receipt = {
  'trail.receipt': 'الإيصال',
  'trail.receipt.what': 'نزّله واحتفظ به خارج هذا الجهاز. به يثبت أن قرارك سُجّل كما هو، أو يُكشف من حذفه أو غيّره.',
  'trail.receipt.download': 'نزّل الإيصال',
}
