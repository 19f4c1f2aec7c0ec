import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens'

const keys = (text: string) =>
  tokenize(text)
    .filter((token) => token.kind !== 'mark' && token.key !== '')
    .map((token) => token.key)
    .join(' ')

// oxfmt-ignore
const hidden: [string, string][] = [
  ['ق💔تلى', 'قتلي'], ['مقtل', 'مقتل'], ['قت1ى', 'قتلي'], ['شهيd', 'شهيد'], ['إsتشهاد', 'استشهاد'], ['قت!ل', 'قتل'], ['شه$داء', 'شهدا'], ['الشهـ..ـداء', 'الشهدا'],
  ['مجـ@ـزرة', 'مجزره'], ['ق ت ل', 'قتل'], ['ش ه ي د', 'شهيد'], ['ق ـتلى', 'قتلي'], ['استش ـهاد', 'استشهاد'], ['م_ق_ت_ل', 'مقتل'], ['و3 ش/هداء', 'و 3 شهدا'], ['والقص💥ف', 'والقصف'], ['ٯتل', 'قتل'],
  ['k*lled', 'killed'], ['pe0ple', 'people'], ['m@ssacre', 'massacre'], ['d3ad', 'dead'],
]

// oxfmt-ignore
const plain: [string, string][] = [
  ['قتل12مدنيا', 'قتل 12 مدنيا'], ['و3جرحى', 'و 3 جرحي'], ['ب5براميل', 'ب 5 براميل'], ['قصف|حلب', 'قصف حلب'], ['عاجل!مقتل', 'عاجل مقتل'], ['و/أو', 'و او'], ['م.خالد', 'م خالد'], ['حي/حارة', 'حي حاره'],
  ['أ ف ب', 'ا ف ب'], ['قتل.قتل', 'قتل قتل'], ['T-72 k9', 't-72 k9'],
]

describe('words hidden from filters', () => {
  it.each(hidden)('%s says %s', (text, expected) => expect(keys(text)).toBe(expected))
  it.each(plain)('%s hides nothing: %s', (text, expected) => expect(keys(text)).toBe(expected))

  it('keeps what was written, and where', () => {
    const text = 'سقوط 4 ق💔تلى، و6 جر ـحى'
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.surface)
    expect(tokenize(text).map((token) => token.surface)).toEqual(['سقوط', '4', 'ق💔تلى', '،', 'و', '6', 'جر ـحى'])
  })
})
