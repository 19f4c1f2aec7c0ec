import { expect, test } from 'vitest'
import { linkedHeadlines } from './linked-headlines'

const linked = (...texts: string[]) => linkedHeadlines(texts.map((text) => ({ text, section: null })))

test('headlines of other pages are those below a heading of links, up to the next sentence', () => {
  expect(
    linked(
      'قصف على البلدة أوقع جرحى.',
      'مقالات ذات صلة:',
      'مقتل طفلة في الساحل',
      'الأكثر قراءة',
      'غارات على ريف المدينة',
      'وقال مصدر طبي إن الجرحى نقلوا إلى المشفى.',
      'عنوان لا يسبقه شيء',
    ),
  ).toEqual([false, true, true, true, true, false, false])
  expect(linked('More from Middle East', 'Two killed in the north', 'The council met.')).toEqual([true, true, false])
  expect(linked('المزيد من أخبار إدلب', 'مقتل اثنين في الشمال', 'اجتمع المجلس.')).toEqual([true, true, false])
  expect(linked('More from Afrin reach the camp', 'Two killed in the north')).toEqual([false, false])
  expect(linked('Most Read', 'Two killed in the north', 'Who fired first?', 'The council met.')).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(linked('المقال السابق', 'مقتل طفلة في الساحل…', 'المقال التالي »', 'غارات على ريف المدينة')).toEqual([
    true,
    true,
    true,
    true,
  ])
})

test('a headline may end with a quoted name, a bracket or two dots, and a quoted sentence is no headline', () => {
  const names = ['خلاف على مقتل قيادي في "التنظيم"', 'مقتل طفلة (فيديو)', 'حريق في المرفأ..', 'غارات على الريف…']
  expect(linked('مقالات ذات صلة', ...names, 'وقال المسعف "لم ينج أحد".', 'عنوان')).toEqual([
    ...[true, true, true, true, true],
    ...[false, false],
  ])
  expect(linked('Most read', 'Two killed in the north', 'He said "nobody survived."')).toEqual([true, true, false])
})

test('a line that begins with such words is one link, and the text goes on after it', () => {
  for (const link of [
    'اقرأ أيضاً: مقتل طفلة في الساحل',
    'إقرأ أيضا » مقتل طفلة في الساحل',
    '(اقرأ المزيد: مقتل طفلة في الساحل)',
    '• شاهد أيضا - مقتل طفلة في الساحل',
    'Read more: Two killed in the north',
    'لا يفوتك: مقتل طفلة في الساحل',
    "Don't miss: Two killed in the north",
  ])
    expect([link, linked(link, 'وأصيب أربعة في القصف')]).toEqual([link, [true, false]])
  expect(linked('المزيد من القتلى: 12 في الساحل', 'شاهد: الناس يهربون')).toEqual([false, false])
})

test('lines under a heading of a report that names such a list are links, those under the next are not', () => {
  const line = (text: string, section: string | null) => ({ text, section })
  expect(
    linkedHeadlines([
      line('قصف على البلدة أوقع جرحى.', null),
      line('مقتل طفلة في الساحل', 'اقرأ أيضاً'),
      line('غارات على ريف المدينة', 'اقرأ أيضاً'),
      line('عودة الكهرباء إلى أحياء', 'حماة'),
    ]),
  ).toEqual([false, true, true, false])
})

test('a sentence that names such a list is none, and no list goes on without end', () => {
  expect(linked('نشر الموقع مقالات ذات صلة بالهجوم', 'مقتل طفلة')).toEqual([false, false])
  expect(linked('Tags', ...Array.from({ length: 40 }, () => 'a line')).filter(Boolean)).toHaveLength(31)
})
