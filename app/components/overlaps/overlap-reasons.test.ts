import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '../../i18n/catalogue'
import { createText, type Text } from '../../i18n/text'
import type { Reason } from '../../matching/scoring/match'
import { mirrorReason } from '../../matching/scoring/mirror-match'
import { terms } from '../../text/words/terms'
import { reasonWords } from './overlap-reasons'

let english: Text
let arabic: Text

beforeAll(async () => {
  english = createText({ locale: 'en', digits: 'latn', messages: await loadMessages('en') })
  arabic = createText({ locale: 'ar', digits: 'arab', messages: await loadMessages('ar') })
})

function plain(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '')
}

const figures: Reason = {
  code: 'other-figure',
  for: false,
  values: {
    kind: 'killed',
    leftPrecision: 'exact',
    leftLow: 70,
    leftHigh: 70,
    rightPrecision: 'at-least',
    rightLow: 100,
  },
}

describe('reasonWords', () => {
  it('names both figures in the reader’s digits', () => {
    expect(plain(reasonWords(english, figures, ''))).toBe('Other figure (killed): 70 / at least 100')
    expect(plain(reasonWords(arabic, figures, ''))).toContain('٧٠ / لا يقل عن ١٠٠')
  })

  it('follows the passages when they change places, and comes back', () => {
    expect(plain(reasonWords(english, mirrorReason(figures), ''))).toBe('Other figure (killed): at least 100 / 70')
    expect(mirrorReason(mirrorReason(figures))).toEqual(figures)
  })

  it('shows shared words as the passage spells them, never their stems', () => {
    const quote = 'سقطت القذائف على السوق'
    const reason: Reason = {
      code: 'shared-words',
      for: true,
      values: { percent: 60, words: terms('القذائف السوق').join(' ') },
    }
    const shown = plain(reasonWords(arabic, reason, quote))
    expect(shown).toContain('القذائف')
    expect(shown).toContain('٦٠')
  })

  it('calls figures that agree without being equal what they are', () => {
    const agreeing: Reason = {
      code: 'same-figure',
      for: true,
      values: { kind: 'wounded', leftPrecision: 'exact', leftLow: 12, rightPrecision: 'at-least', rightLow: 10 },
    }
    expect(plain(reasonWords(english, agreeing, ''))).toBe('Figures that agree (wounded): 12 / at least 10')
    const equal: Reason = { ...agreeing, values: { ...agreeing.values, rightPrecision: 'exact', rightLow: 12 } }
    expect(plain(reasonWords(english, equal, ''))).toBe('Same figure (wounded): 12')
  })

  it('names the passage that says more, also when the two change places', () => {
    const more: Reason = { code: 'says-more', for: true, values: { side: 'left', places: 'المزة' } }
    expect(plain(reasonWords(english, more, ''))).toBe('The first adds: المزة')
    expect(plain(reasonWords(english, { ...more, code: 'tells-more' }, ''))).toBe('The first adds: المزة')
    expect(plain(reasonWords(english, mirrorReason(more), ''))).toBe('The second adds: المزة')
    const alone: Reason = {
      code: 'figure-on-one-side',
      for: false,
      values: { kind: 'raids', rightPrecision: 'approximate', rightLow: 20 },
    }
    expect(plain(reasonWords(english, alone, ''))).toBe('Figure only in the second (raids): about 20')
    expect(plain(reasonWords(english, mirrorReason(alone), ''))).toBe('Figure only in the first (raids): about 20')
  })

  it('has words for every kind of event and camp it is told', () => {
    expect(
      plain(reasonWords(english, { code: 'same-event', for: true, values: { kinds: 'air-raid barrel-bomb' } }, '')),
    ).toBe('Same event: air raid and barrel bombs')
    expect(plain(reasonWords(english, { code: 'same-actor', for: true, values: { camps: 'civilian' } }, ''))).toBe(
      'Same actor: civilians',
    )
    expect(reasonWords(english, { code: 'days-apart', for: false, values: { days: 1 } }, '')).toBe('One day apart')
  })
})
