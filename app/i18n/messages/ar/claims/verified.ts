const decision = '{decision, select, confirmed {مؤكد} disputed {متنازع عليه} other {غير قابل للتحقق}}'

export const verified = {
  'verified.title': 'من تحقق من الادعاء {claim}؟',
  'verified.print': 'اطبع هذه الصفحة',
  'verified.claim': 'الادعاء',
  'verified.told':
    'ورد في {count, plural, zero {صفر تقارير} one {تقرير واحد} two {تقريرين} few {# تقارير} many {# تقريراً} other {# تقرير}} من {sources}.',
  'verified.answer': 'من، ومتى',
  'verified.is': `هذا الادعاء <b>${decision}</b>، بمصداقية {credibility}.`,
  'verified.by.verdict': 'اتخذ القرارَ {person} في {time}.',
  'verified.by.agreed':
    'اتخذ القرارَ مراجعان: {first} في {firstTime}، و{person} في {time} {look, select, blind {دون أن يرى المراجعة الأولى} other {بعد أن قرأ المراجعة الأولى}}. واتفقا.',
  'verified.by.settlement':
    'اختلف مراجعان: {first} في {firstTime}، و{second} في {secondTime} {look, select, blind {دون أن يرى المراجعة الأولى} other {بعد أن قرأ المراجعة الأولى}}. وحسم الخلافَ {person} في {time}.',
  'verified.why': 'وعلّل القرار بما يلي:',
  'verified.none': 'لم يتحقق أحد من هذا الادعاء: لا قرار فيه.',
  'verified.none.now': 'لا قرار قائماً اليوم في هذا الادعاء: تُراجع عن آخر قرار.',
  'verified.evidence': 'على أي دليل',
  'verified.evidence.count':
    'استند القرار إلى {count, plural, zero {صفر أدلة} one {دليل واحد} two {دليلين} few {# أدلة} many {# دليلاً} other {# دليل}} كما كان الحال عند اتخاذه. ما سُحب بعده مشطوب.',
  'verified.again': 'من نظر فيه بعد ذلك',
  'verified.again.nobody': 'لم يقرر فيه أحد غير {person}.',
  'verified.again.order':
    'قرر فيه {count, plural, zero {صفر أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصاً} other {# شخص}} بهذا الترتيب:',
  'verified.look.verdict': `قرر {person} في {time}: ${decision}.`,
  'verified.look.first': `أعطى {person} الأولى من مراجعتين في {time}: ${decision}.`,
  'verified.look.second': `أعطى {person} المراجعة الثانية في {time} {look, select, blind {دون أن يرى الأولى} other {بعد أن قرأ الأولى}}: ${decision}.`,
  'verified.look.settlement': `حسم {person} الخلاف في {time}: ${decision}.`,
  'verified.look.taken-back': 'تراجع {person} عن القرار في {time}.',
  'verified.look.holds': 'هذا القرار قائم.',
  'verified.look.replaced': 'حل محله قرار لاحق.',
  'verified.receipt': 'كيف يُتأكد من هذا',
  'verified.receipt.is': 'القرار هو {action} في سجل التدقيق، وبصمة قيده {hash}.',
  'verified.receipt.how':
    'من لديه نسخة مصدَّرة من السجل يتأكد بهذه البصمة أن القرار سُجّل كما هو هنا، وأن أحداً لم يغيّره ولم يحذفه بعد ذلك.',
  'verified.printed': 'طُبع في {time} من {address}',
}
