import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countPieces, versionDiff } from './version-diff'

const kinds = (before: string, after: string) =>
  versionDiff(before, after).map(({ kind, before: was, after: is }) => [kind, was.trim(), is.trim()])

describe('storyDiff', () => {
  test('says what a later version changed, added and dropped', () => {
    expect(kinds('أصيب أربعة باعة في السوق القديم صباحاً', 'أصيب تسعة باعة في السوق بعد الانهيار صباحاً')).toEqual([
      ['same', 'أصيب', 'أصيب'],
      ['changed', 'أربعة', ''],
      ['changed', '', 'تسعة'],
      ['same', 'باعة في السوق', 'باعة في السوق'],
      ['changed', 'القديم', ''],
      ['changed', '', 'بعد الانهيار'],
      ['same', 'صباحاً', 'صباحاً'],
    ])
    expect(kinds('The bridge closed', 'The bridge closed again')).toEqual([
      ['same', 'The bridge closed', 'The bridge closed'],
      ['added', '', 'again'],
    ])
  })

  test('takes a spelling for another, and keeps both as they were written', () => {
    expect(versionDiff('وصلت إلى المدينة', 'وصلت الى المدينه')).toEqual([
      { kind: 'same', before: 'وصلت إلى المدينة', after: 'وصلت الى المدينه' },
    ])
  })

  test('weighs a figure more than other words', () => {
    const [, ...changed] = versionDiff('قتل 4 أشخاص', 'جرح 9 أشخاص', {
      before: [{ start: 4, end: 5 }],
      after: [{ start: 4, end: 5 }],
    })
    expect(changed.map(({ before, after, weight }) => [before, after, weight])).toEqual([
      [' 4', '', 'fact'],
      ['', 'جرح', undefined],
      ['', ' 9', 'fact'],
      [' أشخاص', ' أشخاص', undefined],
    ])
    expect(countPieces(versionDiff('قتل 4 أشخاص', 'قتل 9 أشخاص أمس'))).toEqual({
      same: 2,
      changed: 1,
      added: 1,
      removed: 0,
    })
  })
})

const word = fc.constantFrom(
  'قتل',
  'وجرح',
  '12',
  '١٣',
  'شخصاً',
  'في',
  'السوق،',
  'أمس',
  '\n',
  '  ',
  'the',
  'market.',
  '«»',
  '',
  'ـ',
  '👥',
  'إلى',
  'الى',
)
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))

describe('any two versions', () => {
  test('come back letter by letter from what was written over them', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: 'grapheme' })),
        fc.oneof(text, fc.string({ unit: 'grapheme' })),
        (before, after) => {
          const pieces = versionDiff(before, after)
          expect(pieces.map((piece) => piece.before).join('')).toBe(before)
          expect(pieces.map((piece) => piece.after).join('')).toBe(after)
          for (const { kind, before: was, after: is } of pieces) {
            if (kind === 'added') expect(was).toBe('')
            if (kind === 'removed') expect(is).toBe('')
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('are the same where they are one', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(versionDiff(one, one).filter((piece) => piece.kind !== 'same')).toEqual([])
      }),
    )
  })
})
