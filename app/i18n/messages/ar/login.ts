export const login = {
  'login.title': 'تسجيل الدخول',
  'login.account': 'اسم الحساب',
  'login.password': 'كلمة المرور',
  'login.submit': 'ادخل',
  'login.wrong': 'اسم الحساب أو كلمة المرور غير صحيح.',
  'login.wait':
    'محاولات كثيرة من هنا. انتظر {seconds, plural, zero {لحظة} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} ثم حاول من جديد.',
  'login.out': 'خرجت من حسابك.',
  'login.forgotten': 'نسيت كلمة المرور؟ يستطيع مدير المكتب أن يعطيك كلمة جديدة.',
  'login.ended': 'سجّل الدخول لتتابع إلى الصفحة التي طلبتها.',
}
