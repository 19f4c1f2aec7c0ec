import { expect, test } from 'vitest'
import { sameTextForm } from './same-text'

const text = 'قُتل ثلاثة مدنيين في جوبر\nوأصيب أربعة.'

test.each([
  ['white space at its ends', `\ufeff  ${text}\n\n`],
  ['other line ends', text.replace('\n', '\r\n')],
  ['white space before a line end', text.replace('\n', ' \n')],
  ['no tashkeel', text.replace('ُ', '')],
  ['tatweel', text.replace('مدنيين', 'مــدنيين')],
  ['bidi marks', `\u202b${text}\u202c\u200f`],
  ['decomposed letters', text.normalize('NFD')],
  ['presentation forms', text.replace('في', 'ﻓﻲ')],
  ['a no-break space', text.replace(' في', '\u00a0في')],
])('a text is the same with %s', (_, other) => expect(sameTextForm(other)).toBe(sameTextForm(text)))

test.each([
  ['another number', text.replace('أربعة', 'خمسة')],
  ['another hamza form', text.replace('أصيب', 'اصيب')],
  ['a word more', `${text} اليوم`],
  ['other digits', `${text} 5`],
])('a text is another with %s', (_, other) => expect(sameTextForm(other)).not.toBe(sameTextForm(text)))
