import { describe, expect, it, test } from 'vitest'
import { readingContext, sentenceBefore } from './reading-context'

const words = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ')

describe('readingContext', () => {
  it('gives the whole text of a short report', () => {
    const text = '  one two three four\n'
    expect(readingContext(text, { start: 6, end: 9 }, [])).toEqual({ before: 'one ', after: ' three four' })
  })

  it('cuts between words and says that the report goes on', () => {
    const text = `${words(200, 'before')} here ${words(200, 'after')}`
    const start = text.indexOf(' here ') + 1
    const { before, after } = readingContext(text, { start, end: start + 4 }, [])
    expect(before).toMatch(/^… before\d+ .*before199 $/)
    expect(after).toMatch(/^ after0 .*after\d+ …$/)
    expect(before.length).toBeLessThan(270)
  })

  it('stops at the headings around', () => {
    const text = 'first\nDAMASCUS\nsecond here third\nALEPPO\nfourth'
    const start = text.indexOf('here')
    const heading = (title: string) => ({ start: text.indexOf(title), end: text.indexOf(title) + title.length })
    expect(readingContext(text, { start, end: start + 4 }, [heading('DAMASCUS'), heading('ALEPPO')])).toEqual({
      before: 'second ',
      after: ' third',
    })
  })

  it('never cuts a word or a character that is wider than the reach', () => {
    const text = `${'😀'.repeat(400)}x${'😀'.repeat(400)}`
    const { before, after } = readingContext(text, { start: 800, end: 801 }, [])
    expect(before + after).not.toMatch(/\p{Surrogate}/u)
  })
})

test('the sentence before a passage is read back to its full stop, its line, or an ellipsis', () => {
  const before = (text: string) => sentenceBefore(`${text} مما أدى إلى حريق`, text.length + 1)
  expect(before('هدأت الريح. سقط البرج على السوق،')).toBe('سقط البرج على السوق،')
  expect(before('عنوان\nسقط البرج على السوق،')).toBe('سقط البرج على السوق،')
  expect(before('')).toBe('')
  expect(before('كلمة '.repeat(80).trim())).toMatch(/^… (كلمة ?)+$/)
  // In a list of narrow columns it leaves lines for the passage itself.
  expect(before('كلمة '.repeat(80).trim()).length).toBeLessThan(150)
})
