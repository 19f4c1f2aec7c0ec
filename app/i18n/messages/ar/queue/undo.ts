export const undo = {
  'undo.title': 'التراجع عن ساعتي الأخيرة',
  'undo.none': 'لا شيء تتراجع عنه',
  'undo.none.next': 'لم تحكم ولم تقرر ولم تفرز ولم تربط دليلاً في الساعة الأخيرة، أو تراجعت عن ذلك.',
  'undo.gone':
    '{count, plural, zero {لا شيء يُتراجع عنه} one {خطوة واحدة يُتراجع عنها} two {خطوتان يُتراجع عنهما} few {# خطوات يُتراجع عنها} many {# خطوة يُتراجع عنها} other {# خطوة يُتراجع عنها}}',
  'undo.explained': 'يعود كل شيء هنا إلى ما كان عليه قبل ساعة، في إجراء واحد في السجل. لا يُمحى شيء.',
  'undo.confirm':
    '{count, plural, zero {لا تتراجع} one {تراجع عن الخطوة} two {تراجع عن الخطوتين} few {تراجع عن # خطوات} many {تراجع عن # خطوة} other {تراجع عن # خطوة}}',
  'undo.kept': 'يبقى، ولماذا',
  'undo.kept.replaced': 'قرر زميل بعدك هنا، وقراره هو النافذ.',
  'undo.kept.withdrawn': 'كانت الخطوة تراجعاً: احكم من جديد إن أردت.',
  'undo.kept.refused': 'تمنعه أحكام أخرى. افتحه لترى السبب.',
  'undo.others': 'ما فعلته أيضاً، ويبقى: تراجع عنه في مكانه',
  'undo.step.judgement':
    'الفقرتان {left} و{right}: {decision, select, same {نفسه} update {تحديث} conflict {تعارض} different {مختلف} withdrawn {تراجع} other {غير متأكد}}',
  'undo.step.verdict':
    'القرار على الادعاء {claim}: {decision, select, confirmed {مؤكد} disputed {متنازع عليه} withdrawn {تراجع} other {غير قابل للتحقق}}',
  'undo.step.evidence':
    'دليل على الادعاء {claim}: {decision, select, supports {يؤيد} refutes {ينفي} withdrawn {سُحب} other {سياق}}',
  'undo.step.triage': 'فرز الادعاء {claim}: {what}',
  'undo.done':
    '{count, plural, zero {لم يُتراجع عن شيء} one {تُروجع عن خطوة واحدة} two {تُروجع عن خطوتين} few {تُروجع عن # خطوات} many {تُروجع عن # خطوة} other {تُروجع عن # خطوة}}{kept, plural, zero {.} one {، وبقيت واحدة.} two {، وبقيت اثنتان.} few {، وبقيت #.} many {، وبقيت #.} other {، وبقيت #.}}',
}
