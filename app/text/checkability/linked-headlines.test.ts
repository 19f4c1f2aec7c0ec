import { expect, test } from 'vitest'
import { linkedHeadlines } from './linked-headlines'

test('headlines of other pages are those below a heading of links, up to the next sentence', () => {
  expect(
    linkedHeadlines([
      'قصف على البلدة أوقع جرحى.',
      'مقالات ذات صلة:',
      'مقتل طفلة في الساحل',
      'الأكثر قراءة',
      'غارات على ريف المدينة',
      'وقال مصدر طبي إن الجرحى نقلوا إلى المشفى.',
      'عنوان لا يسبقه شيء',
    ]),
  ).toEqual([false, true, true, true, true, false, false])
  expect(linkedHeadlines(['Most Read', 'Two killed in the north', 'The council met.'])).toEqual([true, true, false])
})

test('a sentence that names such a list is none, and no list goes on without end', () => {
  expect(linkedHeadlines(['نشر الموقع مقالات ذات صلة بالهجوم', 'مقتل طفلة'])).toEqual([false, false])
  expect(linkedHeadlines(['Tags', ...Array.from({ length: 40 }, () => 'a line')]).filter(Boolean)).toHaveLength(31)
})
