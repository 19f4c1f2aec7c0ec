import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiffPart } from './diff'
import { diffPassages } from './diff'
import { diffHunks } from './diff-hunks'
import { diffUnits } from './diff-units'

const marked = (parts: DiffPart[]): string[] => parts.filter((part) => part.kind !== 'same').map((part) => part.text)
const whole = (parts: DiffPart[]): string => parts.map((part) => part.text).join('')

describe('diffPassages', () => {
  it.each([
    ['hamza', 'أغلق الأهالي السوق', 'اغلق الاهالي السوق'],
    ['ta marbuta', 'المدرسة القديمة', 'المدرسه القديمه'],
    ['a space before the comma', 'عاد الهدوء ، وفتحت المحال', 'عاد الهدوء، وفتحت المحال'],
    ['a detached و', 'عاد السكان و فتحت المحال', 'عاد السكان وفتحت المحال'],
    ['a و left behind by cutting', 'وفتحت المحال أبوابها', 'فتحت المحال أبوابها'],
    ['tashkeel and tatweel', 'عَادَ الهـدوء', 'عاد الهدوء'],
    ['thousands set off', 'نزح 1,200 شخص ثم 12\u202f000 آخرين', 'نزح ١٢٠٠ شخص ثم 12 000 آخرين'],
    ['dates as programs write them', 'في 4\u200f/7\u200f/2023 وفي 2023-07-05', 'في 4/7/2023 وفي ٥–٧–٢٠٢٣'],
    ['letters broken up against filters', 'مقـ ـتل مدني وإصـ.ـابة آخر', 'مقتل مدني وإصابة آخر'],
    ['scripts of digits', 'انتشلت ٣ جثث', 'انتشلت 3 جثث'],
    ['a forgotten space', 'وصلت القافلةصباح الأحد', 'وصلت القافلة صباح الأحد'],
    ['quotes and bidi marks', '\u202bمعركة "الفجر"\u202c', 'معركة «الفجر»'],
  ])('does not mark %s', (_, left, right) => {
    const diff = diffPassages(left, right)
    expect(marked(diff.left)).toEqual([])
    expect(marked(diff.right)).toEqual([])
    expect(whole(diff.left)).toBe(left)
  })

  it('marks a replaced word on both sides and words of one side on that side', () => {
    const diff = diffPassages('وصلت القافلة إلى البلدة مساء', 'وصلت الشاحنات إلى البلدة مساء أمس')
    expect(diff.left.filter((part) => part.kind !== 'same')).toEqual([
      { text: 'القافلة', start: 5, end: 12, kind: 'changed' },
    ])
    expect(diff.right.filter((part) => part.kind !== 'same').map((part) => [part.text, part.kind])).toEqual([
      ['الشاحنات', 'changed'],
      ['أمس', 'added'],
    ])
    expect(diffPassages('وصلت القافلة ليلا', 'وصلت القافلة').left.at(-1)).toMatchObject({ text: 'ليلا', kind: 'removed' })
  })

  it('marks only the name put before one that got a و with it', () => {
    const { left, right } = diffPassages('قصف على حي السوق صباحا', 'قصف على حي الجسر و السوق صباحا')
    expect(left.filter((part) => part.kind !== 'same')).toEqual([])
    expect(right.filter((part) => part.kind !== 'same').map((part) => part.text)).toEqual(['الجسر'])
  })

  it('marks a و in the middle: it tells two people from one', () => {
    expect(marked(diffPassages('أوقف سمير وخالد', 'أوقف سمير خالد').left)).toEqual(['وخالد'])
  })

  it('weighs changed facts, and only what changed', () => {
    const left = 'انتشلت الفرق 12 جثة من الحي'
    const right = 'انتشلت الفرق 15 جثة من الحي'
    const diff = diffPassages(left, right, {
      left: [
        { start: 13, end: 15 },
        { start: 24, end: 27 },
      ],
      right: [{ start: 13, end: 15 }],
    })
    expect(diff.left.filter((part) => part.weight)).toEqual([
      { text: '12', start: 13, end: 15, kind: 'changed', weight: 'fact' },
    ])
    expect(diff.right.filter((part) => part.weight).map((part) => part.text)).toEqual(['15'])
  })

  it('keeps a changed figure apart from the changed words beside it', () => {
    const diff = diffPassages('قتل 12 جنديا', 'أصيب 15 جنديا', { left: [{ start: 4, end: 6 }], right: [] })
    expect(diff.left.map((part) => [part.text, part.weight])).toEqual([
      ['قتل', undefined],
      [' ', undefined],
      ['12', 'fact'],
      [' جنديا', undefined],
    ])
  })

  it('answers texts that share nothing without a long search', () => {
    const left = diffUnits(Array.from({ length: 40 }, (_, at) => `a${at}`).join(' '))
    const right = diffUnits(['a0', ...Array.from({ length: 40 }, (_, at) => `b${at}`), 'a39'].join(' '))
    expect(diffHunks(left, right, 5)).toEqual([
      { equal: true, left: [0, 1], right: [0, 1] },
      { equal: false, left: [1, 39], right: [1, 41] },
      { equal: true, left: [39, 40], right: [41, 42] },
    ])
  })
})

describe('any two texts', () => {
  const word = fc.constantFrom(
    'قصف',
    'الحيّ',
    'حي',
    'و',
    'وقصف',
    '،',
    '12',
    '١٢',
    ' ',
    '\n',
    'city',
    '\u200f',
    '😀',
    'ـ',
    '"',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 30 }).map((list) => list.join(' ')),
    fc.array(word).map((list) => list.join('')),
  )

  it('are put together again from their parts, with true offsets', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const diff = diffPassages(left, right)
        for (const [side, original] of [
          [diff.left, left],
          [diff.right, right],
        ] as const) {
          expect(whole(side)).toBe(original)
          for (const part of side) expect(original.slice(part.start, part.end)).toBe(part.text)
        }
        expect(diff.left.some((part) => part.kind === 'added')).toBe(false)
        expect(diff.right.some((part) => part.kind === 'removed')).toBe(false)
      }),
    )
  })

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(marked(diffPassages(one, one).left)).toEqual([])
      }),
    )
  })
})
