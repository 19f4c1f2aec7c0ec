import { expect, it } from 'vitest'
import { foundSpans } from './found-spans'

const found = (text: string, typed: string) => foundSpans(text, typed).map(({ start, end }) => text.slice(start, end))

it('finds words as a search does, in any spelling, and joins neighbours', () => {
  const text = 'أُغلقت الأنفاق الشمالية، ثم فُتحت الأنفاق.'
  expect(found(text, 'الانفاق')).toEqual(['الأنفاق', 'الأنفاق'])
  expect(found(text, 'الشمالية الأنفاق')).toEqual(['الأنفاق الشمالية', 'الأنفاق'])
  expect(found(text, 'من في')).toEqual([])
  expect(found('The bakery reopened. Bakeries closed.', 'BAKERY')).toContain('bakery')
})

it('covers a hashtag of several words once', () => {
  expect(found('قصف #ريف_دمشق اليوم', 'ريف دمشق')).toEqual(['#ريف_دمشق'])
})
