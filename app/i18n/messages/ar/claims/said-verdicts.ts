export const saidVerdicts = {
  'claims.saidVerdicts': 'قرارات الآخرين',
  'claims.saidVerdicts.about': 'وردت في جدول، ولا تحسم شيئاً هنا: هذا المكتب يقرّر بنفسه.',
  'claims.saidVerdicts.address': 'نُشر في',
  'claims.saidVerdicts.evidence': 'دليلهم',
  'claims.saidVerdicts.imported': 'أُدخل',
}
